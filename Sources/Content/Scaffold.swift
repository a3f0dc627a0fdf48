/// How a round or a story is laid out: timed phases, or sections with shares.
package struct Scaffold: Equatable, Sendable {
  package struct Part: Equatable, Sendable {
    package var id = ""
    /// The heading in the notes.
    package var title = ""
    /// The part's share of the round's time, from 0 to 1; the shares of a scaffold add up to 1.
    package var share = 0.0
    /// One line: what to do now.
    package var hint = ""
    /// Questions to ask oneself.
    package var ask: [String] = []

    package init() {}
  }

  package var id = ""
  package var title = ""
  /// Whether the round walks through the parts one after the other, as design rounds do; the
  /// sections of a story have no budget of their own on the clock.
  package var isPhased = false
  package var parts: [Part] = []
  /// The checklist shown beside the notes.
  package var checklist: String?
  package var timeLosses: [String] = []

  package init() {}
}

/// What not to forget, tied to dimensions.
package struct Checklist: Equatable, Sendable {
  package struct Item: Equatable, Sendable {
    package var id = ""
    package var text = ""
    package var dimension = ""

    package init() {}
  }

  package var id = ""
  package var title = ""
  package var items: [Item] = []

  package init() {}
}
