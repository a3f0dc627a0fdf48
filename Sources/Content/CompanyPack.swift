/// How one company interviews.
package struct CompanyPack: Equatable, Sendable {
  package struct Round: Equatable, Sendable {
    package var id = ""
    package var title = ""
    package var kind = Question.Kind.technical
    package var minutes = 0
    package var tests = ""

    package init() {}
  }

  package struct LevelBar: Equatable, Sendable {
    /// The company's own name for the level, such as "L3".
    package var name = ""
    package var level = Level.mid
    package var bar = ""

    package init() {}
  }

  package struct Fact: Equatable, Sendable {
    package var text = ""
    package var source = ""
    /// Year, year and month, or full date, as ISO 8601 writes them.
    package var date = ""

    package init() {}
  }

  package var id = ""
  package var name = ""
  /// Whether it describes a usual kind of company and no real one.
  package var isTypical = false
  package var summary = ""
  package var rounds: [Round] = []
  package var levels: [LevelBar] = []
  package var themes: [String] = []
  package var facts: [Fact] = []
  package var refusals: [String] = []
  package var study: [String] = []
  package var questionsToAsk: [String] = []

  package init() {}
}
