import Coach
import Content
import Screens

/// The answers of somebody who has practised for some weeks, newest first.
enum Diary {
  static let answers: [Attempt] = (0..<9).map(cache).reversed() + [night]

  static var records: Records { Records(recent: answers, count: answers.count) }

  private static let start = Stage.evening.wall.seconds - 30 * 86_400

  /// One attempt every three days; the later, the better.
  private static func cache(_ number: Int) -> Attempt {
    var attempt = attempt(
      "2026-10-\(10 + number)-cache", "warm-cache", .technical, ["caching"],
      prompt:
        "A cache restarts empty at noon. Ten servers ask the database for everything at once.",
      at: start + number * 3 * 86_400, notes: notes(number))
    attempt.points = [
      PointMark(
        id: "one-asks", state: number < 2 ? .prompted : .raised, at: 40 + number,
        evidence: "- only one loads it and the others wait"),
      number.isMultiple(of: 3)
        ? PointMark(id: "jitter", state: .missed)
        : PointMark(
          id: "jitter", state: .raised, at: 130, evidence: "- random spread on every ttl"),
    ]
    attempt.scores = [
      DimensionScore(dimension: "solution", score: min(4, 2 + number / 3)),
      DimensionScore(dimension: "operations", score: number.isMultiple(of: 3) ? 2 : 3),
    ]
    attempt.overall = min(4, 1 + number / 3 + number % 2)
    attempt.predicted = min(4, 2 + number / 3)
    attempt.mistakes = ["Makes the cache bigger and calls it done."]
    return attempt
  }

  private static func notes(_ number: Int) -> String {
    let spread = number.isMultiple(of: 3) ? "" : "- random spread on every ttl\n"
    let store = number < 5 ? "cache" : "Redis"
    let limit = number < 7 ? "ten" : "five"
    return """
      # Answer
      - only one loads it and the others wait
      \(spread)- at most \(limit) loads at a time reach the database
      - the old value is served for a minute while the new one loads

      # Diagram
      ```board
      client -> \(store): get
      \(store) -> database: one load per key
      ```

      """
  }

  private static var night: Attempt {
    var attempt = attempt(
      "2026-10-01-night", "late-night", .behavioural, ["ownership"],
      prompt: "Tell me about a night on which you were paged and were not sure what to do.",
      at: start - 86_400, notes: "# Action\nI rolled it back at ten.\n")
    attempt.points = [
      PointMark(id: "own-part", state: .raised, evidence: "I rolled it back at ten.")
    ]
    attempt.scores = [DimensionScore(dimension: "ownership", score: 3)]
    attempt.overall = 3
    return attempt
  }

  private static func attempt(
    _ id: String, _ question: String, _ kind: Question.Kind, _ topics: [String], prompt: String,
    at seconds: Int, notes: String
  ) -> Attempt {
    Attempt(
      id: id, question: question, prompt: prompt, content: "", kind: kind, topics: topics,
      mode: .exam, started: Timestamp(seconds: seconds), allowed: 600, used: 480, paused: 0,
      notes: notes)
  }
}
