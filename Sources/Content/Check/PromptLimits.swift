/// What keeps a prompt readable at a glance, in the pane beside the notes of an 80×24 terminal.
package enum PromptLimits {
  /// The pane's columns, and half of its rows: the rest is for what to do and the checklist.
  static let columns = 28
  static let rows = 9
  /// All rows of the pane, for a prompt that ends in code to be read: it leaves nothing else to do.
  static let rowsWithCode = 18
  /// Whoever reads under a running clock loses a longer sentence.
  static let words = 30
  /// In LIX (Björnsson, 1968): words a sentence, and the per cent of words of more than six letters.
  /// Newspapers have about 45, technical texts above 55.
  static let difficulty = 55

  package enum Fault: Equatable, Sendable {
    case tooLong(rows: Int)
    case tooMuchCode(rows: Int)
    case longSentence(words: Int)
    case difficult(Int)
  }

  /// - Parameter prompt: Below its first empty line it may show code, which is only held to its rows.
  static func faults(of prompt: String) -> [Fault] {
    let lines = prompt.split(separator: "\n", omittingEmptySubsequences: false)
    guard let gap = lines.firstIndex(where: \.isEmpty) else { return faults(ofWords: prompt) }
    let words = lines[..<gap].joined(separator: "\n")
    let code = lines[gap...].reduce(0) { $0 + max(1, ($1.count + columns - 1) / columns) }
    let rows = rows(of: words) + code
    let faults = faults(ofWords: words)
    return rows > rowsWithCode ? faults + [.tooMuchCode(rows: rows)] : faults
  }

  private static func faults(ofWords prompt: String) -> [Fault] {
    let sentences = prompt.split { ".?!:;".contains($0) }.map(words).filter { !$0.isEmpty }
    let all = sentences.flatMap(\.self)
    guard !all.isEmpty else { return [] }
    let longest = sentences.map(\.count).max() ?? 0
    let long = all.count { $0.count > 6 }
    let lix = all.count / sentences.count + 100 * long / all.count
    var faults: [Fault] = []
    let rows = rows(of: prompt)
    if rows > Self.rows { faults.append(.tooLong(rows: rows)) }
    if longest > words { faults.append(.longSentence(words: longest)) }
    if lix > difficulty { faults.append(.difficult(lix)) }
    return faults
  }

  private static func words(of sentence: Substring) -> [Substring] {
    sentence.split { !$0.isLetter && !$0.isNumber && $0 != "-" && $0 != "'" && $0 != "," }
  }

  /// As a plain wrap at words breaks it.
  private static func rows(of prompt: String) -> Int {
    var rows = 1
    var column = 0
    for word in prompt.split(whereSeparator: \.isWhitespace) {
      let start = column == 0 ? 0 : column + 1
      if start + word.count > columns, column > 0 {
        rows += 1
        column = word.count
      } else {
        column = start + word.count
      }
      rows += max(0, column - 1) / columns
      column = column > columns ? (column - 1) % columns + 1 : column
    }
    return rows
  }
}

extension PromptLimits.Fault: CustomStringConvertible {
  package var description: String {
    switch self {
    case .tooLong(let rows):
      "the prompt takes \(rows) rows of \(PromptLimits.columns) columns beside the notes; "
        + "shorten it to \(PromptLimits.rows)."
    case .tooMuchCode(let rows):
      "the prompt and its code take \(rows) rows of \(PromptLimits.columns) columns, and the pane "
        + "has \(PromptLimits.rowsWithCode); shorten the code."
    case .longSentence(let words):
      "a sentence of the prompt has \(words) words; part it into ones of at most \(PromptLimits.words)."
    case .difficult(let lix):
      "the prompt is hard to read (LIX \(lix), at most \(PromptLimits.difficulty)); "
        + "write shorter words and sentences."
    }
  }
}
