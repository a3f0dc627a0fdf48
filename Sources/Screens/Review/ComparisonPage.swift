import Cells
import Coach

/// Two attempts at one question: what was gained and lost, and how the notes changed.
struct ComparisonPage: Screen {
  enum Action: Equatable, Sendable {
    case back
    case move(ListMotion)
  }

  static let bindings: [Binding<Action>] =
    [Binding(.escape, .character("q"), .character("d"), action: .back, label: "back")]
    + ListMotion.bindings(Action.move)

  /// A run of text in one look.
  private struct Run: Equatable, Sendable {
    let text: String
    let style: Style
  }

  private let old: Attempt
  private let new: Attempt
  private let summary: [Run]
  private let pieces: [WordDifference.Piece]
  private var rows: [[Run]] = []
  private var columns = 0
  private var list = ListView(count: 0)

  init(_ old: Attempt, _ new: Attempt, points: [String: String]) {
    self.old = old
    self.new = new
    summary = Self.summary(old, new, points)
    // What a reviewer said of them is no change of the person's own words.
    pieces = WordDifference.pieces(
      from: ReviewedNotes(old.notes).own, to: ReviewedNotes(new.notes).own)
  }

  var hints: [KeyHint] { Self.bindings.hints() + App.bindings.hints() }

  private static func summary(
    _ old: Attempt, _ new: Attempt, _ points: [String: String]
  ) -> [Run] {
    func raised(_ attempt: Attempt) -> Set<String> {
      Set(attempt.points.filter { $0.state == .raised }.map(\.id))
    }
    func score(_ attempt: Attempt) -> String { attempt.overall.map(String.init) ?? "–" }
    let (before, after) = (raised(old), raised(new))
    let scores = "Score \(score(old)) → \(score(new)) · raised \(before.count) → \(after.count)"
    let gained = after.subtracting(before).sorted().map {
      Run(text: "+ " + (points[$0] ?? $0), style: .good)
    }
    let lost = before.subtracting(after).sorted().map {
      Run(text: "- " + (points[$0] ?? $0), style: .bad)
    }
    return [Run(text: scores, style: .strong)] + gained + lost
  }

  mutating func update(_ event: Event, at now: Moment) -> [Effect] {
    switch event {
    case .key(let key):
      switch Self.bindings.action(for: key) {
      case .back: return [.close]
      case .move(let motion): list.scroll(motion)
      case nil: break
      }
    case .pointer(let pointer):
      if case .wheel(let rows) = pointer.action { list.scroll(rows: rows) }
    case .paste, .choose, .resize, .tick, .resumed, .end: break
    }
    return []
  }

  mutating func layout(for size: Size) {
    let area = Chrome.column(in: size)
    if area.columns != columns {
      columns = area.columns
      rows = wrapped(to: max(1, columns))
      list.resize(count: rows.count)
    }
    list.fit(rows: area.rows)
  }

  private func wrapped(to columns: Int) -> [[Run]] {
    var rows = summary.flatMap { run in
      Wrap.lines(run.text, columns: columns).map { [Run(text: String($0), style: run.style)] }
    }
    rows.append([])
    var row: [Run] = []
    var used = 0
    for piece in pieces {
      let (text, style) = Self.look(of: piece)
      for word in text.split(separator: " ", omittingEmptySubsequences: false).joinedBySpace {
        for (index, part) in word.split(separator: "\n", omittingEmptySubsequences: false)
          .enumerated()
        {
          if index > 0 || used + part.columns > columns {
            rows.append(row)
            row = []
            used = 0
          }
          row.append(Run(text: String(part), style: style))
          used += part.columns
        }
      }
    }
    return rows + [row]
  }

  private static func look(of piece: WordDifference.Piece) -> (String, Style) {
    switch piece {
    case .same(let text): (text, .plain)
    // Brackets tell it without colour, too.
    case .gone(let text): ("[-\(text.trimmed)-] ", .bad)
    case .new(let text): (text.contains("\n") ? text : "{+\(text.trimmed)+} ", .good)
    }
  }

  func draw(into frame: inout Frame, at now: Moment) {
    let days = [old, new].map { $0.started.day.words(seenFrom: now.wall.day) }
    Chrome.draw(
      "\(new.question.titled): two attempts", detail: days.joined(separator: " → "), hints: hints,
      into: &frame)
    var rest = Chrome.column(in: frame.size)
    for row in rows[list.visible] {
      var place = rest.takeTop(1)
      for run in row {
        place = place.inset(left: frame.put(run.text, in: place, style: run.style))
      }
    }
  }
}

extension ListView {
  /// Moves what is in view, for texts that have no chosen row.
  mutating func scroll(_ motion: ListMotion) {
    switch motion {
    case .next: scroll(rows: 1)
    case .previous: scroll(rows: -1)
    case .pageDown: scroll(rows: max(1, visible.count - 1))
    case .pageUp: scroll(rows: -max(1, visible.count - 1))
    case .first: scroll(rows: -count)
    case .last: scroll(rows: count)
    }
  }
}

extension [Substring] {
  /// The words with the space after each but the last.
  fileprivate var joinedBySpace: [String] {
    enumerated().map { $0.offset < count - 1 ? $0.element + " " : String($0.element) }
  }
}
