import Cells

/// What `greenroom frame --keys` does next.
package enum ScriptStep: Equatable, Sendable {
  case event(Event)
  /// The clock, which stands still otherwise, moves on by this.
  case wait(Duration)
  case resize(Size)
}

/// Keys written down: characters stand for themselves, and `<name>` for everything else, such as
/// `<enter>`, `<C-x>`, `<paste:a<enter>b>`, `<wait:90>`, `<resize:120x40>` and `<click:10,5>`.
package struct KeyScript {
  private let characters: [Character]
  /// Of the next character.
  private var index = 0
  private var steps: [ScriptStep] = []

  package static func steps(of text: String) throws(KeyScriptError) -> [ScriptStep] {
    var script = KeyScript(text)
    while let character = script.take() {
      try script.read(character)
    }
    return script.steps
  }

  private init(_ text: String) { characters = Array(text) }

  private mutating func take() -> Character? {
    guard index < characters.count else { return nil }
    defer { index += 1 }
    return characters[index]
  }

  private mutating func read(_ character: Character) throws(KeyScriptError) {
    switch character {
    case "<": try readTag()
    case "\n", "\r", "\r\n": press(.enter)
    case "\t": press(.tab)
    default: press(.character(character))
    }
  }

  private mutating func press(_ key: Key) { steps.append(.event(.key(key))) }

  private mutating func readTag() throws(KeyScriptError) {
    let start = index
    let body = try takeBody(from: start)
    if body.starts(with: "paste:") {
      let text = try pasted(body.dropFirst(6), at: start)
      steps.append(.event(.paste(text)))
    } else {
      try perform(String(body), at: start)
    }
  }

  /// What stands before the ">" that closes the tag; tags inside of a paste are left in it.
  private mutating func takeBody(from start: Int) throws(KeyScriptError) -> [Character] {
    var depth = 1
    while let character = take() {
      if character == "<" { depth += 1 }
      if character == ">" { depth -= 1 }
      if depth == 0 { return Array(characters[start..<(index - 1)]) }
    }
    throw KeyScriptError(.unclosed, character: start)
  }

  private mutating func perform(_ body: String, at start: Int) throws(KeyScriptError) {
    let parts = body.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, let tag = Tag(rawValue: String(parts[0])) else {
      guard let key = KeyName.key(body) else {
        throw KeyScriptError(.unknown(body, nearest: KeyName.nearest(to: body)), character: start)
      }
      return press(key)
    }
    guard let found = tag.steps(String(parts[1])) else {
      throw KeyScriptError(.wrongValue(body, example: tag.example), character: start)
    }
    steps += found
  }

  /// A paste's text, with what its own tags stand for.
  private func pasted(
    _ body: some Collection<Character>, at start: Int
  ) throws(KeyScriptError) -> String {
    var inner = KeyScript(String(body))
    var text = ""
    while let character = inner.take() {
      guard character == "<" else {
        text.append(character)
        continue
      }
      let name = try String(inner.takeBody(from: inner.index))
      guard let meant = Self.pasteable[name] else {
        throw KeyScriptError(.notText(name), character: start)
      }
      text.append(meant)
    }
    return text
  }

  private static let pasteable: [String: Character] = [
    "enter": "\n", "tab": "\t", "space": " ", "lt": "<", "gt": ">",
  ]
}

/// The tags that take a value.
private enum Tag: String {
  case wait, resize, click

  /// nil when the value does not fit.
  func steps(_ value: String) -> [ScriptStep]? {
    switch self {
    case .wait:
      guard let seconds = Int(value), (0...86_400).contains(seconds) else { return nil }
      return [.wait(.seconds(seconds))]
    case .resize:
      return Size(columnsByRows: value).map { [.resize($0)] }
    case .click:
      return Point(columnAndRow: value).map {
        [.event(.pointer(Pointer(.press, at: $0))), .event(.pointer(Pointer(.release, at: $0)))]
      }
    }
  }

  var example: String {
    switch self {
    case .wait: "wait:90"
    case .resize: "resize:120x40"
    case .click: "click:10,5"
    }
  }
}

extension Point {
  /// Reads "10,5".
  fileprivate init?(columnAndRow text: String) {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 2, let column = parts[0], let row = parts[1],
      (0..<500).contains(column), (0..<500).contains(row)
    else { return nil }
    self.init(column: column, row: row)
  }
}

/// Where a script of keys goes wrong, and how.
package struct KeyScriptError: Error, Equatable, Sendable {
  package enum Fault: Equatable, Sendable {
    case unclosed
    case unknown(String, nearest: String?)
    case wrongValue(String, example: String)
    /// A key that has no place in a pasted text.
    case notText(String)
  }

  package let fault: Fault
  /// Of the tag's "<", counted from 1.
  package let character: Int

  package init(_ fault: Fault, character: Int) {
    self.fault = fault
    self.character = character
  }
}

extension KeyScriptError: CustomStringConvertible {
  package var description: String {
    let sentence =
      switch fault {
      case .unclosed: "“<” is never closed; write <lt> for the character itself."
      case .unknown(let name, nil):
        "“<\(name)>” is not a key; write <lt> for the character “<” itself."
      case .unknown(let name, let nearest?):
        "“<\(name)>” is not a key; did you mean “<\(nearest)>”?"
      case .wrongValue(let body, let example):
        "“<\(body)>” has a wrong value; write it like <\(example)>."
      case .notText(let name):
        "“<\(name)>” cannot be pasted; <enter>, <tab>, <space>, <lt> and <gt> can."
      }
    return "character \(character): \(sentence)"
  }
}
