/// A line between two boxes.
package struct Wire: Equatable, Sendable {
  /// The raw value is the arrow in a file.
  package enum Style: String, CaseIterable, Sendable {
    case sync = "->"
    case both = "<->"
    case async = "~>"
    case plain = "--"
  }

  /// The ids of the boxes at its ends.
  package internal(set) var from: String
  package internal(set) var to: String
  package internal(set) var style: Style
  package private(set) var label: String
  /// Its number in the walk-through, from 1.
  package internal(set) var step: Int?

  package init(from: String, to: String, style: Style = .sync, caption: String = "") {
    self.from = from
    self.to = to
    self.style = style
    label = ""
    self.caption = caption
  }

  /// The number and the label as they are drawn and saved, such as “3. publish”.
  package internal(set) var caption: String {
    get {
      guard let step else { return label }
      return label.isEmpty ? "\(step)." : "\(step). \(label)"
    }
    set {
      let line = newValue.asOneLine
      (step, label) = Self.numbered(line) ?? (nil, line)
    }
  }

  var reversed: Wire {
    var wire = self
    swap(&wire.from, &wire.to)
    return wire
  }

  func touches(_ box: String) -> Bool { from == box || to == box }

  private static func numbered(_ line: String) -> (Int?, String)? {
    let digits = line.unicodeScalars.prefix { ("0"..."9").contains($0) }
    guard (1...3).contains(digits.count), let number = Int(String(digits)), number > 0,
      String(number).unicodeScalars.count == digits.count
    else { return nil }
    var rest = line.unicodeScalars.dropFirst(digits.count)
    guard rest.popFirst() == ".", rest.first.map({ $0 == " " }) ?? true else { return nil }
    return (number, String(rest).asOneLine)
  }
}

/// Boxes in a frame with a name.
package struct Group: Equatable, Sendable {
  package let id: String
  /// The ids of boxes; a file may name some that there are not.
  package internal(set) var members: [String]
  package internal(set) var label: String

  package init(id: String, members: [String], label: String) {
    self.id = id
    self.members = members
    self.label = label.asOneLine
  }
}

/// A finding that the candidate has answered, kept as the comment “# ok CODE SUBJECT”.
package struct Dismissal: Hashable, Sendable {
  package let code: String
  /// A box's id, a wire as “from->to”, or nil for the whole diagram.
  package let subject: String?

  package init(code: String, subject: String?) {
    self.code = code
    self.subject = subject
  }
}
