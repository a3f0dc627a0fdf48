import Yaml

/// What one file holds, before anything is looked up in other files.
///
/// It depends on the file's bytes alone, so that it could be kept by digest, or read later.
struct ContentReading {
  /// A nil in it is something that an error keeps from being used.
  enum Value {
    case question(Question?)
    case scaffold(Scaffold?)
    case checklist(Checklist?)
    case company(CompanyPack?)
    case plan(PlanTemplate?)
    case topics([Topic])
    case lexicon(Lexicon)
  }

  /// Nil where the file lies outside of the known folders.
  private(set) var value: Value?
  /// The id that the file defines; its name where no id can be read.
  private(set) var identity: Fields.Placed
  private(set) var references: [ContentReference] = []
  private(set) var problems: [ContentProblem] = []

  init(_ source: ContentSource) {
    let start = Place(file: source.file, line: 1, column: 1)
    identity = Fields.Placed(text: source.stem, place: start)
    guard let kind = source.kind else {
      let known = ContentSource.Kind.allCases.map(\.rawValue)
      report(.unknownFolder(source.top, known: known), at: start)
      return
    }
    do throws(YamlError) {
      read(try YamlReader.node(source.bytes, file: source.file), as: kind, from: source)
    } catch {
      report(.yaml(error), at: error.place)
      value = .nothing(of: kind)
    }
  }

  mutating func report(_ fault: ContentFault, at place: Place) {
    problems.append(ContentProblem(fault, at: place))
  }

  private mutating func read(
    _ node: YamlNode, as kind: ContentSource.Kind, from source: ContentSource
  ) {
    var fields = Fields(kind == .topics ? Self.mapping(ofTopics: node) : node, of: "the file")
    value = .read(node, as: kind, &fields, source)
    fields.finish()
    references = fields.references
    problems = fields.problems
    guard let id = fields.identity else { return }
    if id.text != source.stem {
      report(.fileName(id: id.text, file: source.stem), at: id.place)
    }
    identity = id
  }

  /// Topics are a list, which is read as the only field of a mapping.
  private static func mapping(ofTopics node: YamlNode) -> YamlNode {
    let entry = YamlNode.Entry(key: "topics", keyPlace: node.place, value: node)
    return YamlNode(.mapping([entry]), at: node.place)
  }
}

extension ContentReading.Value {
  static func nothing(of kind: ContentSource.Kind) -> Self {
    switch kind {
    case .question: .question(nil)
    case .scaffold: .scaffold(nil)
    case .checklist: .checklist(nil)
    case .company: .company(nil)
    case .plan: .plan(nil)
    case .topics: .topics([])
    case .lexicon: .lexicon(Lexicon())
    }
  }

  /// The value that the fields give; lists of topics and words keep what is right in them.
  static func read(
    _ node: YamlNode, as kind: ContentSource.Kind, _ fields: inout Fields, _ source: ContentSource
  ) -> Self {
    switch kind {
    case .question:
      var question = QuestionReader.question(&fields)
      question.digest = Digest.text(of: source.bytes)
      return .question(fields.sound(question))
    case .scaffold:
      let scaffold = ScaffoldReader.scaffold(&fields)
      return .scaffold(fields.sound(scaffold))
    case .checklist:
      let checklist = ChecklistReader.checklist(&fields)
      return .checklist(fields.sound(checklist))
    case .company:
      let company = CompanyReader.company(&fields)
      return .company(fields.sound(company))
    case .plan:
      let plan = PlanTemplateReader.template(&fields)
      return .plan(fields.sound(plan))
    case .topics:
      return .topics(fields.list("topics", isRequired: true, TopicReader.topic))
    case .lexicon:
      return .lexicon(LexiconReader.lexicon(node, &fields))
    }
  }
}
