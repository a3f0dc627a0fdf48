import Content

/// What a listing shows of an answer, and what a query asks of it besides its words.
package struct AnswerFacts: Equatable, Sendable {
  package let overall: Int?
  /// The first line of the question's words as it was asked, fit for a terminal.
  package let prompt: String
  let kind: String
  let company: String?
  let day: Day
  let scores: [DimensionScore]

  package init(_ outcome: Outcome, prompt: String) {
    overall = outcome.overall
    self.prompt = Self.line(of: prompt)
    kind = outcome.kind.rawValue
    company = outcome.company.map(Self.line)
    day = outcome.started.day
    scores = outcome.scores.map {
      DimensionScore(dimension: Self.line(of: $0.dimension), score: $0.score)
    }
  }

  package init(_ answer: PastAnswer) { self.init(answer.outcome, prompt: answer.prompt) }

  /// Without the code that stands below the prompt of a review.
  private static func line(of text: String) -> String {
    var line = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar == "\n" || scalar == "\r" { break }
      line.append(steers(scalar) ? "\u{FFFD}" : scalar)
    }
    return String(line)
  }

  /// Whether it does something to a terminal besides standing there.
  package static func steers(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x200E, 0x200F, 0x2028..<0x202F, 0x2066..<0x206A: true
    default: false
    }
  }
}

// As bytes: a digit, or a dash without a score, and the prompt; then a line of the rest.
extension AnswerFacts {
  package func put(into bytes: inout [UInt8]) {
    bytes += (overall.map(String.init) ?? "-").utf8
    bytes += prompt.utf8
    bytes.append(UInt8(ascii: "\n"))
    bytes += "\(kind)\t\(company ?? "")\t\(day.number)".utf8
    for score in scores { bytes += "\t\(score.dimension)\t\(score.score)".utf8 }
    bytes.append(UInt8(ascii: "\n"))
  }

  /// Nil for bytes of another form.
  package init?(_ bytes: some Collection<UInt8>) {
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    guard lines.count == 3, let score = lines[0].first else { return nil }
    let rest = lines[1].split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
    guard rest.count >= 3, !rest.count.isMultiple(of: 2), let number = Int(rest[2]) else {
      return nil
    }
    overall = score == UInt8(ascii: "-") ? nil : Int(score) - 0x30
    prompt = String(decoding: lines[0].dropFirst(), as: UTF8.self)
    (kind, company, day) = (rest[0], rest[1].isEmpty ? nil : rest[1], Day(number: number))
    scores = stride(from: 3, to: rest.count, by: 2).map {
      DimensionScore(dimension: rest[$0], score: Int(rest[$0 + 1]) ?? 0)
    }
  }
}
