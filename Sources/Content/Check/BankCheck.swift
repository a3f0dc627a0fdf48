import Yaml

/// What is checked beyond the shape of files: sums, prompts, likeness, and that the bank is deep
/// enough everywhere. Nobody but an author waits for it, and no file is left out for it.
package struct BankCheck: Sendable {
  /// Fewer questions on a topic, or points in a dimension, are too few to tell a weak area by.
  static let leastQuestions = 3
  static let leastPoints = 10

  /// In the order of the questions, then of the bank's own list of topics.
  package let problems: [ContentProblem]
  private let sheets: [String: YamlNode]

  /// - Parameter base: Its topics are those that must be deep enough; an author's own may begin with
  ///   one question.
  package init(_ library: Library, base: [ContentSource], overlay: [ContentSource] = []) {
    var sources: [String: ContentSource] = [:]
    for source in base + overlay where source.kind == .question {
      sources[Digest.text(of: source.bytes)] = source
    }
    var nodes: [String: YamlNode] = [:]
    var problems: [ContentProblem] = []
    for question in library.questions {
      guard let source = sources[question.digest], let node = Self.node(of: source) else {
        continue
      }
      nodes[question.id] = node
      problems += Self.problems(of: question, node, source)
    }
    problems += Self.alike(library.questions, nodes)
    problems += Self.thin(BankCounts(library), base)
    self.problems = problems
    sheets = nodes
  }

  /// Where a point of a question stands.
  package func place(ofPoint id: String, in question: String) -> Place? {
    sheets[question]?["points"]?.elements?.first { $0["id"]?.text == id }?.place
  }

  private static func node(of source: ContentSource) -> YamlNode? {
    try? YamlReader.node(source.bytes, file: source.file)
  }

  private static func problems(
    of question: Question, _ node: YamlNode, _ source: ContentSource
  ) -> [ContentProblem] {
    let prompt = node["prompt"]?.place ?? node.place
    return PromptLimits.faults(of: question.prompt).map { ContentProblem(.prompt($0), at: prompt) }
      + sums(of: question, node["outline"]?.place ?? node.place, source)
  }

  /// The lines of a block are those of the file that read the same.
  private static func sums(
    of question: Question, _ place: Place, _ source: ContentSource
  ) -> [ContentProblem] {
    let findings = OutlineSums.findings(in: question.outline)
    guard !findings.isEmpty else { return [] }
    let outline = question.outline.split(separator: "\n", omittingEmptySubsequences: false)
    let file = String(decoding: source.bytes, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
    var row = min(place.line, file.count)
    return findings.map { finding in
      let line = outline[finding.line].unspaced
      while row < file.count, file[row].unspaced != line { row += 1 }
      guard row < file.count else { return ContentProblem(.sum(finding.fault), at: place) }
      let column = file[row].prefix { $0 == " " }.count + 1
      row += 1
      return ContentProblem(
        .sum(finding.fault), at: Place(file: place.file, line: row, column: column))
    }
  }

  private static func alike(
    _ questions: [Question], _ nodes: [String: YamlNode]
  ) -> [ContentProblem] {
    Likeness.pairs(among: questions).compactMap { first, second in
      guard let one = nodes[questions[first].id]?["prompt"]?.place,
        let other = nodes[questions[second].id]?["prompt"]?.place
      else { return nil }
      return ContentProblem(.nearlySame(questions[first].id, first: one), at: other)
    }
  }
}

// Whether there is enough of everything.
extension BankCheck {
  private static func thin(_ counts: BankCounts, _ base: [ContentSource]) -> [ContentProblem] {
    guard let source = base.first(where: { $0.kind == .topics }), let list = node(of: source) else {
      return []
    }
    let topics = (list.elements ?? []).compactMap { node -> ContentProblem? in
      guard let id = node["id"],
        let counted = counts.topics.first(where: { $0.topic.id == id.text }),
        counted.count < leastQuestions
      else { return nil }
      return ContentProblem(
        .thin(Thinness(.topic, counted.topic.id, has: counted.count, needs: leastQuestions)),
        at: id.place)
    }
    let folder = source.file.dropLast(source.path.count) + ContentSource.Kind.question.rawValue
    let place = Place(file: String(folder), line: 1, column: 1)
    let dimensions = counts.dimensions.filter { $0.count < leastPoints }.map { dimension in
      ContentProblem(
        .thin(Thinness(.dimension, dimension.name, has: dimension.count, needs: leastPoints)),
        at: place)
    }
    return topics + dimensions
  }
}

/// What the bank has too little of to tell a weak area by.
package struct Thinness: Equatable, Sendable, CustomStringConvertible {
  package enum Subject: Sendable {
    /// Of which questions are counted.
    case topic
    /// Of which points are counted.
    case dimension
  }

  package let subject: Subject
  package let id: String
  package let has: Int
  package let needs: Int

  init(_ subject: Subject, _ id: String, has: Int, needs: Int) {
    self.subject = subject
    self.id = id
    self.has = has
    self.needs = needs
  }

  package var description: String {
    switch subject {
    case .topic:
      "the topic \(id.quoted) has \(has == 1 ? "1 question" : "\(has) questions"); "
        + "write \(needs - has) more or merge it with another."
    case .dimension:
      "the dimension \(id.quoted) has \(has == 1 ? "1 point" : "\(has) points") in all questions; "
        + "write \(needs - has) more."
    }
  }
}
