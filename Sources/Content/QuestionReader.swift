import Yaml

/// Reads a question, its fields in the order in which files give them.
package enum QuestionReader {
  package static let minutes = 1...180

  package static func question(_ fields: inout Fields) -> Question {
    var question = head(&fields)
    readInterview(into: &question, &fields)
    readJudgement(into: &question, &fields)
    return question
  }

  /// The fields that lists show, which files give first.
  static func head(_ fields: inout Fields) -> Question {
    var question = Question()
    question.id = fields.id()
    question.kind = fields.choice("kind") ?? .technical
    question.prompt = fields.text("prompt")
    question.topics = fields.mentions(of: .topic, "topics")
    question.levels = fields.choices("levels")
    question.companies = companies(&fields)
    question.minutes = fields.integer("minutes", in: minutes)
    question.scaffold = fields.mention(of: .scaffold, "scaffold", isRequired: true) ?? ""
    question.why = fields.text("why")
    return question
  }

  private static func readInterview(into question: inout Question, _ fields: inout Fields) {
    let isDesign = question.kind == .systemDesign
    question.clarifications = fields.list(
      "clarifications", isRequired: isDesign, clarification)
    let points = fields.list("points", isRequired: true) { [kind = question.kind] in
      RubricPointReader.point(&$0, kind: kind)
    }
    question.points = points.map(\.point)
    CueLint.checkSharing(of: points.map(\.cues), &fields)
    for point in points {
      guard let phase = point.phase, !question.scaffold.isEmpty else { continue }
      fields.refer(to: .phase(of: question.scaffold), phase)
    }
    let ids = question.points.map(\.id)
    question.shocks = fields.list("shocks", isRequired: isDesign) { shock(&$0, points: ids) }
    question.technologies = fields.pairs("technologies").map {
      Question.Reaction(technology: $0.name.text, say: $0.text)
    }
    question.followUps = fields.list("follow_ups", followUp)
    question.tenfold = fields.optionalText("tenfold")
  }

  private static func readJudgement(into question: inout Question, _ fields: inout Fields) {
    question.mistakes = fields.texts("mistakes", isRequired: true)
    question.misconceptions = fields.texts("misconceptions")
    question.redFlags = fields.texts("red_flags")
    question.bar = fields.mapping("bar", isRequired: question.kind == .systemDesign, bar)
    question.exemplars = fields.list("exemplars", exemplar)
    question.outline = fields.text("outline")
    question.board = fields.optionalText("board")
    question.reading = fields.texts("reading")
  }

  private static func companies(_ fields: inout Fields) -> [Question.CompanyUse] {
    fields.pairs("companies").map { name, how in
      fields.refer(to: .company, name)
      return Question.CompanyUse(company: name.text, how: how)
    }
  }
}

/// The parts of a question.
extension QuestionReader {
  package static func clarification(_ fields: inout Fields) -> Question.Clarification {
    Question.Clarification(
      topic: fields.text("topic"), ask: fields.texts("ask", isRequired: true),
      answer: fields.text("answer"))
  }

  package static func shock(_ fields: inout Fields, points: [String]) -> Question.Shock {
    let at = fields.share("at")
    let say = fields.text("say")
    guard let point = fields.placedText("point") else {
      return Question.Shock(at: at, say: say, point: nil)
    }
    if !points.contains(point.text) {
      let nearest = Nearest.word(to: point.text, among: points)
      fields.report(.unknownReference(.point, id: point.text, nearest: nearest), at: point.place)
    }
    return Question.Shock(at: at, say: say, point: point.text)
  }

  package static func followUp(_ fields: inout Fields) -> Question.FollowUp {
    Question.FollowUp(ask: fields.text("ask"), then: fields.list("then", followUp))
  }

  package static func bar(_ fields: inout Fields) -> Question.Bar {
    Question.Bar(
      mid: fields.text("mid"), senior: fields.text("senior"), staff: fields.text("staff"))
  }

  package static func exemplar(_ fields: inout Fields) -> Question.Exemplar {
    Question.Exemplar(level: fields.choice("level") ?? .mid, text: fields.text("text"))
  }
}
