import Cells
import Whiteboard

// “@” in the notes names a box of the diagram.
extension Round {
  /// The names that fit what stands behind an “@” before the cursor: those that begin with it, then
  /// those of which a word does; of both those of the page in view first.
  var offeredNames: [String] {
    guard focus == .notes, let pane, let typed = editor.mention?.lowercased() else { return [] }
    let boxes = pane.diagram.boxes + pane.book.pages.flatMap(\.diagram.boxes)
    var names: [String] = []
    for box in boxes where box.isMeant(by: typed) && !names.contains(box.label) {
      names.append(box.label)
    }
    let isStart = { (name: String) in name.lowercased().hasPrefix(typed) }
    return names.filter(isStart) + names.filter { !isStart($0) }
  }

  /// Takes the first name; false when none is offered.
  mutating func takeOfferedName() -> Bool {
    guard let name = offeredNames.first else { return false }
    editor.completeMention(with: name)
    return true
  }
}

extension Box {
  fileprivate func isMeant(by typed: String) -> Bool {
    kind != .text
      && (id.lowercased().hasPrefix(typed)
        || label.lowercased().split(separator: " ").contains { $0.hasPrefix(typed) })
  }
}
