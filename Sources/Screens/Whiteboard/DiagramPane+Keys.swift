import Cells
import Whiteboard

extension DiagramPane {
  enum Action: Equatable, Sendable {
    case select(Direction), shift(Direction)
    /// With what the line begins.
    case sketch(String)
    case add, new, kind, go, connect, label, name, nextWire
    case bothWays, reverse, dashed, more, fewer, narrower, wider, delete, undo, redo, tidy
    case mark, frame, number, find, centre, overview, pageBack, pageForward, copyPage
    case tradeOff, help, command, notes
  }

  static let bindings: [Binding<Action>] =
    [
      Binding(.character("i"), action: .sketch(""), label: "sketch"),
      Binding(.character("a"), action: .add, label: "add"),
      Binding(.character("c"), action: .connect, label: "connect"),
      Binding(.character("t"), action: .label, label: "label"),
      Binding(.character("g"), action: .go, label: "go"),
      Binding(.character("u"), action: .undo, label: "undo"),
      Binding(.tab, action: .notes, label: "notes"),
      Binding(.character("?"), action: .help, label: "keys", hinted: false),
      Binding(
        .character(">"), action: .sketch(">"), label: "sketch on from it", hinted: false),
      Binding(.character("<"), action: .sketch("<"), label: ""),
      Binding(.character("n"), action: .new, label: "new box of a kind", hinted: false),
      Binding(.character(" "), action: .kind, label: "change kind", hinted: false),
      Binding(.character("e"), .enter, action: .name, label: "name", hinted: false),
    ] + moves + wires + rest

  /// One row of the help for those that differ in the direction alone.
  private static let moves: [Binding<Action>] = [
    Binding(
      .character("h"), .left, action: .select(.left), label: "box that way: h j k l",
      hinted: false),
    Binding(.character("j"), .down, action: .select(.down), label: ""),
    Binding(.character("k"), .up, action: .select(.up), label: ""),
    Binding(.character("l"), .right, action: .select(.right), label: ""),
    Binding(
      .character("H"), Key(.left, .shift), action: .shift(.left), label: "move box: H J K L",
      hinted: false),
    Binding(.character("J"), Key(.down, .shift), action: .shift(.down), label: ""),
    Binding(.character("K"), Key(.up, .shift), action: .shift(.up), label: ""),
    Binding(.character("L"), Key(.right, .shift), action: .shift(.right), label: ""),
  ]

  private static let wires: [Binding<Action>] = [
    Binding(.character("."), action: .nextWire, label: "next wire of box", hinted: false),
    Binding(.character("b"), action: .bothWays, label: "wire both ways", hinted: false),
    Binding(.character("r"), action: .reverse, label: "turn wire round", hinted: false),
    Binding(.character("s"), action: .dashed, label: "async wire", hinted: false),
    Binding(.character("m"), action: .number, label: "walk-through step", hinted: false),
  ]

  private static let rest: [Binding<Action>] = [
    Binding(.character("+"), action: .more, label: "replicas: + or -", hinted: false),
    Binding(.character("-"), action: .fewer, label: ""),
    Binding(.character("w"), action: .narrower, label: "narrower; W wider", hinted: false),
    Binding(.character("W"), action: .wider, label: ""),
    Binding(
      .character("x"), .delete, .backspace, action: .delete, label: "delete", hinted: false),
    Binding(.character("U"), action: .redo, label: "redo", hinted: false),
    Binding(.character("="), action: .tidy, label: "tidy all", hinted: false),
    Binding(.character("v"), action: .mark, label: "mark for a frame", hinted: false),
    Binding(.character("G"), action: .frame, label: "frame the marked", hinted: false),
    Binding(.character("/"), action: .find, label: "find", hinted: false),
    Binding(.character("z"), action: .centre, label: "centre; z h: pan", hinted: false),
    Binding(.character("Z"), action: .overview, label: "overview", hinted: false),
    Binding(.character("["), action: .pageBack, label: "pages: [ or ]", hinted: false),
    Binding(.character("]"), action: .pageForward, label: ""),
    Binding(.character("P"), action: .copyPage, label: "copy page to v2", hinted: false),
    Binding(.character("!"), action: .tradeOff, label: "note a trade-off", hinted: false),
    Binding(.character(":"), action: .command, label: "command", hinted: false),
  ]

