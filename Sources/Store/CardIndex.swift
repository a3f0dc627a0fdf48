import Coach
import Content

/// The cards of questions, remembered from one run to the next, so that a start need not read the
/// bank. A cache: a file of another size or time is read again, and an index that is damaged or
/// gone is made anew in silence.
package struct CardIndex: Sendable {
  private struct Entry: Sendable {
    let path: String
    let mark: FileMark
    let card: QuestionCard
  }

  private static let mark = "greenroom cards 2\n"
  private static let limit = 16 * 1_048_576

  /// What the last run knew, by path.
  private var known: [String: Entry] = [:]
  /// What this run has seen.
  private var seen: [Entry] = []

  /// Knows nothing.
  init() {}

  package init(in places: Places) {
    guard let bytes = try? DurableFile(places.cards).read(limit: Self.limit),
      var reader = PackedReader(bytes, mark: Self.mark),
      let entries = reader.list({ Self.entry(&$0) }), reader.isAtEnd
    else { return }
    known = Dictionary(entries.map { ($0.path, $0) }, uniquingKeysWith: { _, last in last })
  }

  /// The card of a question's file that is as it was.
  mutating func card(at path: FilePath) -> QuestionCard? {
    guard let entry = known[path.string], let status = FileStatus(of: path),
      entry.mark == FileMark(status)
    else { return nil }
    seen.append(entry)
    return entry.card
  }

  /// The file's card, for the next run; one that cannot be read is tried again then.
  mutating func learn(_ card: QuestionCard, at path: FilePath) {
    guard let status = FileStatus(of: path) else { return }
    seen.append(Entry(path: path.string, mark: FileMark(status), card: card))
  }

  /// Writes down what is new; a cache that cannot be written costs time and nothing else.
  package func keep(in places: Places) {
    let isNew = seen.count != known.count || seen.contains { known[$0.path]?.mark != $0.mark }
    guard isNew else { return }
    var body = PackedWriter()
    body.put(list: seen) { Self.put($1, into: &$0) }
    try? DurableFile(places.cards).replaceUnsynced(with: body.bytes(mark: Self.mark))
  }

  /// Tells the questions that were seen from any others.
  package var sum: UInt64 {
    seen.reduce(Checksum.start) { sum, entry in
      [entry.mark.size, entry.mark.modified, entry.mark.inode].reduce(
        Checksum.of(ArraySlice(entry.path.utf8), after: sum)
      ) { Checksum.mixed($0, UInt64(bitPattern: Int64($1))) }
    }
  }
}

// The bytes of an entry.
extension CardIndex {
  private static func put(_ entry: Entry, into body: inout PackedWriter) {
    body.put(entry.path)
    body.put(entry.mark.size)
    body.put(entry.mark.modified)
    body.put(entry.mark.inode)
    let card = entry.card
    for text in [card.id, card.kind.rawValue, card.prompt, card.scaffold, card.why] {
      body.put(text)
    }
    body.put(card.minutes)
    body.put(list: card.topics) { $0.put($1) }
    body.put(list: card.levels) { $0.put($1.rawValue) }
    body.put(list: card.companies) {
      $0.put($1.company)
      $0.put($1.how)
    }
  }

  private static func entry(_ reader: inout PackedReader) -> Entry? {
    guard let path = reader.text(), let size = reader.number(), let modified = reader.number(),
      let inode = reader.number(), let id = reader.text(),
      let kind: Question.Kind = reader.word(), let prompt = reader.text(),
      let scaffold = reader.text(), let why = reader.text(), let minutes = reader.number(),
      let topics = reader.list({ $0.text() }), let levels: [Level] = reader.list({ $0.word() }),
      let companies = reader.list({ companyUse(&$0) })
    else { return nil }
    return Entry(
      path: path, mark: FileMark(size: size, modified: modified, inode: inode),
      card: QuestionCard(
        id: id, kind: kind, prompt: prompt, topics: topics, levels: levels,
        companies: companies, minutes: minutes, scaffold: scaffold, why: why))
  }

  private static func companyUse(_ reader: inout PackedReader) -> Question.CompanyUse? {
    guard let company = reader.text(), let how = reader.text() else { return nil }
    return Question.CompanyUse(company: company, how: how)
  }
}

extension Places {
  var cards: FilePath { cache.appending("cards.index") }
}

/// By what a file is known to be the one that was read.
struct FileMark: Equatable, Sendable {
  /// Bytes.
  let size: Int
  /// Nanoseconds since 1970.
  let modified: Int
  /// Another number is another file, even of the same size and time.
  let inode: Int

  init(size: Int, modified: Int, inode: Int) {
    self.size = size
    self.modified = modified
    self.inode = inode
  }

  init(_ status: FileStatus) {
    self.init(
      size: status.size,
      modified: status.modified &* 1_000_000_000 &+ status.modifiedNanoseconds,
      inode: Int(truncatingIfNeeded: status.inode))
  }
}
