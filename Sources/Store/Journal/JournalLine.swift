import Coach
import Whiteboard

/// Writes entries as lines of JSON, into bytes of the caller; it runs for each key pressed.
struct JournalLine {
  private(set) var bytes: [UInt8] = []

  mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

  mutating func append(_ entry: JournalEntry) {
    put(#"{"t":"#)
    put(entry.at)
    put(",")
    append(entry.event)
    put("}\n")
  }

  private mutating func append(_ event: JournalEvent) {
    switch event {
    case .start(let start): member("start") { $0.append(start) }
    case .edit(let edit): member("edit") { $0.append(edit) }
    case .draw(let step): member("draw") { $0.append(step) }
    case .phase(let id): member("phase") { $0.quote(id) }
    case .pause(let cause): member("pause") { $0.quote(cause.rawValue) }
    case .goOn: member("go-on") { $0.put(true) }
    case .overtime: member("overtime") { $0.put(true) }
    case .ask(let topic): member("ask") { $0.quote(topic) }
    case .stuck: member("stuck") { $0.put(true) }
    case .say(let line): member("say") { $0.append(line) }
    case .tick(let id, let isTicked): member("tick") { $0.pair(id) { $0.put(isTicked) } }
    case .finish: member("finish") { $0.put(true) }
    case .mark(let mark): member("mark") { $0.append(mark) }
    case .score(let score):
      member("score") { $0.pair(score.dimension) { $0.put(score.score) } }
    case .overall(let score): member("overall") { $0.put(score) }
    case .mistake(let text, let owned): member("mistake") { $0.pair(text) { $0.put(owned) } }
    case .abandon: member("abandon") { $0.put(true) }
    case .close: member("close") { $0.put(true) }
    case .beat: member("beat") { $0.put(true) }
    }
  }

  private mutating func append(_ edit: TextEdit) {
    put("[")
    for number in [edit.line, edit.offset, edit.removed] {
      put(number)
      put(",")
    }
    quote(edit.inserted)
    put("]")
  }

  /// The page, and what is done to it.
  private mutating func append(_ step: BoardBook.Step) {
    put("[")
    put(step.page)
    put(",")
    quote(step.text)
    put("]")
  }

  private mutating func append(_ line: InterviewLine) {
    put("[")
    quote(line.kind.rawValue)
    put(",")
    quote(line.subject)
    put(",")
    quote(line.text)
    put("]")
  }

  private mutating func append(_ mark: PointMark) {
    put(#"{"id":"#)
    quote(mark.id)
    text("state", mark.state.rawValue)
    number("at", mark.at)
    text("evidence", mark.evidence)
    put("}")
  }

  private mutating func append(_ start: RoundStart) {
    put(#"{"greenroom":"#)
    put(JournalReading.format)
    text("id", start.id)
    text("question", start.question)
    text("prompt", start.prompt)
    text("content", start.content)
    text("kind", start.kind.rawValue)
    list("topics", start.topics)
    text("company", start.company)
    text("level", start.level)
    text("mode", start.mode.rawValue)
    text("started", start.started.iso8601)
    text("zone", start.started.zone)
    text("offset", start.started.isoOffset)
    number("allowed", start.allowed)
    number("predicted", start.predicted)
    text("scaffold", start.scaffold)
    text("notes", start.notes)
    text("device", start.device)
    put("}")
  }
}

extension JournalLine {
  private mutating func member(_ key: StaticString, _ value: (inout JournalLine) -> Void) {
    put("\"")
    put(key)
    put("\":")
    value(&self)
  }

  /// A text and what belongs to it.
  private mutating func pair(_ text: String, _ value: (inout JournalLine) -> Void) {
    put("[")
    quote(text)
    put(",")
    value(&self)
    put("]")
  }

  private mutating func text(_ key: StaticString, _ text: String?) {
    guard let text else { return }
    put(",")
    member(key) { $0.quote(text) }
  }

  private mutating func number(_ key: StaticString, _ number: Int?) {
    guard let number else { return }
    put(",")
    member(key) { $0.put(number) }
  }

  private mutating func list(_ key: StaticString, _ texts: [String]) {
    put(",")
    member(key) { line in
      line.put("[")
      for (index, text) in texts.enumerated() {
        if index > 0 { line.put(",") }
        line.quote(text)
      }
      line.put("]")
    }
  }

  private mutating func put(_ text: StaticString) {
    text.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  private mutating func put(_ truth: Bool) { put(truth ? "true" : "false") }

  private mutating func put(_ number: Int) { bytes.append(contentsOf: String(number).utf8) }

  private mutating func quote(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""): put(#"\""#)
      case UInt8(ascii: "\\"): put(#"\\"#)
      case 0x0A: put(#"\n"#)
      case 0x0D: put(#"\r"#)
      case 0x09: put(#"\t"#)
      case ..<0x20, 0x7F:
        put(#"\u00"#)
        bytes.append(Self.digits[Int(byte >> 4)])
        bytes.append(Self.digits[Int(byte & 15)])
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static let digits = Array("0123456789abcdef".utf8)
}
