/// Reads a rubric point, with what the checks of its question need.
package enum RubricPointReader {
  package static let weights = 1...3

  package struct Reading {
    package let point: RubricPoint
    let phase: Fields.Placed?
    let cues: CueLint.Cues
  }

  package static func point(_ fields: inout Fields, kind: Question.Kind) -> Reading {
    var point = RubricPoint()
    point.id = fields.id()
    point.text = fields.text("text")
    point.dimension = dimension(&fields, kind: kind)
    point.weight = fields.optionalInteger("weight", in: weights) ?? 1
    point.level = fields.choice("level", isRequired: false) ?? .mid
    let phase = fields.placedText("phase")
    point.phase = phase?.text
    let cues = CueLint.Cues(
      point: point.id, strong: fields.placedTexts("strong"), weak: fields.placedTexts("weak"),
      not: fields.placedTexts("not"))
    point.strong = cues.strong.map(\.text)
    point.weak = cues.weak.map(\.text)
    point.not = cues.not.map(\.text)
    point.wantsReason = fields.flag("why")
    point.probe = fields.text("probe")
    point.hits = fields.texts("hit")
    point.misses = fields.texts("miss")
    CueLint.checkSyntax(of: cues, &fields)
    if CueLint.wantsCues(kind) { CueLint.checkNumber(of: point, &fields) }
    return Reading(point: point, phase: phase, cues: cues)
  }

  private static func dimension(_ fields: inout Fields, kind: Question.Kind) -> String {
    guard let dimension = fields.placedText("dimension", isRequired: true) else { return "" }
    fields.check(dimension, of: "dimension", among: Dimension.ids(for: kind))
    return dimension.text
  }
}
