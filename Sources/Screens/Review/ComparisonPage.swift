import Cells
import Coach

/// Two attempts at one question: what was gained and lost, how the notes changed section by
/// section, the diagrams beside each other.
struct ComparisonPage: KeyedScreen {
  enum Action: Equatable, Sendable {
    case older, newer, back
    case move(ListMotion)
  }

  static let bindings: [Binding<Action>] =
    [
      Binding(.left, .character("h"), action: .older, label: "an older attempt"),
      Binding(.right, .character("l"), action: .newer, label: "a newer attempt"),
      Binding(.escape, .character("q"), .character("d"), action: .back, label: "back"),
    ] + ListMotion.bindings(Action.move)

  typealias Run = ComparisonText.Run

  /// Diagrams stand side by side from this width on.
  private static let wide = 100
  private static let gap = 3

  private var comparison: Comparison
  private let points: [String: String]
  private var paragraphs: [ComparisonText.Paragraph]
  private var rows: [[Run]] = []
  private var columns = 0
  private var window = Window()

  init(_ comparison: Comparison, points: [String: String]) {
    self.comparison = comparison
    self.points = points
    paragraphs = Self.paragraphs(of: comparison, points)
  }

  private static func paragraphs(
    of comparison: Comparison, _ points: [String: String]
  ) -> [ComparisonText.Paragraph] {
    ComparisonText.paragraphs(
      from: comparison.attempts[comparison.old], to: comparison.attempts[comparison.new],
      points: points, isOfEdits: comparison.isOfEdits)
  }

  var hints: [KeyHint] {
    let hasMore = comparison.attempts.count > 2
    return Self.bindings.filter { hasMore || ![.older, .newer].contains($0.action) }.hints()
      + App.bindings.hints()
  }

  mutating func perform(_ action: Action, at now: Moment) -> [Effect] {
    switch action {
    case .back: return [.close]
    case .older: turn(to: comparison.old - 1)
    case .newer: turn(to: comparison.old + 1)
    case .move(let motion): window.move(motion)
    }
    return []
  }

  mutating func scroll(by rows: Int) { window.scroll(by: rows) }

  /// Lays another attempt beside the newer one.
  private mutating func turn(to old: Int) {
    guard
      let other = Comparison(
        comparison.attempts, new: comparison.new, old: old, isOfEdits: comparison.isOfEdits)
    else { return }
    comparison = other
    paragraphs = Self.paragraphs(of: other, points)
    columns = 0
  }

  mutating func layout(for size: Size) {
    let area = Self.area(in: size)
    if area.columns != columns {
      columns = area.columns
      rows = paragraphs.flatMap { wrapped($0, to: max(1, columns - 1)) }
      window.resize(count: rows.count)
    }
    window.fit(rows: area.rows)
  }

  private static func area(in size: Size) -> Area {
    let body = Chrome.body(of: size)
    return body.inset(right: max(0, body.columns - 118))
  }

  private func wrapped(_ paragraph: ComparisonText.Paragraph, to columns: Int) -> [[Run]] {
    switch paragraph {
    case .text(let runs): Self.wrapped(runs, to: columns)
    case .boards(let old, let new): boards(old, new, columns)
    }
  }

  private static func wrapped(_ runs: [Run], to columns: Int) -> [[Run]] {
    var rows: [[Run]] = []
    var row: [Run] = []
    var used = 0
    // What does not fit goes on below the text, not below its sign.
    let sign = runs.first?.text ?? ""
    let hasSign = ["+", "-"].contains(sign) || ["+ ", "~ ", "  "].contains { sign.hasPrefix($0) }
    let hang = hasSign ? [Run(text: "  ", style: .plain)] : []
    for run in runs {
      for (index, line) in run.text.split(separator: "\n", omittingEmptySubsequences: false)
        .enumerated()
      {
        if index > 0 {
          rows.append(row)
          (row, used) = ([], 0)
        }
        for word in line.wordsWithSpaces {
          if used > 0, used + word.trimmed.columns > columns {
            rows.append(row)
            (row, used) = (hang, 2 * hang.count)
          }
          row.append(Run(text: word, style: run.style))
          used += word.columns
        }
      }
    }
    return rows + [row]
  }

  private func boards(_ old: String?, _ new: String?, _ columns: Int) -> [[Run]] {
    let isWide = columns >= Self.wide - 5
    let width = isWide ? (columns - Self.gap) / 2 : columns
    func side(_ board: String?, _ title: String) -> [String] {
      [title] + (board.map { BoardPicture.lines(of: $0, columns: width) } ?? ["none"])
    }
    let (left, right) = (side(old, "before"), side(new, "after"))
    guard isWide else {
      return (left + [""] + right).map { [Run(text: $0, style: .plain)] }
    }
    return (0..<max(left.count, right.count)).map { index in
      let before = index < left.count ? left[index] : ""
      let space = String(repeating: " ", count: max(1, width + Self.gap - before.columns))
      let after = index < right.count ? right[index] : ""
      return [Run(text: before + space + after, style: index == 0 ? .faint : .plain)]
    }
  }

  func draw(into frame: inout Frame, at now: Moment) {
    let pair = [comparison.attempts[comparison.old], comparison.attempts[comparison.new]]
    let days = pair.map { $0.started.day.words(seenFrom: now.wall.day) }
    let title = pair[1].question.titled
    let detail = comparison.isOfEdits ? "as it was → as it is" : days.joined(separator: " → ")
    Chrome.draw(
      comparison.isOfEdits ? "\(title): edited" : "\(title): two attempts", detail: detail,
      hints: hints, into: &frame)
    let area = Self.area(in: frame.size)
    var rest = area
    for row in rows[window.visible] {
      var place = rest.takeTop(1)
      for run in row {
        place = place.inset(left: frame.put(run.text, in: place, style: run.style))
      }
    }
    window.drawMore(into: &frame, area: area)
  }
}

extension Substring {
  /// The words, each with the spaces after it.
  fileprivate var wordsWithSpaces: [String] {
    var words: [String] = []
    for character in self {
      if character != " ", words.last?.hasSuffix(" ") ?? true {
        words.append(String(character))
      } else if words.isEmpty {
        words.append(String(character))
      } else {
        words[words.count - 1].append(character)
      }
    }
    return words
  }
}
