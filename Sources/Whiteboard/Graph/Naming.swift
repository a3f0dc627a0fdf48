extension Diagram {
  /// An id that no box has, made from a name: “Chat service” gives “chat”, then “chat_service”,
  /// then “chat2”.
  package func freshID(for label: String) -> String {
    Self.freshID(for: label, taken: Set(boxes.map(\.id)))
  }

  package func freshGroupID(for label: String) -> String {
    Self.freshID(for: label, taken: Set(groups.map(\.id)))
  }

  private static func freshID(for label: String, taken: Set<String>) -> String {
    let words = WordText(label).words.map { String($0.prefix(12)) }
    let short = words.first ?? "box"
    // Ids that stand for something in the grammar would be read as that.
    let candidates = [short, words.prefix(3).joined(separator: "_")].filter {
      !$0.isEmpty && $0 != "group"
    }
    if let free = candidates.first(where: { !taken.contains($0) }) { return free }
    let stem = short == "group" ? "box" : short
    return (2...taken.count + 2).map { "\(stem)\($0)" }.first { !taken.contains($0) } ?? stem
  }

  /// An id that the old name gave follows the new name; one that a person chose stays.
  func idAfterRenaming(_ box: Box, to label: String) -> String {
    let others = Set(boxes.map(\.id)).subtracting([box.id])
    guard box.id == Self.freshID(for: box.label, taken: others) else { return box.id }
    return Self.freshID(for: label, taken: others)
  }

  /// The letters that a person types to reach each box, in the order of the boxes: one letter up
  /// to 26 boxes, then two.
  package var hints: [String] {
    let letters = (0..<26).compactMap { UnicodeScalar(97 + $0).map(Character.init) }
    guard boxes.count > letters.count else {
      return letters.prefix(boxes.count).map { String($0) }
    }
    return boxes.indices.map { index in
      String([letters[index / 26 % 26], letters[index % 26]])
    }
  }

  /// The box that a hint leads to.
  package func box(hint: String) -> Box? {
    guard let index = hints.firstIndex(of: hint) else { return nil }
    return boxes[index]
  }

  /// The nearest box on that side, straight ahead rather than aside; nil when there is none.
  package func nearest(to id: String, _ direction: Direction) -> Box? {
    guard let home = box(id)?.slot else { return nil }
    let ahead = boxes.compactMap { box -> (box: Box, cost: Int)? in
      guard box.id != id, let slot = box.slot else { return nil }
      let dx = slot.column - home.column
      let dy = slot.row - home.row
      let along = dx * direction.dx + dy * direction.dy
      guard along > 0 else { return nil }
      let aside = abs(dx * direction.dy) + abs(dy * direction.dx)
      return (box, along + 2 * aside + (aside > along ? 100 : 0))
    }
    return ahead.min { $0.cost < $1.cost }?.box
  }
}

extension String {
  var isWord: Bool { !isEmpty && unicodeScalars.allSatisfy(\.isWordPart) }
}
