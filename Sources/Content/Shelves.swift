import Yaml

/// Where content is put as it is read, and where references are looked up.
struct Shelves: Sendable {
  private(set) var questions = Shelf<Question>()
  private(set) var scaffolds = Shelf<Scaffold>()
  private(set) var checklists = Shelf<Checklist>()
  private(set) var companies = Shelf<CompanyPack>()
  private(set) var plans = Shelf<PlanTemplate>()
  private(set) var topics: [Topic] = []
  private(set) var lexicon = Lexicon()

  /// Puts in what a file holds; returns where its id is taken in the same layer.
  mutating func put(_ reading: ContentReading, layer: Int) -> Place? {
    let id = reading.identity
    switch reading.value {
    case .question(let question): return questions.put(question, id: id, layer: layer)
    case .scaffold(let scaffold): return scaffolds.put(scaffold, id: id, layer: layer)
    case .checklist(let checklist): return checklists.put(checklist, id: id, layer: layer)
    case .company(let company): return companies.put(company, id: id, layer: layer)
    case .plan(let plan): return plans.put(plan, id: id, layer: layer)
    case .topics(let new):
      topics.removeAll { topic in new.contains { $0.id == topic.id } }
      topics += new
    case .lexicon(let new): lexicon.overlay(with: new)
    case nil: break
    }
    return nil
  }

  /// What is wrong with a reference, once everything is on its shelf.
  func problem(with reference: ContentReference) -> ContentProblem? {
    guard !isRight(reference) else { return nil }
    let nearest = Nearest.word(to: reference.id, among: ids(of: reference.target))
    return ContentProblem(
      .unknownReference(reference.target, id: reference.id, nearest: nearest),
      at: reference.place)
  }

  /// Where there are no topics, companies or words at all, mentions of them are not doubted.
  private func isRight(_ reference: ContentReference) -> Bool {
    let id = reference.id
    return switch reference.target {
    case .topic: topics.isEmpty || topics.contains { $0.id == id }
    case .scaffold: scaffolds.knows(id)
    case .checklist: checklists.knows(id)
    case .company: companies.isEmpty || companies.knows(id)
    case .wordGroup: lexicon.groups.isEmpty || lexicon.groups[id] != nil
    case .phase(let scaffold): scaffolds[scaffold]?.parts.contains { $0.id == id } ?? true
    case .point: true
    }
  }

  private func ids(of target: ContentReference.Target) -> [String] {
    switch target {
    case .topic: topics.map(\.id)
    case .scaffold: scaffolds.ids
    case .checklist: checklists.ids
    case .company: companies.ids
    case .wordGroup: lexicon.groups.keys.sorted()
    case .phase(let scaffold): scaffolds[scaffold]?.parts.map(\.id) ?? []
    case .point: []
    }
  }
}

/// Things of one kind by their ids.
struct Shelf<Value: Sendable>: Sendable {
  private struct Slot: Sendable {
    let value: Value?
    let place: Place
    let layer: Int
  }

  private var slots: [String: Slot] = [:]

  var isEmpty: Bool { slots.isEmpty }

  /// Whether the id is taken, be it by something that cannot be used.
  func knows(_ id: String) -> Bool { slots[id] != nil }

  /// Of what can be used and what cannot, in their order.
  var ids: [String] { slots.keys.sorted() }

  /// In the order of their ids.
  var values: [Value] {
    slots.sorted { $0.key < $1.key }.compactMap(\.value.value)
  }

  subscript(id: String) -> Value? { slots[id]?.value }

  /// Puts a value in, over one of a lower layer; returns where its id is taken in the same layer.
  ///
  /// A nil value claims the id but leaves what lies below it.
  mutating func put(_ value: Value?, id: Fields.Placed, layer: Int) -> Place? {
    if let slot = slots[id.text] {
      if slot.layer == layer { return slot.place }
      if value == nil { return nil }
    }
    slots[id.text] = Slot(value: value, place: id.place, layer: layer)
    return nil
  }
}
