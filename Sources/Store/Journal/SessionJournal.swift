import Coach

/// The journal of the round in progress: what happens is appended at once and survives a kill.
///
/// When the disk does not take it, entries wait in memory and are written, in order, with the
/// next. A class, since it holds an open file and its lock, of which there can be only one.
package final class SessionJournal {
  /// What the round was when it began, its id among it.
  package let start: RoundStart
  /// Why entries wait in memory; nil when all are in the file.
  package private(set) var trouble: StoreError?
  private let places: Places
  private var file: HeldJournal?
  private var pending = JournalLine()
  private var isFlushed = true
  /// When the last entry was, in milliseconds of round time.
  private var lastEntry = 0
  private var isClosed = false

  private var path: FilePath { places.journal(start.id) }

  private init(_ start: RoundStart, in places: Places) {
    self.start = start
    self.places = places
  }

  /// Begins a round, under an id that nobody has. The journal lives also when the disk fails:
  /// `trouble` says so.
  package static func begin(
    _ start: RoundStart, in places: Places, using random: inout some RandomNumberGenerator
  ) -> SessionJournal {
    var start = start
    var suffix = UInt16.random(in: .min ... .max, using: &random)
    while true {
      start.id = AttemptID.make(question: start.question, started: start.started, suffix: suffix)
      suffix &+= 1
      guard !places.hold(start.id) else { continue }
      let journal = SessionJournal(start, in: places)
      try? journal.append(JournalEntry(at: 0, event: .start(start)))
      // Somebody may have taken the name since we looked.
      if journal.trouble == .failed(.create, journal.path, .exists) { continue }
      try? journal.flush()
      return journal
    }
  }

  /// Takes up a round where it stopped. What cannot be read of its journal is kept in a file
  /// beside it, and the round goes on from the last entry before.
  package static func resume(
    _ id: String, in places: Places
  ) throws(StoreError) -> (journal: SessionJournal, reading: JournalReading) {
    let path = places.journal(id)
    var file = try HeldJournal.opened(at: path)
    let bytes = try file.bytes()
    guard let reading = try JournalReading(bytes, of: path) else {
      throw .failed(.read, path, .notThere)
    }
    if reading.damage != nil {
      do throws(StoreError) {
        try DurableFile(path.parent.appending("\(id).damaged"))
          .replace(with: bytes, expecting: nil)
      } catch .changed {
        // It was damaged before; now both states are kept.
      }
    }
    try file.cut(to: reading.length)
    // The file's name counts, also when somebody renamed it.
    var start = reading.start
    start.id = id
    let journal = SessionJournal(start, in: places)
    journal.file = consume file
    journal.lastEntry = reading.entries.last?.at ?? 0
    journal.isClosed = reading.isClosed
    return (journal, reading)
  }

  /// Makes the replay of an answer the journal of its round again, to be resumed. A kill leaves
  /// the one or the other; one that nothing was added to becomes the replay when rounds are
  /// looked through.
  package static func reopen(
    _ id: String, in places: Places, from replay: FilePath
  ) throws(StoreError) {
    guard FileStatus(of: places.journal(id)) == nil else { return }
    try DurableFile(replay).move(to: places.journal(id))
  }

  /// Writes the entry, after those that wait; on failure it waits too.
  package func append(_ entry: JournalEntry) throws(StoreError) {
    pending.append(entry)
    lastEntry = entry.at
    isClosed = entry.event == .close
    try write()
  }

  /// Waits until all entries are on the disk; cheap when they are.
  package func flush() throws(StoreError) {
    try write()
    guard !isFlushed else { return }
    do throws(StoreError) {
      try file?.sync()
      isFlushed = true
    } catch {
      trouble = error
      throw error
    }
  }

  private func write() throws(StoreError) {
    guard !pending.bytes.isEmpty else { return }
    do throws(StoreError) {
      if file == nil { file = try HeldJournal.created(at: path) }
      try file?.append(pending.bytes)
      pending.removeAll()
      isFlushed = false
      trouble = nil
    } catch {
      trouble = error
      throw error
    }
  }

  /// Keeps the answer, then turns the journal into its replay. Throws when the answer could not
  /// be kept, and can then be called again; returns what went wrong with the replay alone.
  package func finish(with attempt: Attempt) throws(StoreError) -> StoreError? {
    try AnswerFile(start.id, in: places).write(attempt)
    if !isClosed { try? append(JournalEntry(at: lastEntry, event: .close)) }
    try? flush()
    return moved(to: places.replay(start.id))
  }

  /// Puts the journal of a round that was given up out of the way; returns what went wrong.
  package func abandon() -> StoreError? {
    try? flush()
    return moved(to: places.abandoned(start.id))
  }

  private func moved(to destination: FilePath) -> StoreError? {
    if let trouble { return trouble }
    do throws(StoreError) {
      try DurableFile(path).move(to: destination)
      // The lock goes last, so that nobody takes the round for an interrupted one.
      file = nil
      return nil
    } catch {
      return error
    }
  }
}
