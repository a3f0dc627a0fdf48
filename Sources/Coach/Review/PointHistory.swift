import Content

/// How one point, or all points of one dimension, went in answer after answer.
package struct PointHistory: Equatable, Sendable {
  package enum Subject: Equatable, Hashable, Sendable {
    /// By its id, in whatever question it stands.
    case point(String)
    case dimension(String)
  }

  package struct Entry: Equatable, Sendable {
    /// The id of the answer.
    package let answer: String
    package let question: String
    package let started: Timestamp
    package let mark: PointMark
    /// The point in the bank's words; its id where the bank knows it no more.
    package let text: String
  }

  /// Answers are read for their evidence; of more than this the oldest are left out.
  package static let mostAnswers = 300

  package let subject: Subject
  /// What it is about, in words.
  package let title: String
  /// The newest first.
  package let entries: [Entry]
  /// How many older answers were left out.
  package let leftOut: Int
  /// The dimensions of which any answer has marked points, to go on to.
  package let dimensions: [String]

  /// The outcomes that tell of a subject, the newest first.
  package static func outcomes(
    of subject: Subject, among outcomes: [Outcome], catalogue: Catalogue
  ) -> [Outcome] {
    var wanted: [String: Set<String>] = [:]
    return outcomes.filter { outcome in
      guard !outcome.marks.isEmpty else { return false }
      let ids = wanted[outcome.question] ?? points(of: subject, in: outcome.question, catalogue)
      wanted[outcome.question] = ids
      return outcome.marks.contains { ids.contains($0.id) && $0.state != .open }
    }.sorted { ($0.started.seconds, $0.id) > ($1.started.seconds, $1.id) }
  }

  private static func points(
    of subject: Subject, in question: String, _ catalogue: Catalogue
  ) -> Set<String> {
    switch subject {
    case .point(let id): [id]
    case .dimension(let dimension):
      Set(
        (catalogue.question(question)?.points ?? []).filter { $0.dimension == dimension }.map(\.id))
    }
  }

  /// - Parameter attempts: the newest first, those that tell of the subject.
  package init(
    of subject: Subject, in attempts: [Attempt], catalogue: Catalogue, leftOut: Int = 0,
    dimensions: [String] = []
  ) {
    self.subject = subject
    self.leftOut = leftOut
    self.dimensions = dimensions
    var questions: [String: [RubricPoint]] = [:]
    var entries: [Entry] = []
    for attempt in attempts {
      let rubric = questions[attempt.question] ?? catalogue.question(attempt.question)?.points ?? []
      questions[attempt.question] = rubric
      for mark in attempt.points where mark.state != .open {
        let point = rubric.first { $0.id == mark.id }
        guard Self.isOf(subject, mark, point) else { continue }
        entries.append(
          Entry(
            answer: attempt.id, question: attempt.question, started: attempt.started, mark: mark,
            text: point?.text ?? mark.id))
      }
    }
    self.entries = entries
    title =
      switch subject {
      case .point(let id): entries.first?.text ?? id
      case .dimension(let id): Dimension.title(of: id)
      }
  }

  /// Those of which points were marked, in the order of the kinds.
  package static func dimensions(in outcomes: [Outcome], catalogue: Catalogue) -> [String] {
    var marks: [String: Set<String>] = [:]
    for outcome in outcomes {
      marks[outcome.question, default: []].formUnion(outcome.marks.map(\.id))
    }
    let marked = marks.flatMap { question, ids in
      (catalogue.question(question)?.points ?? []).filter { ids.contains($0.id) }.map(\.dimension)
    }
    return Dimension.all.filter(Set(marked).contains)
  }

  private static func isOf(_ subject: Subject, _ mark: PointMark, _ point: RubricPoint?) -> Bool {
    switch subject {
    case .point(let id): mark.id == id
    case .dimension(let id): point?.dimension == id
    }
  }

  package func count(_ state: PointState) -> Int { entries.count { $0.mark.state == state } }

  /// The share that was raised in each answer, the oldest first.
  package var shares: [Double] {
    var shares: [(answer: String, raised: Int, count: Int)] = []
    for entry in entries.reversed() {
      if shares.last?.answer != entry.answer { shares.append((entry.answer, 0, 0)) }
      shares[shares.count - 1].count += 1
      if entry.mark.state == .raised { shares[shares.count - 1].raised += 1 }
    }
    return shares.map { Double($0.raised) / Double($0.count) }
  }

  /// The counts, and that older answers were left out.
  package var words: String {
    guard !entries.isEmpty else { return "Not marked in any answer yet." }
    let counts = PointState.decided.map { "\($0.rawValue) \(count($0))" }
    let answers = shares.count
    let older = leftOut > 0 ? "; \(leftOut) older answers are left out" : ""
    return counts.joined(separator: " · ")
      + " (n=\(entries.count), \(answers) \(answers == 1 ? "answer" : "answers"))\(older)"
  }
}

extension PointHistory {
  /// The same when an answer is gone.
  package func without(_ answer: String) -> PointHistory {
    PointHistory(
      subject: subject, title: title, entries: entries.filter { $0.answer != answer },
      leftOut: leftOut, dimensions: dimensions)
  }

  private init(
    subject: Subject, title: String, entries: [Entry], leftOut: Int, dimensions: [String]
  ) {
    self.subject = subject
    self.title = title
    self.entries = entries
    self.leftOut = leftOut
    self.dimensions = dimensions
  }
}
