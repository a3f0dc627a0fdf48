import Yaml

/// Reads a scaffold; minutes become shares of the whole.
package enum ScaffoldReader {
  private static let minutes = 1...600

  /// A part with its budget as it is written.
  package struct Budgeted {
    package let part: Scaffold.Part
    let minutes: Int?
    let share: Double?
  }

  package static func scaffold(_ fields: inout Fields) -> Scaffold {
    var scaffold = Scaffold()
    scaffold.id = fields.id()
    scaffold.title = fields.text("title")
    scaffold.isPhased = fields.flag("phased")
    scaffold.checklist = fields.mention(of: .checklist, "checklist")
    let parts = fields.list("parts", isRequired: true, part)
    scaffold.parts = shared(parts, &fields)
    scaffold.timeLosses = fields.texts("time_losses")
    return scaffold
  }

  package static func part(_ fields: inout Fields) -> Budgeted {
    var part = Scaffold.Part()
    part.id = fields.id()
    part.title = fields.text("title")
    let minutes = fields.optionalInteger("minutes", in: minutes)
    let share = fields.optionalShare("share")
    part.hint = fields.text("hint")
    part.ask = fields.texts("ask")
    return Budgeted(part: part, minutes: minutes, share: share)
  }

  private static func shared(_ parts: [Budgeted], _ fields: inout Fields) -> [Scaffold.Part] {
    guard !parts.isEmpty else { return [] }
    let minutes = parts.compactMap(\.minutes)
    let shares = parts.compactMap(\.share)
    let isWhole =
      minutes.count == parts.count && shares.isEmpty
      || shares.count == parts.count && minutes.isEmpty
    guard isWhole else {
      fields.report(.mixedBudgets, at: fields.place(of: "parts"))
      return parts.map(\.part)
    }
    let budgets = shares.isEmpty ? minutes.map(Double.init) : shares
    let sum = budgets.reduce(0, +)
    if !shares.isEmpty, abs(sum - 1) > 0.01 {
      fields.report(.wrongSum(hundredths(sum)), at: fields.place(of: "parts"))
    }
    return zip(parts, budgets).map { budgeted, budget in
      var part = budgeted.part
      part.share = sum > 0 ? budget / sum : 0
      return part
    }
  }

  /// The number with two digits after the point.
  static func hundredths(_ number: Double) -> String {
    let hundredths = Int(number * 100 + 0.5)
    let rest = hundredths % 100
    return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
  }
}

package enum ChecklistReader {
  package static func checklist(_ fields: inout Fields) -> Checklist {
    var checklist = Checklist()
    checklist.id = fields.id()
    checklist.title = fields.text("title")
    checklist.items = fields.list("items", isRequired: true, item)
    return checklist
  }

  package static func item(_ fields: inout Fields) -> Checklist.Item {
    var item = Checklist.Item()
    item.id = fields.id()
    item.text = fields.text("text")
    if let dimension = fields.placedText("dimension", isRequired: true) {
      fields.check(dimension, of: "dimension", among: Dimension.all)
      item.dimension = dimension.text
    }
    return item
  }
}
