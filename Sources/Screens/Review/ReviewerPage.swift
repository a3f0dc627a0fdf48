import Cells
import Coach

/// What a program of the person's choice says of an answer: asked for here, stopped here, read
/// here.
struct ReviewerPage: KeyedScreen {
  enum Action: Equatable, Sendable {
    case ask, back
    case move(ListMotion)
  }

  enum State: Equatable, Sendable {
    /// Nobody has agreed yet that the command is given answers.
    case unagreed
    case unasked
    case waiting(since: Duration)
    case said
    case failed(String)
  }

  static let bindings: [Binding<Action>] =
    [
      Binding(.enter, .character("a"), action: .ask, label: "ask"),
      Binding(.escape, .character("q"), action: .back, label: "back"),
    ] + ListMotion.bindings(Action.move)

  private(set) var attempt: Attempt
  private(set) var state: State
  private var preferences: Preferences
  private var prose: Prose

  init(_ attempt: Attempt, preferences: Preferences) {
    self.attempt = attempt
    self.preferences = preferences
    let review = ReviewedNotes(attempt.notes).review
    let isAgreed = preferences.reviewerConsent == preferences.reviewerLine
    state = review != nil ? .said : isAgreed ? .unasked : .unagreed
    prose = Prose(review ?? "")
  }

  var hints: [KeyHint] {
    (canAsk ? Self.bindings : Self.waiting).hints() + App.bindings.hints()
  }

  private static let waiting = [Binding(.escape, action: Action.back, label: "stop it")]

  private var canAsk: Bool { if case .waiting = state { false } else { true } }

  /// While one waits, the seconds are counted.
  func patience(at now: Moment) -> Duration? { canAsk ? nil : .seconds(1) }

  mutating func perform(_ action: Action, at now: Moment) -> [Effect] {
    switch action {
    case .ask: return ask(at: now)
    case .back: return canAsk ? [.close] : [.stopReviewer]
    case .move(let motion): prose.window.move(motion)
    }
    return []
  }

  mutating func scroll(by rows: Int) { prose.window.scroll(by: rows) }

  /// The first Enter agrees, and is remembered for this command.
  private mutating func ask(at now: Moment) -> [Effect] {
    guard canAsk else { return [] }
    let isAgreed = preferences.reviewerConsent == preferences.reviewerLine
    preferences.reviewerConsent = preferences.reviewerLine
    state = .waiting(since: now.uptime)
    return (isAgreed ? [] : [.prefer(preferences)]) + [.askReviewer(attempt)]
  }

  mutating func take(_ verdict: ReviewerVerdict) {
    switch verdict {
    case .said(let reviewed):
      attempt = reviewed
      state = .said
      prose = Prose(ReviewedNotes(reviewed.notes).review ?? "")
    case .failed(let sentence): state = .failed(sentence)
    }
  }

  mutating func layout(for size: Size) { prose.layout(for: Chrome.column(in: size).size) }

  func draw(into frame: inout Frame, at now: Moment) {
    Chrome.draw("A reviewer's words", detail: attempt.question.titled, hints: hints, into: &frame)
    var area = Chrome.column(in: frame.size)
    guard let words = words(at: now) else { return prose.draw(into: &frame, area: area) }
    for line in Wrap.lines(words, columns: max(1, area.columns)) {
      frame.put(line, in: area.takeTop(1), style: .plain)
    }
  }

  /// What stands in the place of a review.
  private func words(at now: Moment) -> String? {
    let command = preferences.reviewerLine
    return switch state {
    case .unagreed:
      "“\(command)” will be given the question, its rubric, the facts about your answer and the "
        + "answer itself. Where it takes them is its own affair; greenroom sends nothing "
        + "anywhere. Enter agrees and asks."
    case .unasked: "Enter gives this answer to “\(command)”."
    case .waiting(let since):
      "\((now.uptime - since).clock) of at most "
        + "\(Duration.seconds(preferences.reviewerSeconds).clock): “\(command)” reads your answer."
    case .said: nil
    case .failed(let sentence): "No review: \(sentence) Enter asks again."
    }
  }
}

/// What became of a question to a reviewer.
package enum ReviewerVerdict: Equatable, Sendable {
  /// The answer with the review in it.
  case said(Attempt)
  case failed(String)
}
