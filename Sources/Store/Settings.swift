import Coach
import Yaml

extension Preferences {
  /// The settings of a file, the usual ones in the place of bad ones, which are told.
  init(_ fields: YamlFields, problems: inout [StoreError]) {
    self.init()
    func take<Value>(
      _ setting: inout Value, _ read: () throws(StoreError) -> Value?
    ) {
      do throws(StoreError) {
        if let value = try read() { setting = value }
      } catch {
        problems.append(error)
      }
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

  /// Those that are not as in the other settings: a file keeps what nobody changed.
  func fields(changedFrom other: Preferences) -> YamlPatch.Fields {
    zip(fields, other.fields).filter { $0.value != $1.value }.map { field, _ in field }
  }

  private var reviewer: YamlNode? {
    reviewerCommand.isEmpty ? nil : .sequence(reviewerCommand.map { .text($0) }, isFlow: true)
  }

  private var fields: YamlPatch.Fields {
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
  package let preferences: Preferences
  /// Bad values, in the place of which the usual ones stand, or why nothing could be read.
  package private(set) var problems: [StoreError] = []
  private let file: DurableFile
  private var text = ""
  private var node = YamlNode.null
  private var fingerprint: Fingerprint?
  /// Why the file could not be read; it is then never written.
  private var obstacle: StoreError?

  package init(in places: Places) { self.init(of: DurableFile(places.settings)) }

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
      preferences = Preferences(try YamlFields(node), problems: &problems)
    } catch {
      preferences = Preferences()
      obstacle = error
      problems = [error]
    }
  }

  /// Keeps the settings: changes the lines of those that differ from what was read, and nothing
  /// else. Returns the file as it is now.
  package func write(_ new: Preferences) throws(StoreError) -> SettingsFile {
    if let obstacle { throw obstacle }
    let changes = new.fields(changedFrom: preferences)
    guard !changes.isEmpty else { return self }
    let written: String
    do throws(YamlError) {
      written = try YamlPatch.text(text, read: node, setting: changes)
    } catch {
      throw .notYaml(error)
    }
    try file.replace(with: Array(written.utf8), expecting: fingerprint)
    return SettingsFile(of: file)
  }
}
