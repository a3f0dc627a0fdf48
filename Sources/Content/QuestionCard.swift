import Yaml

/// What a list shows of a question: the part of its file before the rubric.
package struct QuestionCard: Equatable, Sendable {
  package let id: String
  package let kind: Question.Kind
  package let prompt: String
  package let topics: [String]
  package let levels: [Level]
  package let companies: [Question.CompanyUse]
  package let minutes: Int
  package let scaffold: String
  package let why: String

  package init(_ question: Question) {
    id = question.id
    kind = question.kind
    prompt = question.prompt
    topics = question.topics
    levels = question.levels
    companies = question.companies
    minutes = question.minutes
    scaffold = question.scaffold
    why = question.why
  }

  package init(
    id: String, kind: Question.Kind, prompt: String, topics: [String], levels: [Level],
    companies: [Question.CompanyUse], minutes: Int, scaffold: String, why: String
  ) {
    self.id = id
    self.kind = kind
    self.prompt = prompt
    self.topics = topics
    self.levels = levels
    self.companies = companies
    self.minutes = minutes
    self.scaffold = scaffold
    self.why = why
  }

  /// Reads a file as far as its rubric; nil when that much cannot be read.
  package init?(_ source: ContentSource) {
    guard let node = try? YamlReader.node(Self.head(of: source.bytes), file: source.file) else {
      return nil
    }
    var fields = Fields(node, of: "the file")
    let question = QuestionReader.head(&fields)
    guard fields.problems.allSatisfy({ $0.severity != .error }) else { return nil }
    self.init(question)
  }

  /// The bytes before the line that begins with `points:`; all where there is none.
  private static func head(of bytes: [UInt8]) -> [UInt8] {
    let mark = Array("\npoints:".utf8)
    guard bytes.count > mark.count else { return bytes }
    for start in 0...(bytes.count - mark.count) where bytes[start] == mark[0] {
      if bytes[start..<start + mark.count].elementsEqual(mark) { return Array(bytes[...start]) }
    }
    return bytes
  }
}
