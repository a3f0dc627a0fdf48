import Cells
import Whiteboard

// Lines that are typed, and letters that are waited for.
extension DiagramPane {
  var isPrompting: Bool {
    switch mode {
    case .text, .stencil, .hint: true
    case .keys, .panning, .help, .coach: false
    }
  }

  mutating func type(_ key: Key, for purpose: Purpose) -> [Request]? {
    switch key {
    case .enter: return commit(purpose)
    case .escape:
      enter(.keys)
      return []
    case .tab, .up, .down, .left, .right: return []
    case .backspace where field.isEmpty:
      enter(.keys)
      return []
    default: return field.take(.key(key)) ? [] : nil
    }
  }

  /// A line that is open when one turns to something else counts as entered.
  mutating func closePrompt() {
    if case .text(let purpose) = mode, purpose != .find, purpose != .command, !field.isEmpty {
      _ = commit(purpose)
    }
    enter(.keys)
    touch()
  }

  private mutating func commit(_ purpose: Purpose) -> [Request] {
    let text = field.text.trimmed
    enter(.keys)
    switch purpose {
    case .sketch: sketch(text)
    case .add: if !text.isEmpty { add(text) }
    case .name: rename(to: text)
    case .label: label(text)
    case .frame: nameFrame(text)
    case .find: return find(text)
    case .command: return obey(text)
    }
    return []
  }

  /// The line stays open for the next, but for the first box of all: what follows hangs on it.
  private mutating func sketch(_ line: String) {
    let sketch = Sketch(line)
    let isFirst = diagram.boxes.isEmpty && sketch.isLoneName
    perform(SketchPlan(sketch, in: diagram, from: selected, columns: columns))
    field = LineField()
    if !isFirst { enter(.text(.sketch)) }
  }

  var plan: SketchPlan {
    SketchPlan(Sketch(field.text), in: diagram, from: selected, columns: columns)
  }

  /// As many boxes as stand side by side in the pane, with a short label between them.
  private var columns: Int { max(3, canvas.columns / 20) }

  private mutating func perform(_ plan: SketchPlan) {
    change(plan.operations)
    select(plan.last)
    choose(wire: plan.lastWire)
  }

  /// The number of the walk-through stays.
  private mutating func label(_ text: String) {
    guard let wire else { return }
    let step = diagram.wires[wire].step
    change([.label(wire: wire, step.map { "\($0). \(text)" } ?? text)])
  }

  private mutating func add(_ name: String) {
    let box = diagram.newBox(name, beside: selected, columns: columns)
    let parent = selected
    change(
      [.add(box)] + (parent.map { [.connect(Wire(from: $0, to: box.id))] } ?? []))
    select(box.id)
    choose(wire: parent == nil ? nil : diagram.wires.indices.last)
  }

  /// The id may follow the name.
  private mutating func rename(to name: String) {
    guard let box = selectedBox, let place = diagram.boxes.firstIndex(of: box), !name.isEmpty
    else { return }
    let current = wire
    change([.rename(box: box.id, name)])
    select(diagram.boxes[place].id)
    choose(wire: current)
  }

  mutating func pickKind(_ key: Key, isNew: Bool) -> [Request]? {
    enter(.keys)
    guard key != .escape else { return [] }
    guard case .character(let letter) = key.code, key.modifiers.isEmpty,
      let kind = BoxKind(stencil: letter)
    else {
      tell("No kind has that key.")
      return key.modifiers.contains(.control) ? nil : []
    }
    if isNew {
      let box = diagram.newBox(kind.title, kind: kind, beside: selected, columns: columns)
      change([.add(box)])
      select(box.id)
      field = LineField()
      enter(.text(.name(isFresh: true)))
    } else if let selected {
      change([.kind(box: selected, kind)])
    }
    return []
  }

