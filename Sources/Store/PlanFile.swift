import Coach
import Yaml

/// `plan.yaml`, and what was read from it.
package struct PlanFile: Sendable {
  package let settings: PlanSettings
  /// Bad values, in the place of which the usual ones stand, or why nothing could be read.
  package private(set) var problems: [StoreError] = []
  private let file: DurableFile
  private var text = ""
  private var node = YamlNode.null
  private var fingerprint: Fingerprint?
  /// Why the file could not be read; it is then never written.
  private var obstacle: StoreError?

  /// The version of the format that this program writes; it reads no later one.
  private static let format = 1

  package init(in places: Places) { self.init(of: DurableFile(places.plan)) }

  private init(of file: DurableFile) {
    self.file = file
    do throws(StoreError) {
      let bytes = try file.read(limit: 1_048_576)
      fingerprint = bytes.map(Fingerprint.init)
      do throws(YamlError) {
        node = try YamlReader.node(bytes ?? [], file: file.path.description)
      } catch {
        throw .notYaml(error)
      }
      text = String(decoding: bytes ?? [], as: UTF8.self)
      let fields = try YamlFields(node)
      let version = try fields.whole("greenroom", in: 1...1_000_000) ?? Self.format
      guard version <= Self.format else { throw .newer(file.path, format: version) }
      settings = PlanSettings(fields, problems: &problems)
    } catch {
      settings = PlanSettings()
      obstacle = error
      problems = [error]
    }
  }

  /// Keeps the plan: changes the lines of what differs from what was read, and nothing else.
  /// Returns the file as it is now.
  package func write(_ new: PlanSettings) throws(StoreError) -> PlanFile {
    if let obstacle { throw obstacle }
    var changes = new.fields(changedFrom: settings)
    guard !changes.isEmpty else { return self }
    if fingerprint == nil { changes.insert(("greenroom", .number(Self.format)), at: 0) }
    let written: String
    do throws(YamlError) {
      written = try YamlPatch.text(text, read: node, setting: changes)
    } catch {
      throw .notYaml(error)
    }
    try file.replace(with: Array(written.utf8), expecting: fingerprint)
    return PlanFile(of: file)
  }
}

extension Places {
  package var plan: FilePath { data.appending("plan.yaml") }
}

extension PlanSettings {
  fileprivate init(_ fields: YamlFields, problems: inout [StoreError]) {
    self.init()
    func take<Value>(_ setting: inout Value, _ read: () throws(StoreError) -> Value?) {
      do throws(StoreError) {
        if let value = try read() { setting = value }
      } catch {
        problems.append(error)
      }
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

  fileprivate func fields(changedFrom other: PlanSettings) -> YamlPatch.Fields {
    zip(fields, other.fields).filter { $0.value != $1.value }.map { field, _ in field }
  }

  private var fields: YamlPatch.Fields {
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