  /// While a line is typed or a letter waited for.
  private static let promptBindings: [Binding<Bool>] = [
    Binding(.enter, action: true, label: "take it"),
    Binding(.escape, action: true, label: "close"),
  ]

  var hints: [KeyHint] {
    if case .coach = mode { return Self.coachBindings.hints() }
    guard isPrompting else { return Self.bindings.hints() }
    // A letter is waited for: Enter takes nothing.
    if case .text = mode { return Self.promptBindings.hints() }
    return Self.promptBindings.filter { $0.keys == [.escape] }.hints()
  }

  /// Takes a key; nil when it means nothing here and the round may have it.
  mutating func press(_ key: Key) -> [Request]? {
    guard let requests = take(key) else { return nil }
    touch()
    return requests
  }

  private mutating func take(_ key: Key) -> [Request]? {
    tell(nil)
    switch mode {
    case .text(let purpose): return type(key, for: purpose)
    case .stencil(let isNew): return pickKind(key, isNew: isNew)
    case .hint(let isWire, let typed): return pickBox(key, isWire: isWire, typed: typed)
    case .help: return leaveHelp(with: key)
    case .coach(let findings, let chosen): return answer(findings, chosen, with: key)
    case .panning:
      enter(.keys)
      if case .select(let direction)? = Self.bindings.action(for: key) {
        pan(direction)
        return []
      }
    case .keys: break
    }
    if key == .escape { return close() }
    return Self.bindings.action(for: key).map { perform($0) }
  }

  /// Esc takes back what is open, nil when nothing is.
  private mutating func close() -> [Request]? {
    if isOverview {
      toggleOverview()
    } else if !marked.isEmpty {
      unmarkAll()
    } else if wire != nil {
      choose(wire: nil)
    } else {
      return nil
    }
    return []
  }

  private mutating func perform(_ action: Action) -> [Request] {
    switch action {
    case .select(let direction): select(direction)
    case .shift(let direction): shift(direction)
    case .sketch(let start): ask(.sketch, start)
    case .add: ask(.add)
    case .new: enter(.stencil(isNew: true))
    case .kind: if needsBox() { enter(.stencil(isNew: false)) }
    case .go: if needsBox() { enter(.hint(isWire: false, typed: "")) }
    case .connect: if needsBox() { enter(.hint(isWire: true, typed: "")) }
    case .name: if let box = selectedBox { ask(.name(isFresh: false), box.label) }
    case .label: if needsWire(), let wire { ask(.label, diagram.wires[wire].label) }
    case .nextWire: chooseNextWire()
    case .bothWays, .reverse, .dashed, .number: if needsWire() { change(wireBy: action) }
    case .more: changeReplicas(by: 1)
    case .fewer: changeReplicas(by: -1)
    case .narrower: wrap(at: wrapping - 2)
    case .wider: wrap(at: wrapping + 2)
    case .delete: delete()
    case .undo: if !travel(.undo) { tell("Nothing to undo.") }
    case .redo: if !travel(.redo) { tell("Nothing to redo.") }
    case .tidy, .mark, .frame, .find, .centre, .overview, .pageBack, .pageForward, .copyPage,
      .tradeOff, .help, .command, .notes:
      return performRarely(action)
    }
    return []
  }

  private mutating func performRarely(_ action: Action) -> [Request] {
    switch action {
    case .tidy: tidy()
    case .mark: if let selected { toggleMark(selected) }
    case .frame: frame()
    case .find: ask(.find)
    case .centre:
      centre()
      enter(.panning)
    case .overview: toggleOverview()
    case .pageBack: turn(by: -1)
    case .pageForward: turn(by: 1)
    case .copyPage:
      if make(.copy(page: page, title: book.titleOfCopy(of: page))) { turn(to: page + 1) }
    case .tradeOff: return tradeOff.map { [.write($0)] } ?? []
    case .help: enter(.help)
    case .command: ask(.command)
    case .notes: return [.notes]
    default: break
    }
    return []
  }

  private mutating func ask(_ purpose: Purpose, _ start: String = "") {
    field = LineField(start)
    enter(.text(purpose))
  }

  /// Asked again, help is the coach's.
  private mutating func leaveHelp(with key: Key) -> [Request]? {
    enter(.keys)
    if key == .character("?") { return [.coach] }
    return key.modifiers.contains(.control) ? nil : []
  }
}
