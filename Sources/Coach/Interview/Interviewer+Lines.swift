import Content

// What is said unasked. Each rule is a line or none; the first that has one speaks.
extension Interviewer {
  mutating func unasked(at second: Int) -> InterviewLine? {
    guard mayInterrupt(at: second) else { return nil }
    return dueMoment(at: second) ?? reaction() ?? probeOfEndedPhase(at: second)
      ?? followUp(at: second) ?? probeOfIdle(at: second)
  }

  /// Never while typing, never on the heels of another line, never as the time runs out: what one
  /// has no time to answer shows nothing.
  private func mayInterrupt(at second: Int) -> Bool {
    guard rest(at: second) >= pace.rest * 1000 || lastEdit == nil,
      second < pace.allowed - pace.closing
    else { return false }
    let answer = said.last { $0.line.isAnswer }
    let other = said.last { !$0.line.isAnswer }
    return second - (answer?.at ?? -pace.answerDistance) >= pace.answerDistance
      && second - (other?.at ?? -pace.distance) >= pace.distance
  }

  /// Shocks and the tenfold step, at their share of the time, the earliest first. They come
  /// whether or not the notes speak of them: a real failure does not ask.
  private func dueMoment(at second: Int) -> InterviewLine? {
    var moments = question.shocks.map { shock in
      (at: shock.at, line: InterviewLine(.shock, of: shock.point ?? "", shock.say))
    }
    if let tenfold = question.tenfold {
      moments.append((Pace.tenfold, InterviewLine(.tenfold, tenfold)))
    }
    let due = moments.filter { moment in
      Double(second) >= moment.at * Double(pace.allowed) && !wasSaid(moment.line)
    }
    return due.min { $0.at < $1.at }?.line
  }

  /// A technology that was named is asked about once: naming is free, its price is the answer.
  private mutating func reaction() -> InterviewLine? {
    technologies.look(at: timeline.lines)
    for (reaction, found) in zip(question.technologies, technologies.coverage.points) {
      // Also one in a bare list, and one that was refused: both were weighed, one hopes.
      guard !found.hits.isEmpty || !found.rejections.isEmpty else { continue }
      let line = InterviewLine(.reaction, of: reaction.technology, reaction.say)
      if !wasSaid(line) { return line }
    }
    return nil
  }

  /// A technology as a point whose one cue is its name: whole words, matched as the notes are.
  static func point(of reaction: Question.Reaction) -> RubricPoint {
    var point = RubricPoint()
    point.id = reaction.technology
    let words = Tokenizer.tokens(of: reaction.technology).map(\.word)
    point.weak = words.isEmpty ? [] : [words.joined(separator: "_")]
    return point
  }

  func wasSaid(_ line: InterviewLine) -> Bool {
    said.contains { $0.line.kind == line.kind && $0.line.text == line.text }
  }
}

// Follow-ups.
extension Interviewer {
  /// Design rounds have shocks and phases for depth; there, follow-ups wait for the one who asks.
  private var digs: Bool {
    switch question.kind {
    case .systemDesign, .apiDesign, .database: false
    case .behavioural, .technical, .coding, .codeReview, .project, .situational, .culture, .screen:
      true
    }
  }

  /// Digs once there is something to dig in, and one layer deeper each time that the last question
  /// was answered: three layers down is where knowledge that was only read ends.
  private func followUp(at second: Int) -> InterviewLine? {
    guard digs, rest(at: second) >= pace.digRest * 1000,
      Double(second) >= Pace.dig * Double(pace.allowed)
    else { return nil }
    let isFirst = !said.contains { $0.line.kind == .followUp }
    let growth = timeline.notes.growth - (isFirst ? 0 : growthAtFollowUp)
    return growth >= (isFirst ? Pace.leastStory : Pace.leastAnswer) ? nextFollowUp : nil
  }

  var nextFollowUp: InterviewLine? {
    let last = said.last { $0.line.kind == .followUp }.flatMap { FollowUpPath($0.line.subject) }
    let path = (last ?? FollowUpPath([])).next(in: question.followUps) {
      chance.choice(of: $0, for: last?.text ?? "")
    }
    guard let path, let followUp = path.followUp(in: question.followUps) else { return nil }
    return InterviewLine(.followUp, of: path.text, followUp.ask)
  }
}
