/// A content file as a value; whoever builds the library reads the disk.
package struct ContentSource: Sendable {
  /// The path within the content folder, which decides what the file holds.
  package let path: String
  /// The name of the file in messages.
  package let file: String
  /// What is known of a question without its file.
  package let card: QuestionCard?
  private let read: @Sendable () -> [UInt8]

  package init(path: String, file: String, bytes: [UInt8]) {
    self.init(path: path, file: file, card: nil) { bytes }
  }

  /// A file that is read when somebody wants what it holds; one that cannot be read is empty.
  package init(
    path: String, file: String, card: QuestionCard?, read: @escaping @Sendable () -> [UInt8]
  ) {
    self.path = path
    self.file = file
    self.card = card
    self.read = read
  }

  package var bytes: [UInt8] { read() }

  package func with(_ card: QuestionCard) -> ContentSource {
    ContentSource(path: path, file: file, card: card, read: read)
  }
}

extension ContentSource {
  enum Kind: String, CaseIterable {
    case question = "questions"
    case scaffold = "scaffolds"
    case checklist = "checklists"
    case company = "companies"
    case plan = "plans"
    case topics = "topics.yaml"
    case lexicon = "lexicon.yaml"
  }

  /// The folder at the top of the content, or the file where there is none.
  var top: String {
    String(Substring(path.utf8.prefix { $0 != UInt8(ascii: "/") }))
  }

  /// What the file holds; nil where it lies outside of the known folders.
  var kind: Kind? { Kind(rawValue: top) }

  func hasLine(beginningWith words: String) -> Bool {
    let wanted = Array(words.utf8)
    return bytes.split(separator: UInt8(ascii: "\n")).contains { $0.starts(with: wanted) }
  }

  /// The file's name without folders and ending.
  var stem: String {
    let name = path.split(separator: "/").last ?? ""
    return String(name.prefix { $0 != "." })
  }
}

/// A short name for a file's exact bytes.
package enum Digest {
  /// FNV-1a of 64 bits, in 16 hexadecimal digits.
  package static func text(of bytes: [UInt8]) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
