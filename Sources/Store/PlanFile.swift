import Coach
import Yaml

/// `plan.yaml`, and what was read from it.
package struct PlanFile: Sendable {
  private let file: OwnedFile<PlanSettings>

  package init(in places: Places) { self.init(OwnedFile(places.plan)) }
  private init(_ file: OwnedFile<PlanSettings>) { self.file = file }

  package var settings: PlanSettings { file.settings }
  package var problems: [StoreError] { file.problems }

  /// Keeps the plan; returns the file as it is then.
  package func write(_ new: PlanSettings) throws(StoreError) -> PlanFile {
    PlanFile(try file.write(new))
  }
}

extension Places {
  package var plan: FilePath { data.appending("plan.yaml") }
}

extension PlanSettings: OwnedSettings {
  static let format: Int? = 1

  init(_ fields: YamlFields, problems: inout [StoreError]) {
    self.init()
    func take<Value>(_ setting: inout Value, _ read: () throws(StoreError) -> Value?) {
      YamlFields.take(&setting, problems: &problems, read)
    }
    take(&interview) { () throws(StoreError) in try fields.day("interview") }
    take(&began) { () throws(StoreError) in try fields.day("began") }
    take(&weeklyHours) { () throws(StoreError) in
      try fields.whole("hours", in: PlanFrame.hours)
    }
    take(&weekdays) { () throws(StoreError) in try Self.weekdays(fields) }
    take(&level) { () throws(StoreError) in try fields.text("level") }
    take(&company) { () throws(StoreError) in try fields.text("company") }
    take(&zone) { () throws(StoreError) in try fields.text("zone") }
    take(&template) { () throws(StoreError) in try fields.text("template") }
    take(&daysOff) { () throws(StoreError) in
      Set(try fields.elements("days_off") { node throws(StoreError) in try node.day() })
    }
    take(&moves) { () throws(StoreError) in
      try fields.elements("moved") { node throws(StoreError) in
        let move = try YamlFields(node)
        return BlockMove(
          id: try move.required("block", try move.text("block")),
          from: try move.required("from", try move.day("from")),
          to: try move.required("to", try move.day("to")))
      }
    }
  }

  private static func weekdays(_ fields: YamlFields) throws(StoreError) -> Set<Weekday>? {
    let days = try fields.elements("days") { node throws(StoreError) in
      guard let day = node.text.flatMap(Weekday.init(named:)) else {
        throw StoreError.damaged(node.place, "write a day such as mon here.")
      }
      return day
    }
    return days.isEmpty ? nil : Set(days)
  }

  var fields: YamlPatch.Fields {
    [
      ("interview", interview.map { .text($0.iso8601) }),
      ("began", began.map { .text($0.iso8601) }),
      ("zone", zone.map { .text($0) }),
      ("hours", .number(weeklyHours)),
      (
        "days",
        weekdays.map { .sequence($0.sorted().map { .text($0.short) }, isFlow: true) }
      ),
      ("level", level.map { .text($0) }),
      ("company", company.map { .text($0) }),
      ("template", template.map { .text($0) }),
      (
        "days_off",
        daysOff.isEmpty
          ? nil : .sequence(daysOff.sorted().map { .text($0.iso8601) }, isFlow: true)
      ),
      ("moved", moves.isEmpty ? nil : .sequence(moves.map(Self.node), isFlow: false)),
    ]
  }

  private static func node(of move: BlockMove) -> YamlNode {
    let fields = [("block", move.id), ("from", move.from.iso8601), ("to", move.to.iso8601)]
    return YamlNode(
      .mapping(fields.map { YamlNode.Entry(key: $0.0, value: .text($0.1)) }), isFlow: true)
  }
}

extension YamlFields {
  fileprivate func day(_ key: String) throws(StoreError) -> Day? {
    try value(key, "a day such as 2026-12-14") { $0.text.flatMap(Day.init(iso8601:)) }
  }
}

extension YamlNode {
  fileprivate func day() throws(StoreError) -> Day {
    guard let day = text.flatMap(Day.init(iso8601:)) else {
      throw .damaged(place, "write a day such as 2026-12-14 here.")
    }
    return day
  }
}
