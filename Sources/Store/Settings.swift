import Coach
import Yaml

extension Preferences: OwnedSettings {
  static let format: Int? = nil

  init(_ fields: YamlFields, problems: inout [StoreError]) {
    self.init()
    func take<Value>(_ setting: inout Value, _ read: () throws(StoreError) -> Value?) {
      YamlFields.take(&setting, problems: &problems, read)
    }
    take(&theme) { () throws(StoreError) in try fields.choice("theme") }
    take(&isASCII) { () throws(StoreError) in try fields.truth("ascii") }
    take(&mode) { () throws(StoreError) in try fields.choice("mode") }
    take(&level) { () throws(StoreError) in try fields.text("level") }
    take(&company) { () throws(StoreError) in try fields.text("company") }
    take(&minutes) { () throws(StoreError) in try fields.whole("minutes", in: 1...240) }
    take(&ringsBell) { () throws(StoreError) in try fields.truth("bell") }
    take(&usesMouse) { () throws(StoreError) in try fields.truth("mouse") }
    take(&hidesClock) { () throws(StoreError) in try fields.truth("hide_clock") }
    take(&reviewerCommand) { () throws(StoreError) in try fields.texts("reviewer_command") }
    take(&reviewerSeconds) { () throws(StoreError) in
      try fields.whole("reviewer_seconds", in: 1...3600)
    }
    take(&redacted) { () throws(StoreError) in try fields.scalars("redact") }
    take(&reviewerConsent) { () throws(StoreError) in try fields.text("reviewer_consent") }
  }

  private var reviewer: YamlNode? {
    reviewerCommand.isEmpty ? nil : .sequence(reviewerCommand.map { .text($0) }, isFlow: true)
  }

  var fields: YamlPatch.Fields {
    [
      ("theme", .text(theme.rawValue)), ("ascii", .truth(isASCII)), ("mode", .text(mode.rawValue)),
      ("level", level.map { .text($0) }), ("company", company.map { .text($0) }),
      ("minutes", minutes.map { .number($0) }), ("bell", .truth(ringsBell)),
      ("mouse", .truth(usesMouse)),
      ("hide_clock", .truth(hidesClock)),
      ("reviewer_command", reviewer),
      ("reviewer_seconds", .number(reviewerSeconds)),
      ("redact", redacted.isEmpty ? nil : .sequence(redacted.map { .text($0) }, isFlow: true)),
      ("reviewer_consent", reviewerConsent.map { .text($0) }),
    ]
  }
}

/// The settings and the file that they were read from.
package struct SettingsFile: Sendable {
  private let file: OwnedFile<Preferences>

  package init(in places: Places) { self.init(OwnedFile(places.settings)) }
  private init(_ file: OwnedFile<Preferences>) { self.file = file }

  package var preferences: Preferences { file.settings }
  package var problems: [StoreError] { file.problems }

  /// Keeps the settings; returns the file as it is then.
  package func write(_ new: Preferences) throws(StoreError) -> SettingsFile {
    SettingsFile(try file.write(new))
  }
}
