import Seeds
import Coach
import Content
import Store
import Whiteboard

/// Values of all sorts, for laws.
struct Samples {
  var random: Dice

  init(_ seed: UInt64) { random = Dice(seed: seed) }

  private static let nasty = [
    "", " ", "\n", "\r\n", "\t", "\"", "\\", "'", ":", ": ", " #", "# ", "- ", "---", "\n---\n",
    "...", "{", "}", "[", "]", ",", "&a", "*a", "!t", "|", ">", "%", "@", "`", "null", "~", "yes",
    "true", "0", "-1", "1e3", "0x1F", "2026-11-21", "```", "\u{0}", "\u{1B}[31m", "\u{7F}",
    "\u{85}", "\u{2028}", "\u{FEFF}", "e\u{301}", "é", "日本語", "👩🏽‍🚀", "🇩🇪", "\u{FFFD}", "\u{10FFFF}",
    "token bucket per key", "fail open", "  two  spaces  ", "λ", "ß", "\u{200B}", "\u{202E}x",
  ]

  mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[Int.random(in: 0..<elements.count, using: &random)]
  }

  mutating func number(_ range: ClosedRange<Int>) -> Int { .random(in: range, using: &random) }

  mutating func chance() -> Bool { .random(using: &random) }

  mutating func text(parts: Int = 4) -> String {
    (0..<number(0...parts)).map { _ in pick(Self.nasty) }.joined()
  }

  mutating func maybe<Value>(_ value: (inout Samples) -> Value) -> Value? {
    chance() ? value(&self) : nil
  }

  mutating func list<Value>(_ value: (inout Samples) -> Value) -> [Value] {
    (0..<number(0...3)).map { _ in value(&self) }
  }

  mutating func word() -> String { pick(["rate-limiter", "caching", "x", "a_b.c", "42", "yes"]) }

  mutating func time() -> Timestamp {
    Timestamp(
      seconds: number(0...4_000_000_000), offset: pick([0, -18_000, 20_700, 3600]),
      zone: pick(["UTC", "America/New_York", "Asia/Kathmandu"]))
  }

  mutating func mark() -> PointMark {
    PointMark(
      id: word(), state: pick(PointState.allCases), at: maybe { $0.number(0...3600) },
      evidence: maybe { $0.text() })
  }

  mutating func score() -> DimensionScore {
    DimensionScore(dimension: word(), score: number(1...4))
  }

  mutating func start() -> RoundStart {
    RoundStart(
      id: "", question: word(), prompt: text(), content: word(),
      kind: pick(Question.Kind.allCases), topics: list { $0.word() }, company: maybe { $0.word() },
      level: maybe { $0.text() }, mode: pick(Mode.allCases), started: time(),
      allowed: number(0...7200), predicted: maybe { $0.number(1...4) }, scaffold: word(),
      notes: text(parts: 20), device: maybe { $0.text() })
  }

  mutating func event() -> JournalEvent {
    switch number(0...16) {
    case 0: .phase(text())
    case 1: .pause(pick([.asked, .away]))
    case 2: .goOn
    case 3: .overtime
    case 4: .ask(text())
    case 5: .tick(text(), chance())
    case 6: .finish
    case 7: .mark(mark())
    case 8: .score(score())
    case 9: .overall(number(1...4))
    case 10: .mistake(text(), owned: chance())
    case 11: .stuck
    case 12: .say(InterviewLine(pick(InterviewLine.Kind.allCases), of: text(), text()))
    case 13: .draw(step())
    default:
      .edit(
        TextEdit(
          line: number(0...99), offset: number(0...99), removed: number(0...99), inserted: text()))
    }
  }

  private mutating func step() -> BoardBook.Step {
    let page = number(0...3)
    let box = Box(id: "b\(number(0...9))", kind: pick(BoxKind.allCases), label: text())
    return switch number(0...4) {
    case 0: .copy(page: page, title: word())
    case 1: .title(page: page, word())
    case 2: .change(page: page, pick([.undo, .redo]))
    case 3: .change(page: page, .perform([.add(box), .connect(Wire(from: "b1", to: box.id))]))
    default: .change(page: page, .perform([.label(wire: number(0...9), "3. publish")]))
    }
  }

  mutating func entries(_ count: Int) -> [JournalEntry] {
    (0..<count).map { JournalEntry(at: $0 * 150, event: event()) }
  }

  mutating func attempt() -> Attempt {
    let started = time()
    let question = word()
    let id = AttemptID.make(
      question: question, started: started, suffix: .random(in: .min ... .max, using: &random))
    return Attempt(
      id: id, question: question, prompt: text(), content: word(),
      kind: pick(Question.Kind.allCases), topics: list { $0.text() },
      company: maybe { $0.text() }, level: maybe { $0.text() }, mode: pick(Mode.allCases),
      started: started, allowed: number(0...7200), used: number(0...7200),
      paused: number(0...7200), predicted: maybe { $0.number(1...4) },
      rating: maybe { $0.pick(Rating.allCases) }, overall: maybe { $0.number(1...4) },
      scores: scores(), points: list { $0.mark() }, mistakes: list { $0.text() },
      device: maybe { $0.text() }, notes: text(parts: 30))
  }

  /// Of different dimensions, as they are keys of one mapping.
  private mutating func scores() -> [DimensionScore] {
    ["solution", "depth", "trade: offs", "null"].compactMap { name in
      maybe { DimensionScore(dimension: name, score: $0.number(1...4)) }
    }
  }

  /// Bytes of a file to which something has happened: cut, one bit turned, or longer.
  mutating func damaged(_ whole: [UInt8]) -> [UInt8] {
    var bytes = whole
    switch number(0...2) {
    case 0: bytes.removeLast(number(1...bytes.count))
    case 1: bytes[number(0...bytes.count - 1)] ^= UInt8(1) << number(0...7)
    default: bytes += [0]
    }
    return bytes
  }

  mutating func bytes(_ count: Int) -> [UInt8] {
    (0..<count).map { _ in .random(in: .min ... .max, using: &random) }
  }
}
