/// One line typed to draw: names with arrows between them, then a colon and what the wires say.
package struct Sketch: Equatable, Sendable {
  struct Term: Equatable, Sendable {
    let name: String
    /// A leading plus: a box of its own, whatever there is.
    let isNew: Bool
  }

  struct Arrow: Equatable, Sendable {
    let style: Wire.Style
    /// Whether it points to the left, from the second name to the first.
    var isBackward = false
  }

  /// The first is nil when the line begins with an arrow and goes on from the last box.
  let terms: [Term?]
  /// One fewer than the terms.
  let arrows: [Arrow]
  let caption: String

  /// No line fails: an arrow that leads nowhere yet is left out.
  package init(_ line: String) {
    var scanner = Scanner(line)
    scanner.run()
    terms = scanner.terms
    arrows = scanner.arrows
    caption = scanner.caption.asOneLine
  }

  package var isEmpty: Bool { terms.allSatisfy { $0 == nil } }

  /// Whether it names one box and draws no wire.
  package var isLoneName: Bool { terms.count == 1 && !isEmpty }
}

extension Sketch {
  /// Longer ones first, since some begin with others.
  private static let spellings: [(text: String, arrow: Arrow)] = [
    ("<-->", Arrow(style: .both)), ("<->", Arrow(style: .both)), ("<>", Arrow(style: .both)),
    ("-->", Arrow(style: .sync)), ("->", Arrow(style: .sync)), ("~>", Arrow(style: .async)),
    ("<--", Arrow(style: .sync, isBackward: true)),
    ("<-", Arrow(style: .sync, isBackward: true)),
    ("<~", Arrow(style: .async, isBackward: true)), ("--", Arrow(style: .plain)),
    (">", Arrow(style: .sync)), ("<", Arrow(style: .sync, isBackward: true)),
  ]

  private struct Scanner {
    private var rest: Substring
    private var name = ""
    private var pending: Arrow?
    private(set) var terms: [Term?] = []
    private(set) var arrows: [Arrow] = []
    private(set) var caption = ""

    init(_ line: String) { rest = line[...] }

    mutating func run() {
      while let next = rest.first {
        if let spelling = spellings.first(where: { rest.hasPrefix($0.text) }) {
          rest = rest.dropFirst(spelling.text.count)
          endName()
          if terms.isEmpty { terms.append(nil) }
          pending = spelling.arrow
        } else if next == ":", pending != nil, !name.asOneLine.isEmpty {
          caption = String(rest.dropFirst())
          break
        } else {
          name.append(next)
          rest = rest.dropFirst()
        }
      }
      endName()
    }

    private mutating func endName() {
      let word = name.asOneLine
      name = ""
      let isNew = word.hasPrefix("+")
      let text = isNew ? String(word.dropFirst()).asOneLine : word
      guard !text.isEmpty else { return }
      if let arrow = pending { arrows.append(arrow) }
      pending = nil
      terms.append(Term(name: text, isNew: isNew))
    }
  }
}
