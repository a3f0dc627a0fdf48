import Content

// To be kept from one run to the next.
extension ProgressFold {
  package func pack(into writer: inout PackedWriter) {
    writer.put(count)
    model.pack(into: &writer)
    writer.put(list: tracks.sorted { $0.key < $1.key }) { writer, entry in
      writer.put(entry.key)
      pack(entry.value, into: &writer)
    }
    writer.put(list: dimensionTracks) { writer, track in
      writer.put(track.id)
      writer.put(track.rounds)
      writer.put(list: track.recent) { pack($1, of: track.id, into: &$0) }
    }
    writer.put(lastAreas.day)
    writer.put(list: lastAreas.areas) { $0.put($1.rawValue) }
    writer.put(list: cards.values.sorted { $0.question < $1.question }) { $1.pack(into: &$0) }
    writer.put(list: time.sorted { $0.key < $1.key }) {
      $0.put($1.key)
      $0.put($1.value)
    }
    readiness.pack(into: &writer)
    writer.put(list: pairs) {
      $0.put($1.day)
      $0.put($1.predicted)
      $0.put($1.overall)
    }
  }

  private func pack(_ track: TopicTrack, into writer: inout PackedWriter) {
    writer.put(track.attempts)
    writer.put(track.lastDay)
    writer.put(optional: track.memory) { $0.put($1) }
    writer.put(list: track.recent) { pack($1, of: nil, into: &$0) }
  }

  private func pack(_ trace: Trace, of dimension: String?, into writer: inout PackedWriter) {
    let evidence = evidence(trace, of: dimension)
    writer.put(evidence.answer)
    writer.put(evidence.question)
    writer.put(list: evidence.unraised) { $0.put($1) }
    writer.put(trace.day)
    writer.put(trace.share)
    writer.put(trace.raised)
    writer.put(trace.expected)
  }

  /// What was packed with the same bank and aim.
  package init?(_ reader: inout PackedReader, catalogue: Catalogue, aim: Aim) {
    self.init(catalogue: catalogue, aim: aim)
    guard let count = reader.number(), let model = SkillModel(&reader),
      let tracks = reader.list({ Self.topic(&$0) }),
      let dimensions = reader.list({ Self.dimension(&$0) }), let day = reader.day(),
      let areas: [Topic.Area] = reader.list({ $0.word() }),
      let cards = reader.list({ ReviewCard(&$0) }), let time = reader.list({ Self.time(&$0) }),
      let readiness = Readiness(&reader), let pairs = reader.list({ Self.pair(&$0) })
    else { return nil }
    self.count = count
    self.model = model
    self.tracks = Dictionary(tracks, uniquingKeysWith: { first, _ in first })
    dimensionTracks = dimensions
    lastAreas = (day, areas)
    self.cards = Dictionary(
      cards.map { ($0.question, $0) }, uniquingKeysWith: { first, _ in first })
    self.time = Dictionary(time, uniquingKeysWith: { first, _ in first })
    self.readiness = readiness
    self.pairs = pairs
  }

  private static func topic(_ reader: inout PackedReader) -> (String, TopicTrack)? {
    guard let id = reader.text(), let attempts = reader.number(), let lastDay = reader.day(),
      let memory = reader.optional({ $0.memory() }), let recent = reader.list({ trace(&$0) })
    else { return nil }
    return (
      id, TopicTrack(attempts: attempts, lastDay: lastDay, memory: memory, recent: recent)
    )
  }

  private static func dimension(_ reader: inout PackedReader) -> DimensionTrack? {
    guard let id = reader.text(), let rounds = reader.number(),
      let recent = reader.list({ trace(&$0) })
    else { return nil }
    return DimensionTrack(id: id, rounds: rounds, recent: recent)
  }

  private static func trace(_ reader: inout PackedReader) -> Trace? {
    guard let answer = reader.text(), let question = reader.text(),
      let unraised = reader.list({ $0.text() }), let day = reader.day(),
      let share = reader.double(), let raised = reader.number(), let expected = reader.number()
    else { return nil }
    let evidence = Evidence(
      answer: answer, question: question, day: day, share: share, unraised: unraised)
    return Trace(
      witness: .evidence(evidence), day: day, share: share, raised: raised, expected: expected)
  }

  private static func time(_ reader: inout PackedReader) -> (Day, Int)? {
    guard let day = reader.day(), let seconds = reader.number() else { return nil }
    return (day, seconds)
  }

  private static func pair(_ reader: inout PackedReader) -> Calibration.Pair? {
    guard let day = reader.day(), let predicted = reader.number(), let overall = reader.number()
    else { return nil }
    return Calibration.Pair(day: day, predicted: predicted, overall: overall)
  }
}

extension PackedWriter {
  mutating func put(_ memory: Memory) {
    put(memory.stability)
    put(memory.difficulty)
  }
}

extension PackedReader {
  mutating func memory() -> Memory? {
    guard let stability = double(), let difficulty = double() else { return nil }
    return Memory(stability: stability, difficulty: difficulty)
  }
}
