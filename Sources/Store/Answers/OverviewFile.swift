import Coach
import Content

/// The file of the overview.
struct OverviewFile {
  struct Recent {
    let key: IndexEntry.Key
    let attempt: Attempt
  }

  struct Content {
    /// What is read from the file when it is asked for.
    enum Part<Value> {
      case made(Value)
      case packed(PackedReader)
    }

    /// Nil when the shelf changed too lately to tell.
    var stamp: ShelfStamp?
    let census: UInt64
    let count: Int
    let problems: [String]
    let newest: Part<[Recent]>
    /// What the fold was counted for.
    let terms: UInt64
    let horizon: Day
    /// Those since the horizon.
    let outcomes: [Outcome]
    /// Of the keys of all that was folded, in order.
    let folded: UInt64
    var fold: Part<ProgressFold>
  }

  private static let mark = "greenroom overview 2\n"
  private static let limit = 100 * 1_048_576

  private let file: DurableFile

  init(in places: Places) { file = DurableFile(places.cache.appending("answers.overview")) }

  /// Nil when there is none, or none that is whole.
  func read() -> Content? {
    guard let bytes = try? file.read(limit: Self.limit),
      var reader = PackedReader(bytes, mark: Self.mark)
    else { return nil }
    return Self.content(&reader)
  }

  /// A cache that cannot be written costs time and nothing else.
  func write(_ content: Content) {
    var writer = PackedWriter()
    Self.put(content, into: &writer)
    try? file.replaceUnsynced(with: writer.bytes(mark: Self.mark))
  }

  /// Nil when it is not of this bank and aim.
  static func fold(_ content: Content, catalogue: Catalogue, aim: Aim) -> ProgressFold? {
    switch content.fold {
    case .made(let fold): return fold
    case .packed(var reader):
      guard let fold = ProgressFold(&reader, catalogue: catalogue, aim: aim), reader.isAtEnd
      else { return nil }
      return fold
    }
  }
}

extension OverviewFile {
  private static func put(_ content: Content, into writer: inout PackedWriter) {
    writer.put(optional: content.stamp) { writer, stamp in
      writer.put(list: stamp.marks) { $0.put($1) }
    }
    writer.put(bits: content.census)
    writer.put(content.count)
    writer.put(list: content.problems) { $0.put($1) }
    writer.put { writer in
      writer.put(list: content.recent) {
        $0.put($1.key)
        $0.put($1.attempt)
      }
    }
    writer.put(bits: content.terms)
    writer.put(content.horizon)
    writer.put(list: content.outcomes) {
      $0.put($1.id)
      $0.put($1)
    }
    writer.put(bits: content.folded)
    writer.put { writer in
      if case .made(let fold) = content.fold { fold.pack(into: &writer) }
    }
  }

  private static func content(_ reader: inout PackedReader) -> Content? {
    guard let stamp = reader.optional({ $0.list { $0.mark() }.map(ShelfStamp.init) }),
      let census = reader.bits(), let count = reader.number(),
      let problems = reader.list({ $0.text() }), let newest = reader.section(),
      let terms = reader.bits(), let horizon = reader.day(),
      let outcomes = reader.list({ reader in reader.text().flatMap { reader.outcome(of: $0) } }),
      let folded = reader.bits(), let fold = reader.section(), reader.isAtEnd
    else { return nil }
    return Content(
      stamp: stamp, census: census, count: count, problems: problems, newest: .packed(newest),
      terms: terms, horizon: horizon, outcomes: outcomes, folded: folded, fold: .packed(fold))
  }

  fileprivate static func recent(_ reader: inout PackedReader) -> Recent? {
    guard let key = reader.key(), let attempt = reader.attempt() else { return nil }
    return Recent(key: key, attempt: attempt)
  }
}

extension OverviewFile.Content {
  /// The newest answers, newest first.
  var recent: [OverviewFile.Recent] {
    switch newest {
    case .made(let recent): return recent
    case .packed(var reader): return reader.list { OverviewFile.recent(&$0) } ?? []
    }
  }
}

extension PackedWriter {
  fileprivate mutating func put(bits: UInt64) { put(Int(bitPattern: UInt(bits))) }

  fileprivate mutating func put(_ mark: ShelfStamp.Mark) {
    put(mark.path)
    for number in [mark.size, mark.modified, mark.changed, mark.inode] { put(number) }
  }
}

extension PackedReader {
  fileprivate mutating func bits() -> UInt64? { number().map { UInt64(UInt(bitPattern: $0)) } }

  fileprivate mutating func mark() -> ShelfStamp.Mark? {
    guard let path = text(), let size = number(), let modified = number(),
      let changed = number(), let inode = number()
    else { return nil }
    return ShelfStamp.Mark(
      path: path, size: size, modified: modified, changed: changed, inode: inode)
  }
}
