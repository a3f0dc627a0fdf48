import Coach

// A whole attempt, as the overview keeps the newest.
extension PackedWriter {
  mutating func put(_ attempt: Attempt) {
    put(attempt.id)
    put(Outcome(attempt))
    put(attempt.prompt)
    put(attempt.content)
    put(attempt.allowed)
    put(attempt.paused)
    put(list: attempt.points) { writer, point in
      writer.put(optional: point.at) { $0.put($1) }
      writer.put(optional: point.evidence) { $0.put($1) }
    }
    put(list: attempt.mistakes) { $0.put($1) }
    put(optional: attempt.device) { $0.put($1) }
    put(attempt.notes)
  }
}

extension PackedReader {
  mutating func attempt() -> Attempt? {
    guard let id = text(), let outcome = outcome(of: id), let prompt = text(),
      let content = text(), let allowed = number(), let paused = number(),
      let details = list({ $0.detail() }), details.count == outcome.marks.count,
      let mistakes = list({ $0.text() }), let device = optional({ $0.text() }),
      let notes = text()
    else { return nil }
    let points = zip(outcome.marks, details).map { mark, detail in
      PointMark(id: mark.id, state: mark.state, at: detail.at, evidence: detail.evidence)
    }
    return Attempt(
      id: id, question: outcome.question, prompt: prompt, content: content, kind: outcome.kind,
      topics: outcome.topics, company: outcome.company, level: outcome.level, mode: outcome.mode,
      started: outcome.started, allowed: allowed, used: outcome.used, paused: paused,
      predicted: outcome.predicted, rating: outcome.rating, overall: outcome.overall,
      scores: outcome.scores, points: points, mistakes: mistakes, device: device, notes: notes)
  }

  private mutating func detail() -> (at: Int?, evidence: String?)? {
    guard let at = optional({ $0.number() }), let evidence = optional({ $0.text() }) else {
      return nil
    }
    return (at, evidence)
  }
}
