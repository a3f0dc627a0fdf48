import Yaml

/// A text file with YAML between two lines of dashes before its body.
struct FrontMatter {
  /// The YAML, without the dashes.
  let text: String
  /// Its tree; places are those of the whole file.
  let node: YamlNode
  /// All after the line of the second dashes, byte for byte.
  let body: ArraySlice<UInt8>

  init(_ bytes: [UInt8], of path: FilePath) throws(StoreError) {
    let top = Place(file: path.description, line: 1, column: 1)
    let start = bytes.starts(with: Self.mark) ? Self.mark.count : 0
    guard let first = Self.lineEnd(bytes, from: start), Self.isDashes(bytes[start..<first]) else {
      throw .damaged(top, "this is no answer: a line “---” must be the first; add it.")
    }
    var line = first
    while let end = Self.lineEnd(bytes, from: line) {
      if Self.isDashes(bytes[line..<end]) {
        body = bytes[end...]
        text = String(decoding: bytes[first..<line], as: UTF8.self)
        do throws(YamlError) {
          // With its first dashes, so that lines are counted as in the file.
          node = try YamlReader.node(Array(bytes[start..<line]), file: path.description)
        } catch {
          throw .notYaml(error)
        }
        return
      }
      line = end
    }
    throw .damaged(top, "the part above the notes does not end; add a line “---” after it.")
  }

  /// The file with these fields set, and this body.
  func bytes(setting fields: YamlPatch.Fields, body: some Sequence<UInt8>) throws(YamlError)
    -> [UInt8]
  {
    // The lines of the text are one less than those of the file.
    let read = try YamlReader.node(text, file: "")
    return Self.bytes(try YamlPatch.text(text, read: read, setting: fields), body: body)
  }

  static func bytes(_ text: String, body: some Sequence<UInt8>) -> [UInt8] {
    Array("---\n".utf8) + Array(text.utf8) + Array("---\n".utf8) + Array(body)
  }

  /// What some editors put before UTF-8.
  private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// Where the line ends that starts there, its end counted in; nil at the end of the file.
  private static func lineEnd(_ bytes: [UInt8], from start: Int) -> Int? {
    guard start < bytes.count else { return nil }
    return bytes[start...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
  }

  private static func isDashes(_ line: ArraySlice<UInt8>) -> Bool {
    line.starts(with: [0x2D, 0x2D, 0x2D])
      && line.dropFirst(3).allSatisfy { [0x20, 0x09, 0x0D, 0x0A].contains($0) }
  }
}
