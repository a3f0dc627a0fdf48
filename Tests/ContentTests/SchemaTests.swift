import Content
import Testing
import Yaml

/// Editors complete by the schemas and the program reads by its readers: both know the same.
struct SchemaTests {
  /// JSON is YAML too, so the schemas are read like the rest.
  private func schema(_ name: String) throws -> YamlNode {
    let path = "schema/\(name).schema.json"
    return try YamlReader.node(try Bank.bytes(path), file: path)
  }

  private func check(_ node: YamlNode?, _ read: (inout Fields) -> Void) throws {
    let schema = try #require(node)
    var fields = Fields(YamlNode(.mapping([])), of: "the file")
    read(&fields)
    #expect(try names(schema["properties"]) == fields.names.sorted())
    let missing = fields.problems.compactMap { problem in
      if case .missingField(let name) = problem.fault { name } else { nil }
    }
    #expect(schema["required"]?.elements?.compactMap(\.text).sorted() == missing.sorted())
    for entry in try #require(schema["properties"]?.entries) {
      #expect(
        entry.value["description"] != nil || entry.value["$ref"] != nil,
        "\(entry.key) is described")
    }
  }

  private func names(_ properties: YamlNode?) throws -> [String] {
    try #require(properties?.entries).map(\.key).sorted()
  }

  @Test func `question and reader know the same fields`() throws {
    let schema = try schema("question")
    try check(schema) { _ = QuestionReader.question(&$0) }
    let parts = try #require(schema["$defs"])
    try check(parts["clarification"]) { _ = QuestionReader.clarification(&$0) }
    try check(parts["point"]) { _ = RubricPointReader.point(&$0, kind: .behavioural) }
    try check(parts["shock"]) { _ = QuestionReader.shock(&$0, points: []) }
    try check(parts["follow_up"]) { _ = QuestionReader.followUp(&$0) }
    try check(parts["bar"]) { _ = QuestionReader.bar(&$0) }
    try check(parts["exemplar"]) { _ = QuestionReader.exemplar(&$0) }
  }

  @Test func `scaffold, checklist, company, plan and topics know the same fields as their readers`()
    throws
  {
    let scaffold = try schema("scaffold")
    try check(scaffold) { _ = ScaffoldReader.scaffold(&$0) }
    try check(scaffold["$defs"]?["part"]) { _ = ScaffoldReader.part(&$0) }
    let checklist = try schema("checklist")
    try check(checklist) { _ = ChecklistReader.checklist(&$0) }
    try check(checklist["$defs"]?["item"]) { _ = ChecklistReader.item(&$0) }
    let company = try schema("company")
    try check(company) { _ = CompanyReader.company(&$0) }
    try check(company["$defs"]?["round"]) { _ = CompanyReader.round(&$0) }
    try check(company["$defs"]?["level_bar"]) { _ = CompanyReader.level(&$0) }
    try check(company["$defs"]?["fact"]) { _ = CompanyReader.fact(&$0) }
    let plan = try schema("plan")
    try check(plan) { _ = PlanTemplateReader.template(&$0) }
    try check(plan["$defs"]?["phase"]) { _ = PlanTemplateReader.phase(&$0) }
    try check(plan["$defs"]?["mix"]) { _ = PlanTemplateReader.mix(&$0) }
    try check(try schema("topics")["$defs"]?["topic"]) { _ = TopicReader.topic(&$0) }
  }

  @Test func `enumerations of the schemas are those of the program`() throws {
    let question = try schema("question")
    let kinds = question["properties"]?["kind"]?["enum"]?.elements?.compactMap(\.text)
    #expect(kinds == Question.Kind.allCases.map(\.rawValue))
    let levels = question["$defs"]?["level"]?["enum"]?.elements?.compactMap(\.text)
    #expect(levels == Level.allCases.map(\.rawValue))
    let point = question["$defs"]?["point"]?["properties"]
    let dimensions = point?["dimension"]?["enum"]?.elements?.compactMap(\.text)
    #expect(dimensions?.sorted() == Dimension.all.sorted())
    let item = try schema("checklist")["$defs"]?["item"]?["properties"]
    #expect(item?["dimension"]?["enum"]?.elements?.compactMap(\.text) == dimensions)
    let round = try schema("company")["$defs"]?["round"]?["properties"]
    #expect(round?["kind"]?["enum"]?.elements?.compactMap(\.text) == kinds)
    let topic = try schema("topics")["$defs"]?["topic"]?["properties"]
    let areas = topic?["area"]?["enum"]?.elements?.compactMap(\.text)
    #expect(areas == Topic.Area.allCases.map(\.rawValue))
  }
}
