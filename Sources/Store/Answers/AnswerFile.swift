import Coach
import Yaml

/// The Markdown file of one finished attempt, as `files.md` describes it.
package struct AnswerFile: Equatable, Sendable {
  package let path: FilePath

  /// An answer as it was read, to be changed and written over.
  package struct Answer: Sendable {
    package let attempt: Attempt
    fileprivate let frontMatter: FrontMatter
    fileprivate let fingerprint: Fingerprint
  }

  package init(_ id: String, in places: Places) { path = places.answer(id) }

  package init(at path: FilePath) { self.path = path }

  /// Nil when there is no such file.
  package func read() throws(StoreError) -> Answer? {
    guard let bytes = try DurableFile(path).read() else { return nil }
    let frontMatter = try FrontMatter(bytes, of: path)
    let attempt = try AnswerFields.attempt(
      path.stem, frontMatter.node, notes: String(decoding: frontMatter.body, as: UTF8.self),
      of: path)
    return Answer(
      attempt: attempt, frontMatter: frontMatter, fingerprint: Fingerprint(of: bytes))
  }

  /// Keeps the attempt, over the answer that was read if it still is there (nil: as it is now);
  /// fields that we do not know stay, and so does the body unless the notes changed.
  package func write(_ attempt: Attempt, over answer: Answer? = nil) throws(StoreError) {
    var answer = answer
    if answer == nil { answer = try read() }
    let bytes: [UInt8]
    do throws(YamlError) {
      bytes = try self.bytes(of: attempt, over: answer)
    } catch {
      throw .notYaml(error)
    }
    try DurableFile(path).replace(with: bytes, expecting: answer?.fingerprint)
  }

  private func bytes(
    of attempt: Attempt, over answer: Answer?
  ) throws(YamlError) -> [UInt8] {
    let fields = AnswerFields.fields(of: attempt)
    guard let answer else {
      let entries = fields.compactMap { field in
        field.value.map { YamlNode.Entry(key: field.key, value: $0) }
      }
      let text = try YamlWriter.text(YamlNode(.mapping(entries)))
      return FrontMatter.bytes(text, body: attempt.notes.utf8)
    }
    if attempt.notes.utf8.elementsEqual(answer.attempt.notes.utf8) {
      return try answer.frontMatter.bytes(setting: fields, body: answer.frontMatter.body)
    }
    return try answer.frontMatter.bytes(setting: fields, body: attempt.notes.utf8)
  }
}
