import CCurses
import Cells

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension Terminal {
  /// After so many events without a picture one is due, however many more are waiting.
  private static let mostEventsUnseen = 256
  /// After so many readings without an event a tick is due: a slow paste must not stop a clock.
  private static let mostReadingsInARow = 64

  /// Waits for what comes first: an event, one of `descriptors`, or the end of the patience as a
  /// `.tick`. nil waits as long as it takes. A tick may come early, but never without a patience.
  package mutating func next(
    within patience: Duration?, also descriptors: [Int32] = []
  ) -> Wake {
    var readings = 0
    while true {
      if let event = takeEvent() {
        unseen += 1
        return .event(event)
      }
      let limit = shortest(patience)
      let mail = inbox.wait(within: limit, also: descriptors)
      heed(mail.signals)
      if mail.hasInput { read() }
      if !mail.ready.isEmpty { return .ready(mail.ready) }
      if mail.isTimeout { endQuiet(of: limit) }
      readings += 1
      let isTickDue = mail.isTimeout || readings == Self.mostReadingsInARow
      if isTickDue, patience != nil { return .event(takeEvent() ?? .tick) }
    }
  }

  /// Whether more of what was read together is waiting, so that a picture would be stale at once.
  /// What comes while one is drawn is read together in its turn. It is false at the latest after
  /// 256 events without a picture, so that a flood is seen moving.
  package mutating func hasPendingInput() -> Bool {
    guard unseen < Self.mostEventsUnseen else { return false }
    if inbox.isHungUp || !queue.isEmpty { return true }
    guard let event = decoder.next() else { return false }
    queue.append(event)
    return true
  }

  private mutating func takeEvent() -> Event? {
    if inbox.isHungUp { return .end }
    return queue.isEmpty ? decoder.next() : queue.removeFirst()
  }

  private func shortest(_ patience: Duration?) -> Duration? {
    guard let decoding = decoder.patience else { return patience }
    let rest = max(.zero, decoding - quiet)
    return patience.map { min($0, rest) } ?? rest
  }

  private mutating func read() {
    quiet = .zero
    inbox.read { decoder.feed($0) }
  }

  private mutating func endQuiet(of length: Duration?) {
    guard let decoding = decoder.patience, let length else { return }
    quiet += length
    guard quiet >= decoding else { return }
    quiet = .zero
    decoder.giveUp()
  }

  private mutating func heed(_ signals: [Int32]) {
    guard !signals.isEmpty else { return }
    for signal in Set(signals) {
      switch signal {
      case SIGWINCH:
        comeBack()
        queue.append(.resize)
      case SIGTSTP:
        // A stop that was taken back must not stop us now, when nobody would wake us.
        if !signals.contains(SIGCONT) { suspend() }
      case SIGCONT:
        // Stopped by SIGSTOP, of which nothing is told: the shell had the terminal as it was.
        curses_return()
        comeBack()
        queue.append(.resumed)
      default: queue.insert(.end, at: 0)
      }
    }
  }
}

extension Terminal {
  /// Stops the program as ^Z does, and when it goes on takes the screen again; `.resumed` is then
  /// the next event.
  package mutating func suspend() {
    curses_stop()
    comeBack()
    queue.append(.resumed)
    heed(inbox.readSignals().filter { $0 != SIGCONT && $0 != SIGTSTP })
  }

  /// Leaves the screen to another program, such as an editor, and takes it again after.
  package mutating func lend<Result, Failure: Error>(
    _ run: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    curses_leave()
    defer {
      curses_return()
      comeBack()
    }
    return try run()
  }

  private mutating func comeBack() {
    size = Self.askedSize()
    repaint()
  }
}
