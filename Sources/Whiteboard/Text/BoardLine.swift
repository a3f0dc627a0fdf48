/// A line of a board as the grammar reads it, before it is known whether it fits the others.
enum BoardLine: Equatable {
  case box(Box)
  case wire(Wire)
  case group(Group)
  case dismissal(Dismissal)
  case comment
  case unreadable

  init(_ text: String) {
    let line = text.asOneLine
    if line.isEmpty {
      self = .comment
    } else if line.hasPrefix("#") {
      self = Self.dismissal(line).map(BoardLine.dismissal) ?? .comment
    } else if let wire = Self.wire(line) {
      self = .wire(wire)
    } else if let group = Self.group(line) {
      self = .group(group)
    } else {
      self = Self.box(line).map(BoardLine.box) ?? .unreadable
    }
  }

  private static func wire(_ line: String) -> Wire? {
    var scanner = LineScanner(line)
    guard let from = scanner.word() else { return nil }
    scanner.skipBlanks()
    guard let style = Wire.Style.allCases.first(where: { scanner.take($0.rawValue) }) else {
      return nil
    }
    scanner.skipBlanks()
    guard let to = scanner.word(), let caption = caption(&scanner) else { return nil }
    return Wire(from: from, to: to, style: style, caption: caption)
  }

  /// What follows the colon; empty without one, nil when something else follows.
  private static func caption(_ scanner: inout LineScanner) -> String? {
    scanner.skipBlanks()
    if scanner.isAtEnd { return "" }
    return scanner.take(":") ? scanner.remainder : nil
  }

  private static func group(_ line: String) -> Group? {
    var scanner = LineScanner(line)
    guard scanner.word() == "group", scanner.skipBlanks(), let id = scanner.word() else {
      return nil
    }
    scanner.skipBlanks()
    guard scanner.take("[") else { return nil }
    var members: [String] = []
    scanner.skipBlanks()
    while let member = scanner.word() {
      members.append(member)
      scanner.skipBlanks()
    }
    guard scanner.take("]") else { return nil }
    scanner.skipBlanks()
    guard scanner.take(":") else { return nil }
    return Group(id: id, members: members, label: scanner.remainder)
  }

  private static func box(_ line: String) -> Box? {
    var scanner = LineScanner(line)
    guard let id = scanner.word(), scanner.skipBlanks(), let word = scanner.word() else {
      return nil
    }
    var replicas = 1
    var slot: Slot?
    while scanner.skipBlanks() {
      if scanner.take("x") {
        guard let count = scanner.integer(), (1...Box.mostReplicas).contains(count) else {
          return nil
        }
        replicas = count
      } else if scanner.take("@") {
        guard let column = scanner.integer(), scanner.take(","), let row = scanner.integer()
        else { return nil }
        slot = Slot(column: column, row: row)
      } else {
        break
      }
    }
    guard scanner.take(":") else { return nil }
    let kind = BoxKind(rawValue: word)
    var box = Box(
      id: id, kind: kind ?? .box, label: scanner.remainder, replicas: replicas, slot: slot)
    if kind == nil { box.spelling = word }
    return box
  }

  private static func dismissal(_ line: String) -> Dismissal? {
    let words = line.split(separator: " ")
    guard (3...4).contains(words.count), words[0] == "#", words[1] == "ok",
      words[2].unicodeScalars.allSatisfy({ $0.isWordPart || $0 == "-" })
    else { return nil }
    return Dismissal(code: String(words[2]), subject: words.count == 4 ? String(words[3]) : nil)
  }
}
