import Coach
import Content

/// What home and the choice of the next question need of all answers, remembered from one run to
/// the next, so that ten thousand cost no more than ten.
///
/// A cache like the index, which it spares: what it says is taken for as long as nothing has changed
/// on the shelf, what is new is taken in, and otherwise all is worked out anew.
package struct AnswerOverview {
  /// For the first picture.
  package struct Glance: Equatable, Sendable {
    /// The newest, newest first.
    package let recent: [Attempt]
    /// How many answers there are.
    package let count: Int
    /// A sentence for each answer that cannot be read.
    package let problems: [String]
  }

  /// How closely the shelf is looked at before what is remembered is believed.
  package enum Look: Sendable {
    /// At the directories and the newest answers.
    case brief
    /// At every file.
    case thorough
  }

  /// What progress is counted for: with other answers to this, all is folded anew.
  package struct Terms {
    let catalogue: Catalogue
    let aim: Aim
    /// Tells the bank from others.
    let bank: UInt64
    /// Outcomes since this day are wanted.
    let horizon: Day

    package init(catalogue: Catalogue, aim: Aim, bank: UInt64, horizon: Day) {
      self.catalogue = catalogue
      self.aim = aim
      self.bank = bank
      self.horizon = horizon
    }

    var sum: UInt64 {
      let words = aim.level.rawValue + "\n" + (aim.company?.id ?? "")
      return Checksum.of(ArraySlice(words.utf8), after: bank)
    }
  }

  /// As many answers as home can need.
  private static let recent = 60

  private let places: Places
  private var kept: OverviewFile.Content?

  package init(in places: Places) {
    self.places = places
    kept = OverviewFile(in: places).read()
  }

  /// The newest answers; a shelf that changed since costs a look at all of its files, unread but
  /// for those of the newest that changed.
  package func glance() -> Glance {
    if let kept, kept.stamp?.holds(in: places) == true {
      return Glance(
        recent: kept.recent.map(\.attempt), count: kept.count, problems: kept.problems)
    }
    let census = AnswerCensus(of: places)
    let (recent, problems) = recent(of: census)
    return Glance(
      recent: recent.map(\.attempt), count: census.files.count - problems.count,
      problems: (census.problems + problems).map(\.description))
  }

  /// All answers folded, and the outcomes since the horizon.
  package mutating func progress(
    _ terms: Terms, after look: Look
  ) -> (fold: ProgressFold, recent: [Outcome]) {
    if look == .brief, let kept, kept.stamp?.holds(in: places) == true,
      let known = known(kept, terms)
    {
      return known
    }
    let begin = ShelfStamp.now
    let census = AnswerCensus(of: places)
    let stamp = ShelfStamp(census, in: places, since: begin)
    if var kept, kept.census == census.sum, let known = known(kept, terms) {
      if let stamp, kept.stamp != stamp {
        kept.stamp = stamp
        kept.fold = .made(known.fold)
        keep(kept)
      }
      return known
    }
    return fold(census, terms, stamp)
  }

  private func known(
    _ kept: OverviewFile.Content, _ terms: Terms
  ) -> (fold: ProgressFold, recent: [Outcome])? {
    guard kept.terms == terms.sum, kept.horizon <= terms.horizon else { return nil }
    return OverviewFile.fold(kept, catalogue: terms.catalogue, aim: terms.aim).map {
      ($0, kept.outcomes)
    }
  }

  private mutating func fold(
    _ census: AnswerCensus, _ terms: Terms, _ stamp: ShelfStamp?
  ) -> (fold: ProgressFold, recent: [Outcome]) {
    let reading = AnswerIndex(in: places).read(census)
    let entries = zip(reading.keys, reading.answers).map { ($0.sum, $1.outcome) }.inOrder
    var (fold, sum) = start(entries.map(\.0), terms)
    for (key, outcome) in entries.dropFirst(fold.count) {
      fold.take(outcome)
      sum = Checksum.mixed(sum, key)
    }
    let outcomes = reading.outcomes.filter { $0.started.studyDay >= terms.horizon }
    let recent = recent(of: census).attempts
    let content = OverviewFile.Content(
      stamp: stamp, census: census.sum, count: entries.count,
      problems: reading.problems.map(\.description), newest: .made(recent), terms: terms.sum,
      horizon: terms.horizon, outcomes: outcomes, folded: sum, fold: .made(fold))
    if !census.files.isEmpty || kept != nil { keep(content) }
    return (fold, outcomes)
  }

  /// The fold that is remembered, when all that it took in still stands first, and its sum.
  private func start(_ keys: [UInt64], _ terms: Terms) -> (fold: ProgressFold, sum: UInt64) {
    if let kept, kept.terms == terms.sum,
      let fold = OverviewFile.fold(kept, catalogue: terms.catalogue, aim: terms.aim),
      fold.count <= keys.count,
      keys.prefix(fold.count).reduce(Checksum.start, Checksum.mixed) == kept.folded
    {
      return (fold, kept.folded)
    }
    return (ProgressFold(catalogue: terms.catalogue, aim: terms.aim), Checksum.start)
  }

  private mutating func keep(_ content: OverviewFile.Content) {
    kept = content
    OverviewFile(in: places).write(content)
  }

  /// The newest answers that can be read, newest first; only those that are not remembered are.
  private func recent(
    of census: AnswerCensus
  ) -> (attempts: [OverviewFile.Recent], problems: [StoreError]) {
    let known = Dictionary(
      (kept?.recent ?? []).map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    var attempts: [OverviewFile.Recent] = []
    var problems: [StoreError] = []
    for file in census.files.reversed() where attempts.count < Self.recent {
      let key = census.key(of: file)
      if let attempt = known[key] {
        attempts.append(attempt)
        continue
      }
      do throws(StoreError) {
        guard let answer = try AnswerFile(at: census.path(of: file)).read() else { continue }
        attempts.append(OverviewFile.Recent(key: key, attempt: answer.attempt))
      } catch {
        problems.append(error)
      }
    }
    return (attempts, problems)
  }
}

extension IndexEntry.Key {
  var sum: UInt64 {
    let text = Checksum.of(ArraySlice("\(folder)/\(stem)".utf8))
    let state = Checksum.mixed(Checksum.mixed(text, UInt64(bitPattern: Int64(size))), inode)
    return Checksum.mixed(state, UInt64(bitPattern: Int64(modified)))
  }
}

extension [(UInt64, Outcome)] {
  /// The oldest first.
  fileprivate var inOrder: Self {
    func precedes(_ first: Element, _ second: Element) -> Bool {
      (first.1.started.seconds, first.1.id) < (second.1.started.seconds, second.1.id)
    }
    return zip(self, dropFirst()).allSatisfy(precedes) ? self : sorted(by: precedes)
  }
}
