/// The characters that pictures are drawn with.
package enum Alphabet: CaseIterable, Sendable {
  case unicode, ascii
}

/// The characters of a box's border; the tees are where wires leave it.
struct Border: Sendable {
  let topLeft: Character
  let topRight: Character
  let bottomLeft: Character
  let bottomRight: Character
  let across: Character
  let down: Character
  /// Up, right, down, left.
  let tees: [Character]

  init(_ characters: String) {
    let all = Array(characters)
    precondition(all.count == 10, "corners, two lines and four tees")
    (topLeft, topRight, bottomLeft, bottomRight) = (all[0], all[1], all[2], all[3])
    (across, down) = (all[4], all[5])
    tees = Array(all[6...])
  }

  static func of(_ kind: BoxKind, _ alphabet: Alphabet) -> Border {
    let style: Style =
      switch kind {
      case .client, .external: .round
      case .database, .store, .search: .data
      case .queue: .pipe
      case .cache: .dashed
      case .cdn, .dns, .balancer, .gateway, .service, .worker, .text, .box: .plain
      }
    return of(style, alphabet)
  }

  enum Style: CaseIterable {
    case plain, round, data, pipe, dashed
  }

  static func of(_ style: Style, _ alphabet: Alphabet) -> Border {
    switch (alphabet, style) {
    case (.unicode, .plain): unicode[0]
    case (.unicode, .round): unicode[1]
    case (.unicode, .data): unicode[2]
    case (.unicode, .pipe): unicode[3]
    case (.unicode, .dashed): unicode[4]
    case (.ascii, .plain): ascii[0]
    case (.ascii, .round): ascii[1]
    case (.ascii, .data): ascii[2]
    case (.ascii, .pipe): ascii[3]
    case (.ascii, .dashed): ascii[4]
    }
  }

  private static let unicode = [
    "┌┐└┘─│┴├┬┤", "╭╮╰╯─│┴├┬┤", "╒╕╘╛═│╧├╤┤", "┎┒┖┚─┃┴┠┬┨", "┌┐└┘╌╎┴├┬┤",
  ].map(Border.init)
  private static let ascii = [
    "++++-|++++", "..''-|++++", "++++=|++++", "####-#++++", "++++~:++++",
  ].map(Border.init)
}

extension Alphabet {
  /// By the directions that a wire leaves the cell in: up 1, right 2, down 4, left 8.
  func wire(_ mask: UInt8, isDashed: Bool) -> Character {
    let table =
      switch self {
      case .unicode: isDashed ? Self.dashedUnicode : Self.solidUnicode
      case .ascii: isDashed ? Self.dashedASCII : Self.solidASCII
      }
    return table[Int(mask & 15)]
  }

  /// In ASCII the wire that runs down goes over the one that runs across.
  func crossing(isDashed: Bool) -> Character {
    self == .unicode ? "┼" : isDashed ? ":" : "|"
  }

  /// Up, right, down, left.
  var heads: [Character] { self == .unicode ? ["▲", "▶", "▼", "◀"] : ["^", ">", "v", "<"] }
  var frameAcross: Character { self == .unicode ? "┈" : "." }
  var frameDown: Character { self == .unicode ? "┊" : "." }
  /// Top left, top right, bottom left, bottom right.
  var frameCorners: [Character] {
    self == .unicode ? ["┌", "┐", "└", "┘"] : [".", ".", ".", "."]
  }

  static let solidUnicode = Array(" │─└││┌├─┘─┴┐┤┬┼")
  private static let dashedUnicode = solidUnicode.enumerated().map { index, glyph in
    index == 5 ? "╎" : index == 10 ? "╌" : glyph
  }
  private static let solidASCII = (0..<16).map { mask -> Character in
    switch mask {
    case 0: " "
    case 1, 4, 5: "|"
    case 2, 8, 10: "-"
    default: "+"
    }
  }
  private static let dashedASCII = solidASCII.enumerated().map { index, glyph in
    index == 5 ? ":" : index == 10 ? "~" : glyph
  }
}
