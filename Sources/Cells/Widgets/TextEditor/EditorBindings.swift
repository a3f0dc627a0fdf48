extension TextEditor {
  package enum Action: Equatable, Sendable {
    case move(Motion)
    case select(Motion)
    case selectAll, mark, copy, yank
    case breakLine, indent, outdent, moveLinesUp, moveLinesDown
    case deleteBack, deleteForward
    case cutWordBack, cutWordForward, cutToLineEnd, cutToLineStart
    case undo, redo
  }

  /// What the editor's keys do, none of them for the hint bar, which belongs to the screen; a
  /// screen looks at its own table first.
  package static let bindings: [Binding<Action>] = motions + selections + changes

  private static let motions: [Binding<Action>] = [
    Binding(.left, action: .move(.left), label: ""),
    Binding(.right, action: .move(.right), label: ""),
    Binding(.up, action: .move(.up), label: ""),
    Binding(.down, action: .move(.down), label: ""),
    Binding(
      Key(.left, .control), Key(.left, .alt), .alt("b"), action: .move(.wordLeft),
      label: "word back", hinted: false),
    Binding(
      Key(.right, .control), Key(.right, .alt), .alt("f"), action: .move(.wordRight),
      label: "word forward", hinted: false),
    Binding(.home, action: .move(.rowStart), label: "row, then line start", hinted: false),
    Binding(.end, action: .move(.rowEnd), label: "row, then line end", hinted: false),
    Binding(.control("a"), action: .move(.lineStart), label: "line start", hinted: false),
    Binding(.control("e"), action: .move(.lineEnd), label: "line end", hinted: false),
    Binding(.pageUp, action: .move(.pageUp), label: "page up", hinted: false),
    Binding(.pageDown, action: .move(.pageDown), label: "page down", hinted: false),
    Binding(
      Key(.home, .control), .alt("<"), action: .move(.textStart), label: "start of the text",
      hinted: false),
    Binding(
      Key(.end, .control), .alt(">"), action: .move(.textEnd), label: "end of the text",
      hinted: false),
    Binding(
      .alt("p"), Key(.up, .control), action: .move(.headingAbove), label: "heading above",
      hinted: false),
    Binding(
      .alt("n"), Key(.down, .control), action: .move(.headingBelow), label: "heading below",
      hinted: false),
  ]

  private static let selections: [Binding<Action>] = [
    Binding(
      Key(.left, .shift), action: .select(.left), label: "select, as any motion", hinted: false),
    Binding(Key(.right, .shift), action: .select(.right), label: ""),
    Binding(Key(.up, .shift), action: .select(.up), label: ""),
    Binding(Key(.down, .shift), action: .select(.down), label: ""),
    Binding(
      Key(.left, [.shift, .control]), Key(.left, [.shift, .alt]), action: .select(.wordLeft),
      label: ""),
    Binding(
      Key(.right, [.shift, .control]), Key(.right, [.shift, .alt]), action: .select(.wordRight),
      label: ""),
    Binding(Key(.home, .shift), action: .select(.rowStart), label: ""),
    Binding(Key(.end, .shift), action: .select(.rowEnd), label: ""),
    Binding(Key(.pageUp, .shift), action: .select(.pageUp), label: ""),
    Binding(Key(.pageDown, .shift), action: .select(.pageDown), label: ""),
    Binding(Key(.home, [.shift, .control]), action: .select(.textStart), label: ""),
    Binding(Key(.end, [.shift, .control]), action: .select(.textEnd), label: ""),
    Binding(Key(.up, [.shift, .control]), action: .select(.headingAbove), label: ""),
    Binding(Key(.down, [.shift, .control]), action: .select(.headingBelow), label: ""),
    Binding(
      .alt("m"), .control(" "), .control("@"), .alt(" "), action: .mark,
      label: "start or end selecting", hinted: false),
    Binding(.alt("a"), action: .selectAll, label: "select all", hinted: false),
    Binding(.alt("w"), action: .copy, label: "copy", hinted: false),
    Binding(
      .control("y"), .control("v"), action: .yank, label: "paste what was cut", hinted: false),
  ]

  private static let changes: [Binding<Action>] = [
    Binding(
      .enter, Key(.enter, .shift), action: .breakLine, label: "next line or item", hinted: false),
    Binding(.backspace, Key(.backspace, .shift), .control("h"), action: .deleteBack, label: ""),
    Binding(.delete, .control("d"), action: .deleteForward, label: ""),
    Binding(
      .control("w"), Key(.backspace, .alt), Key(.backspace, .control), action: .cutWordBack,
      label: "cut selection or word", hinted: false),
    Binding(
      .alt("d"), Key(.delete, .control), Key(.delete, .alt), action: .cutWordForward,
      label: "cut word forward", hinted: false),
    Binding(.control("k"), action: .cutToLineEnd, label: "cut to line end", hinted: false),
    Binding(.control("u"), action: .cutToLineStart, label: "cut to line start", hinted: false),
    Binding(.tab, .alt("i"), action: .indent, label: "indent, or a tab", hinted: false),
    Binding(.backTab, .alt("o"), action: .outdent, label: "indent less", hinted: false),
    Binding(Key(.up, .alt), action: .moveLinesUp, label: "move line up", hinted: false),
    Binding(Key(.down, .alt), action: .moveLinesDown, label: "move line down", hinted: false),
    Binding(.alt("u"), .control("_"), action: .undo, label: "undo", hinted: false),
    Binding(
      .alt("r"), .alt("U"), Key(.character("u"), [.alt, .shift]),
      Key(.character("U"), [.alt, .shift]), action: .redo, label: "redo", hinted: false),
  ]

  private static let actions: [Key: Action] = bindings.actions()
}

extension TextEditor {
  /// Does what a key means to an editor; false when it means nothing and the screen may have it.
  package mutating func handle(_ key: Key) -> Bool {
    if let character = key.text {
      insert(String(character))
      return true
    }
    guard let action = Self.actions[key] else { return false }
    perform(action)
    return true
  }

  package mutating func perform(_ action: Action) {
    let joining = isCutting
    isCutting = false
    switch action {
    case .move(let motion): move(motion, extending: false)
    case .select(let motion): move(motion, extending: true)
    case .selectAll: selectAll()
    case .mark: mark()
    case .copy: copy()
    case .yank: paste(clipboard)
    case .breakLine: breakLine()
    case .indent: indent()
    case .outdent: outdent()
    case .moveLinesUp: moveLines(up: true)
    case .moveLinesDown: moveLines(up: false)
    case .deleteBack: deleteBack()
    case .deleteForward: deleteForward()
    case .cutWordBack: cut(to: cutWordStart, joining: joining)
    case .cutWordForward: cut(to: cutWordEnd, joining: joining)
    case .cutToLineEnd: cut(to: cutLineEnd, joining: joining)
    case .cutToLineStart:
      cut(to: TextPlace(line: selection.cursor.line, offset: 0), joining: joining)
    case .undo: undo()
    case .redo: redo()
    }
  }
}
