import Coach

/// A round that stopped before its end, as home offers to take it up.
package struct InterruptedRound: Equatable, Sendable {
  package let id: String
  package let question: String
  package let prompt: String
  /// Time on the round's clock, pauses not counted.
  package let elapsed: Duration
  /// What is left of the time allowed; negative in overtime.
  package let left: Duration
  package let lastWritten: Timestamp
  /// Whether writing is over and only the debrief is left.
  package let isInDebrief: Bool
  /// Why not all of the journal can be read.
  package let damage: StoreError?

  init(_ id: String, _ reading: JournalReading, lastWritten: Timestamp) {
    self.id = id
    question = reading.start.question
    prompt = reading.start.prompt
    elapsed = reading.elapsed
    left = .seconds(reading.start.allowed) - reading.elapsed
    self.lastWritten = lastWritten
    isInDebrief = reading.isFinished
    damage = reading.damage
  }
}

/// The journals that no round has closed, the newest first.
package struct UnfinishedRounds: Equatable, Sendable {
  package private(set) var interrupted: [InterruptedRound] = []
  /// The ids of those that another program is in.
  package private(set) var inUse: [String] = []
  package private(set) var problems: [StoreError] = []

  /// Looks at all of them, and completes what a kill left half done: a round whose answer is
  /// kept has its journal made the replay, one that was given up is put out of the way.
  package init(in places: Places) { self.init(places, completes: true) }

  /// Looks at all of them and leaves them as they are.
  package init(lookingAt places: Places) { self.init(places, completes: false) }

  private init(_ places: Places, completes: Bool) {
    do throws(StoreError) {
      for name in try Folder(places.sessions).names().reversed() where name.hasSuffix(".jsonl") {
        look(at: places.sessions.appending(name), in: places, completes: completes)
      }
    } catch {
      problems.append(error)
    }
  }

  private mutating func look(at path: FilePath, in places: Places, completes: Bool) {
    do throws(StoreError) {
      let file = try HeldJournal.opened(at: path, isPatient: false)
      guard let reading = try JournalReading(try file.bytes(), of: path) else { return }
      if let place = places.rest(of: reading, called: path.stem) {
        if completes { try DurableFile(path).move(to: place) }
        return
      }
      let written = FileStatus(of: path)?.modified ?? reading.start.started.seconds
      interrupted.append(
        InterruptedRound(path.stem, reading, lastWritten: Timestamp(seconds: written)))
    } catch .inUse {
      inUse.append(path.stem)
    } catch .failed(_, path, .notThere) {
      // It was finished while we looked.
    } catch {
      problems.append(error)
    }
  }
}

extension Places {
  /// Where a journal belongs that is over; nil while its round goes on.
  fileprivate func rest(of reading: JournalReading, called id: String) -> FilePath? {
    if reading.isAbandoned { return abandoned(id) }
    return reading.isClosed && FileStatus(of: answer(id)) != nil ? replay(id) : nil
  }
}

extension JournalReading {
  package var isFinished: Bool { entries.contains { $0.event == .finish } }

  package var isAbandoned: Bool { entries.last?.event == .abandon }

  package var isClosed: Bool { entries.last?.event == .close }

  /// Time on the round's clock: pauses and the debrief do not count.
  package var elapsed: Duration {
    var elapsed = 0
    var running: Int? = 0
    for entry in entries {
      switch entry.event {
      case .pause, .finish, .abandon, .close:
        if let since = running { elapsed += max(0, entry.at - since) }
        running = nil
      case .goOn: running = running ?? entry.at
      case .start, .edit, .draw, .phase, .overtime, .beat, .ask, .stuck, .say, .tick, .mark,
        .score, .overall, .mistake:
        break
      }
    }
    if let running, let last = entries.last { elapsed += max(0, last.at - running) }
    return .milliseconds(elapsed)
  }
}
