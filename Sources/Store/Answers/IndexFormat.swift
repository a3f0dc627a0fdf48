import Coach
import Content

/// The bytes of the index.
enum IndexFormat {
  private static let mark = "greenroom answers 2\n"

  static func bytes(of entries: [IndexEntry]) -> [UInt8] {
    var writer = PackedWriter()
    writer.put(list: entries) { $0.put($1) }
    return writer.bytes(mark: mark)
  }

  /// Nil when they are not what was written.
  static func entries(in bytes: [UInt8]) -> [IndexEntry]? {
    guard var reader = PackedReader(bytes, mark: mark), let entries = reader.list({ $0.entry() })
    else { return nil }
    return reader.isAtEnd ? entries : nil
  }
}

extension PackedWriter {
  mutating func put(_ entry: IndexEntry) {
    put(entry.key)
    put(entry.answer.outcome)
    put(entry.answer.prompt)
    put(entry.answer.allowed)
  }

  mutating func put(_ key: IndexEntry.Key) {
    put(key.folder)
    put(key.stem)
    put(key.size)
    put(key.modified)
    put(Int(bitPattern: UInt(truncatingIfNeeded: key.inode)))
  }

  mutating func put(_ outcome: Outcome) {
    put(outcome.question)
    put(outcome.kind.rawValue)
    put(list: outcome.topics) { $0.put($1) }
    put(optional: outcome.company) { $0.put($1) }
    put(optional: outcome.level) { $0.put($1) }
    put(outcome.mode.rawValue)
    put(outcome.started)
    put(outcome.used)
    put(optional: outcome.predicted) { $0.put($1) }
    put(optional: outcome.rating) { $0.put($1.rawValue) }
    put(optional: outcome.overall) { $0.put($1) }
    put(list: outcome.scores) {
      $0.put($1.dimension)
      $0.put($1.score)
    }
    put(list: outcome.marks) {
      $0.put($1.id)
      $0.put($1.state)
    }
  }

  mutating func put(_ state: PointState) {
    switch state {
    case .raised: put(0)
    case .prompted: put(1)
    case .missed: put(2)
    case .open: put(3)
    }
  }

  mutating func put(_ time: Timestamp) {
    put(time.seconds)
    put(time.offset)
    put(time.zone)
  }
}

extension PackedReader {
  mutating func entry() -> IndexEntry? {
    guard let key = key(), let outcome = outcome(of: key.stem), let prompt = text(),
      let allowed = number()
    else { return nil }
    return IndexEntry(
      key: key, answer: PastAnswer(outcome: outcome, prompt: prompt, allowed: allowed))
  }

  mutating func key() -> IndexEntry.Key? {
    guard let folder = text(), let stem = text(), let size = number(), let modified = number(),
      let inode = number()
    else { return nil }
    return IndexEntry.Key(
      folder: folder, stem: stem, size: size, modified: modified,
      inode: UInt64(UInt(bitPattern: inode)))
  }

  mutating func outcome(of id: String) -> Outcome? {
    guard let question = text(), let kind: Question.Kind = word(),
      let topics = list({ $0.text() }), let company = optional({ $0.text() }),
      let level = optional({ $0.text() }), let mode: Mode = word(), let started = time(),
      let used = number(), let predicted = optional({ $0.number() }),
      let rating: Rating? = optional({ $0.word() }),
      let overall = optional({ $0.number() }), let scores = list({ $0.score() }),
      let marks = list({ $0.mark() })
    else { return nil }
    return Outcome(
      id: id, question: question, kind: kind, topics: topics, company: company, level: level,
      mode: mode, started: started, used: used, predicted: predicted, rating: rating,
      overall: overall, scores: scores, marks: marks)
  }

  mutating func time() -> Timestamp? {
    guard let seconds = number(), let offset = number(), let zone = text() else { return nil }
    return Timestamp(seconds: seconds, offset: offset, zone: zone)
  }

  mutating func score() -> DimensionScore? {
    guard let dimension = text(), let score = number() else { return nil }
    return DimensionScore(dimension: dimension, score: score)
  }

  private mutating func mark() -> PointMark? {
    guard let id = text(), let state = state() else { return nil }
    return PointMark(id: id, state: state)
  }

  mutating func state() -> PointState? {
    switch number() {
    case 0: .raised
    case 1: .prompted
    case 2: .missed
    case 3: .open
    default: nil
    }
  }
}
