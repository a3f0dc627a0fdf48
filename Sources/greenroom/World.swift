import Coach
import Screens
import Store

/// What the screens want of the world, done: the journal of the round, the answers, the settings.
struct World: ~Copyable {
  /// How much typing a power cut may take.
  private static let longestUnsynced = Duration.seconds(1)
  private(set) var workplace: Workplace
  private var journal: SessionJournal?
  private var unsyncedSince: Duration?
  /// Answers or the plan have changed since guidance was worked out.
  var isGuidanceDue = true

  init(_ workplace: Workplace) { self.workplace = workplace }

  /// Reads what of the bank the first picture did not wait for.
  mutating func complete() { workplace.complete() }

  static func records(in places: Places) -> Records {
    let unfinished = UnfinishedRounds(in: places)
    let glance = AnswerOverview(in: places).glance()
    return Records(
      recent: glance.recent, count: glance.count,
      waiting: unfinished.interrupted.map { round in
        WaitingRound(
          id: round.id, question: round.question, prompt: round.prompt,
          left: round.isInDebrief ? nil : round.left, touched: round.lastWritten)
      }, problems: unfinished.problems.map(\.description) + glance.problems)
  }

  /// What the program is told in return, in order.
  mutating func perform(_ effect: Effect, at now: Moment) -> [News] {
    switch effect {
    case .journal(let entries): return write(entries, at: now)
    case .leaveRound: return leave()
    case .conclude(let attempt): return conclude(attempt)
    case .giveUp: return giveUp()
    case .resume(let id): return resume(id)
    case .markOn(let id): return resume(id, from: workplace.places.replay(id))
    case .save(let attempt): return save(attempt)
    case .read(let id):
      let edits = Revisions(of: id, in: workplace.places).count
      return read(id) { [.answer($0, edits: edits)] }
    case .readAll: return [.answers(AnswerSearch(in: workplace.places).all())]
    case .quote(let id): return read(id) { [.quoted($0)] }
    case .replay(let id): return replay(id)
    case .throwAway(let id): return throwAway(id, at: now)
    case .bringBack: return bringBack()
    case .compare(let id): return PastAnswers(workplace).comparison(with: id)
    case .compareEdits(let id): return PastAnswers(workplace).edits(of: id)
    case .recall(let subject): return PastAnswers(workplace).history(of: subject)
    case .figures: return PastAnswers(workplace).figures(at: now)
    case .edit: return []
    case .prefer(let preferences): return keep(preferences)
    case .plan(let settings): return keep(settings, at: now)
    case .export(let export): return write(export)
    case .open, .turn, .close, .closeAll, .tell, .quit, .suspend, .repaint, .show, .bell, .mouse,
      .askReviewer, .stopReviewer:
      return []
    }
  }

  /// Where the person stands, when that may have changed, and the records, when they are others
  /// than those shown: a look at all answers, so only for when nobody waits.
  mutating func survey(past records: Records, at now: Moment) -> [News] {
    guard isGuidanceDue, journal == nil else { return [] }
    isGuidanceDue = false
    let guidance = Guidance(workplace.study(at: now, after: .thorough))
    let fresh = Self.records(in: workplace.places)
    return (fresh == records ? [] : [.records(fresh)]) + [.guidance(guidance)]
  }

  private mutating func keep(_ settings: PlanSettings, at now: Moment) -> [News] {
    isGuidanceDue = true
    do throws(StoreError) {
      _ = try PlanFile(in: workplace.places).write(settings)
      return []
    } catch {
      return [.notice(error.description)]
    }
  }

  /// Brings what was typed onto the disk when it has waited long enough, or at once.
  mutating func settle(at now: Moment, atOnce: Bool = false) -> [News] {
    guard let since = unsyncedSince, atOnce || now.uptime - since >= Self.longestUnsynced else {
      return []
    }
    unsyncedSince = nil
    do throws(StoreError) {
      try journal?.flush()
      return trouble()
    } catch {
      unsyncedSince = now.uptime
      return trouble(error)
    }
  }

  private mutating func write(_ entries: [JournalEntry], at now: Moment) -> [News] {
    var news: [News] = []
    for entry in entries {
      if case .start(let start) = entry.event { begin(start) }
      do throws(StoreError) {
        if case .start = entry.event { continue }
        try journal?.append(entry)
      } catch {
        news = trouble(error)
      }
    }
    // Beats alone do not wake the disk: a power cut then takes some seconds of silence.
    if entries.contains(where: { $0.event != .beat }) {
      unsyncedSince = unsyncedSince ?? now.uptime
    }
    if !entries.allSatisfy(\.isKeystroke) { news += settle(at: now, atOnce: true) }
    return news
  }

