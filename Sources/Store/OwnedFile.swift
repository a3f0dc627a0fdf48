import Yaml

/// What a YAML file that its owner edits, too, says field by field.
protocol OwnedSettings: Equatable, Sendable {
  /// The version that the file names under `greenroom`, and the last that is read; nil for none.
  static var format: Int? { get }
  /// The usual settings.
  init()
  /// The usual ones stand in the place of bad ones, which are told.
  init(_ fields: YamlFields, problems: inout [StoreError])
  var fields: YamlPatch.Fields { get }
}

/// Settings and the file that they were read from; writing keeps the lines of what nobody changed.
struct OwnedFile<Settings: OwnedSettings>: Sendable {
  let settings: Settings
  /// Bad values, or why nothing could be read.
  private(set) var problems: [StoreError] = []
  private let file: DurableFile
  private var text = ""
  private var node = YamlNode.null
  private var fingerprint: Fingerprint?
  /// Why the file could not be read; it is then never written.
  private var obstacle: StoreError?

  init(_ path: FilePath) { self.init(of: DurableFile(path)) }

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
      if let format = Settings.format {
        let version = try fields.whole("greenroom", in: 1...1_000_000) ?? format
        guard version <= format else { throw .newer(file.path, format: version) }
      }
      settings = Settings(fields, problems: &problems)
    } catch {
      settings = Settings()
      obstacle = error
      problems = [error]
    }
  }

  /// Changes the lines of what differs from what was read; returns the file as it is then.
  func write(_ new: Settings) throws(StoreError) -> Self {
    if let obstacle { throw obstacle }
    var changes = zip(new.fields, settings.fields).filter { $0.value != $1.value }.map(\.0)
    guard !changes.isEmpty else { return self }
    if fingerprint == nil, let format = Settings.format {
      changes.insert(("greenroom", .number(format)), at: 0)
    }
    let written: String
    do throws(YamlError) {
      written = try YamlPatch.text(text, read: node, setting: changes)
    } catch {
      throw .notYaml(error)
    }
    try file.replace(with: Array(written.utf8), expecting: fingerprint)
    return Self(of: file)
  }
}

extension YamlFields {
  /// Changes a setting to what is read, if anything is and it is not bad.
  static func take<Value>(
    _ setting: inout Value, problems: inout [StoreError],
    _ read: () throws(StoreError) -> Value?
  ) {
    do throws(StoreError) {
      if let value = try read() { setting = value }
    } catch {
      problems.append(error)
    }
  }
}
