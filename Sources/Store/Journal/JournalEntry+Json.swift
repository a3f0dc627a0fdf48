import Coach
import Content
import Whiteboard

extension JournalEntry {
  /// Nil when the value is no entry that we know.
  init?(_ value: JsonValue) {
    guard case .object(let members) = value, members.count == 2, let at = value["t"]?.integer,
      (0...JournalReading.latest).contains(at), let other = members.first(where: { $0.key != "t" }),
      let event = JournalEvent(key: other.key, other.value)
    else { return nil }
    self.init(at: at, event: event)
  }
}

extension JournalEvent {
  fileprivate init?(key: String, _ value: JsonValue) {
    let made: JournalEvent?
    switch key {
    case "edit": made = TextEdit(value).map(JournalEvent.edit)
    case "draw": made = BoardBook.Step(value).map(JournalEvent.draw)
    case "start": made = RoundStart(value).map(JournalEvent.start)
    case "phase": made = value.text.map(JournalEvent.phase)
    case "pause": made = value.text.flatMap(PauseCause.init).map(JournalEvent.pause)
    case "ask": made = value.text.map(JournalEvent.ask)
    case "say": made = InterviewLine(value).map(JournalEvent.say)
    case "tick": made = value.flagged.map(JournalEvent.tick)
    case "mistake": made = value.flagged.map(JournalEvent.mistake)
    case "mark": made = PointMark(value).map(JournalEvent.mark)
    case "score": made = DimensionScore(value).map(JournalEvent.score)
    case "overall": made = value.integer.map(JournalEvent.overall)
    default: made = value.truth == true ? Self.bare[key] : nil
    }
    guard let made else { return nil }
    self = made
  }

  /// Those of which nothing more is to be said.
  private static let bare: [String: JournalEvent] = [
    "go-on": .goOn, "stuck": .stuck, "overtime": .overtime, "finish": .finish, "abandon": .abandon,
    "close": .close, "beat": .beat,
  ]
}

extension JsonValue {
  /// A text and whether it holds.
  fileprivate var flagged: (String, Bool)? {
    guard let list, list.count == 2, let text = list[0].text, let truth = list[1].truth
    else { return nil }
    return (text, truth)
  }
}

extension TextEdit {
  fileprivate init?(_ value: JsonValue) {
    guard let list = value.list, list.count == 4, let line = list[0].integer, line >= 0,
      let offset = list[1].integer, offset >= 0, let removed = list[2].integer, removed >= 0,
      let inserted = list[3].text
    else { return nil }
    self.init(line: line, offset: offset, removed: removed, inserted: inserted)
  }
}

extension BoardBook.Step {
  fileprivate init?(_ value: JsonValue) {
    guard let list = value.list, list.count == 2, let page = list[0].integer, page >= 0,
      let text = list[1].text
    else { return nil }
    self.init(page: page, text: text)
  }
}

extension InterviewLine {
  fileprivate init?(_ value: JsonValue) {
    guard let list = value.list, list.count == 3, let kind = list[0].text.flatMap(Kind.init),
      let subject = list[1].text, let text = list[2].text
    else { return nil }
    self.init(kind, of: subject, text)
  }
}

extension PointMark {
  fileprivate init?(_ value: JsonValue) {
    guard let id = value["id"]?.text,
      let state = value["state"]?.text.flatMap(PointState.init)
    else { return nil }
    self.init(
      id: id, state: state, at: value["at"]?.integer, evidence: value["evidence"]?.text)
  }
}

extension DimensionScore {
  fileprivate init?(_ value: JsonValue) {
    guard let list = value.list, list.count == 2, let dimension = list[0].text,
      let score = list[1].integer
    else { return nil }
    self.init(dimension: dimension, score: score)
  }
}

extension RoundStart {
  fileprivate init?(_ value: JsonValue) {
    guard let id = value["id"]?.text, let question = value["question"]?.text,
      let kind = value["kind"]?.text.flatMap(Question.Kind.init),
      let mode = value["mode"]?.text.flatMap(Mode.init),
      let started = Timestamp(
        written: value["started"]?.text, zone: value["zone"]?.text,
        offset: value["offset"]?.text),
      let allowed = value["allowed"]?.integer, (0...JournalReading.longestRound).contains(allowed)
    else { return nil }
    self.init(
      id: id, question: question, prompt: value["prompt"]?.text ?? "",
      content: value["content"]?.text ?? "", kind: kind,
      topics: value["topics"]?.list?.compactMap(\.text) ?? [], company: value["company"]?.text,
      level: value["level"]?.text, mode: mode, started: started, allowed: allowed,
      predicted: value["predicted"]?.integer, scaffold: value["scaffold"]?.text ?? "",
      notes: value["notes"]?.text ?? "", device: value["device"]?.text)
  }
}