  mutating func pickBox(_ key: Key, isWire: Bool, typed: String) -> [Request]? {
    enter(.keys)
    guard key != .escape else { return [] }
    guard case .character(let letter) = key.code, key.modifiers.isEmpty else {
      return key.modifiers.contains(.control) ? nil : []
    }
    let hint = typed + String(letter)
    if let box = diagram.box(hint: hint) {
      if isWire { connect(to: box.id) } else { select(box.id) }
    } else if diagram.hints.contains(where: { $0.hasPrefix(hint) }) {
      enter(.hint(isWire: isWire, typed: hint))
    } else {
      tell("No box shows that letter.")
    }
    return []
  }

  mutating func connect(to box: String) {
    guard let selected, selected != box else {
      return tell("A wire needs another box at its end.")
    }
    change([.connect(Wire(from: selected, to: box))])
    choose(wire: diagram.wires.indices.last)
  }

  /// The next box or wire that holds the words; an empty line looks for the last ones again.
  private mutating func find(_ words: String) -> [Request] {
    if !words.isEmpty { needle = words }
    let wanted = needle.lowercased()
    guard !wanted.isEmpty else { return [] }
    let boxes = diagram.boxes.filter { $0.label.lowercased().contains(wanted) }
    let wires = diagram.wires.indices.filter {
      diagram.wires[$0].caption.lowercased().contains(wanted)
    }
    guard !boxes.isEmpty || !wires.isEmpty else { return [.findInNotes(needle)] }
    let count = boxes.count + wires.count
    let here =
      wire.map { wires.firstIndex(of: $0).map { $0 + boxes.count } ?? -1 }
      ?? boxes.firstIndex { $0.id == selected } ?? -1
    let next = (here + 1) % count
    if next < boxes.count {
      select(boxes[next].id)
    } else {
      select(diagram.wires[wires[next - boxes.count]].from)
      choose(wire: wires[next - boxes.count])
    }
    tell("\(next + 1) of \(count) in the diagram")
    return []
  }

  private mutating func obey(_ command: String) -> [Request] {
    let words = command.split(separator: " ", maxSplits: 1).map { String($0) }
    switch (words.first, words.count > 1 ? words[1] : "") {
    case ("ascii", ""): draw(in: .ascii)
    case ("unicode", ""): draw(in: .unicode)
    case ("mouse", "off"):
      tell("The terminal has the mouse; “:mouse on” takes it back.")
      return [.mouse(false)]
    case ("mouse", "on"): return [.mouse(true)]
    case ("export", let name):
      guard let format = BoardExport.Format(rawValue: name.isEmpty ? "text" : name) else {
        let names = BoardExport.Format.allCases.map(\.rawValue)
        tell("Formats: " + names.joined(separator: " · "))
        return []
      }
      return [.export(BoardExport(book.pages[page], format))]
    case ("page", let title):
      let name = title.isEmpty ? book.titleOfCopy(of: page) : title
      if make(.blank(after: page, title: name)) { turn(to: page + 1) }
    case ("title", let title) where !title.isEmpty: make(.title(page: page, title))
    case (nil, _): break
    default: tell("Commands: export · ascii · unicode · mouse off · page NAME · title NAME")
    }
    return []
  }

  /// Lines are data, whatever they say; in a line that is being typed they are text.
  mutating func paste(_ text: String) {
    touch()
    if case .text = mode {
      _ = field.take(.paste(text))
      return
    }
    enter(.keys)
    let paste = PastedBoard(text, into: diagram)
    guard change(paste.operations) else {
      return tell("The paste holds neither boxes nor wires: board, D2 and Mermaid lines are read.")
    }
    select(diagram.boxes.last?.id)
    let rest = paste.kept > 0 ? ", \(paste.kept.counted("line")) kept as they are" : ""
    tell("Pasted \(paste.boxes.counted("box", "boxes")), \(paste.wires.counted("wire"))\(rest).")
  }
}

extension Int {
  fileprivate func counted(_ one: String, _ many: String? = nil) -> String {
    "\(self) \(self == 1 ? one : many ?? one + "s")"
  }
}