  private mutating func begin(_ start: RoundStart) {
    var random = SystemRandomNumberGenerator()
    journal = SessionJournal.begin(start, in: workplace.places, using: &random)
  }

  /// Told with every attempt that fails: the next key takes a notice away, and whoever types fast
  /// would never see it.
  private func trouble(_ error: StoreError? = nil) -> [News] {
    guard let sentence = (error ?? journal?.trouble)?.description else { return [] }
    return [.notice(sentence + " What you type is kept in memory and tried again.")]
  }

  /// The journal stays, to be resumed.
  private mutating func leave() -> [News] {
    guard journal != nil else { return [] }
    var news: [News] = []
    do throws(StoreError) { try journal?.flush() } catch { news = [.notice(error.description)] }
    journal = nil
    return news + [.records(Self.records(in: workplace.places))]
  }

  /// A disk that does not take the answer leaves the round to be gone on with.
  private mutating func conclude(_ attempt: Attempt) -> [News] {
    guard let journal else { return save(attempt) }
    var attempt = attempt
    attempt.id = journal.start.id
    // Who edited the notes since does not lose them to a debrief that goes on.
    if Revisions(of: attempt.id, in: workplace.places).count > 0,
      let edited = try? AnswerFile(attempt.id, in: workplace.places).read()
    {
      attempt.notes = edited.attempt.notes
    }
    let trouble: StoreError?
    do throws(StoreError) { trouble = try journal.finish(with: attempt) } catch { trouble = error }
    return close(telling: trouble)
  }

  /// What was written is kept, and where is told.
  private mutating func giveUp() -> [News] {
    guard let journal else { return [] }
    let place = workplace.places.abandoned(journal.start.id)
    let trouble = journal.abandon()
    let news = close(telling: trouble)
    return trouble == nil
      ? news + [.notice("The round was given up; what you wrote is kept in \(place).")] : news
  }

  private mutating func close(telling trouble: StoreError?) -> [News] {
    isGuidanceDue = true
    journal = nil
    unsyncedSince = nil
    return [.records(Self.records(in: workplace.places))]
      + (trouble.map { [.notice($0.description)] } ?? [])
  }

  /// A round that waits, or one whose journal has become the replay of its answer.
  private mutating func resume(_ id: String, from replay: FilePath? = nil) -> [News] {
    do throws(StoreError) {
      if let replay { try SessionJournal.reopen(id, in: workplace.places, from: replay) }
      let (journal, reading) = try SessionJournal.resume(id, in: workplace.places)
      self.journal = journal
      let damage = reading.damage.map { [News.notice($0.description)] } ?? []
      return [.resumed(reading.entries)] + damage
    } catch {
      return [.notice(error.description)]
    }
  }

  /// The store has named the attempt when its journal began.
  private func save(_ attempt: Attempt) -> [News] {
    var attempt = attempt
    attempt.id = journal?.start.id ?? attempt.id
    do throws(StoreError) {
      try AnswerFile(attempt.id, in: workplace.places).write(attempt)
      return []
    } catch {
      return [.notice(error.description)]
    }
  }

  private func read(_ id: String, _ tell: (Attempt) -> [News]) -> [News] {
    do throws(StoreError) {
      guard let answer = try AnswerFile(id, in: workplace.places).read() else {
        return [.notice("The answer \(id) is gone.")]
      }
      return tell(answer.attempt)
    } catch {
      return [.notice(error.description)]
    }
  }

  private func replay(_ id: String) -> [News] {
    let path = workplace.places.replay(id)
    do throws(StoreError) {
      guard let bytes = try DurableFile(path).read(limit: JournalReading.limit),
        let reading = try JournalReading(bytes, of: path)
      else {
        return [.notice("There is no replay of this answer: \(path) is not there.")]
      }
      return [.replay(reading.entries)]
    } catch {
      return [.notice(error.description)]
    }
  }

  private func write(_ export: BoardExport) -> [News] {
    let path = workplace.places.boards.appending(export.name)
    do throws(StoreError) {
      try DurableFile(path).replace(with: Array(export.text.utf8))
      return [.notice("The diagram stands in \(path).")]
    } catch {
      return [.notice(error.description)]
    }
  }

  private func keep(_ preferences: Preferences) -> [News] {
    let settings = SettingsFile(in: workplace.places)
    do throws(StoreError) {
      _ = try settings.write(workplace.lasting(preferences, over: settings.preferences))
      return []
    } catch {
      return [.notice(error.description)]
    }
  }
}

extension JournalEntry {
  /// Whether it may wait up to a second for the disk.
  fileprivate var isKeystroke: Bool {
    switch event {
    case .edit, .beat: true
    case .start, .draw, .phase, .pause, .goOn, .overtime, .ask, .stuck, .say, .tick, .finish,
      .mark, .score, .overall, .mistake, .abandon, .close:
      false
    }
  }
}
