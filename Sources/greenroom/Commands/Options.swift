import Coach
import Content
import Curses

extension Option {
  /// They go with every command, before or after its name.
  package static let common: [Option] = [
    help, version, data, content, ascii, noColor, theme,
  ]

  package static let help = Option("--help", short: "-h", help: "print help for a command and end")

  package static let version = Option("--version", short: "-V", help: "print the version and end")

  package static let data = Option(
    "--data", value: Value("DIR", .directory), help: "keep answers and rounds in DIR")

  package static let content = Option(
    "--content", value: Value("DIR", .directory), help: "take questions and scaffolds from DIR")

  package static let ascii = Option("--ascii", help: "draw with plain ASCII characters only")

  package static let noColor = Option("--no-color", help: "use no colours")

  package static let theme = Option(
    "--theme", value: Value("NAME", .choice(Theme.allCases.map(\.rawValue))),
    help: "use these colours")
}

extension Option {
  static let topic = Option(
    "--topic", value: Value("TOPIC"), help: "only questions on this topic", repeatable: true)

  static let kind = Option(
    "--kind", value: Value("KIND", .choice(Question.Kind.allCases.map(\.rawValue))),
    help: "only questions of this kind")

  static let company = Option(
    "--company", value: Value("COMPANY"), help: "only questions that this company asks")

  static let level = Option(
    "--level", value: Value("LEVEL", .suggestion(Level.allCases.map(\.rawValue))),
    help: "the level to be measured against, with a company its own name for one")

  static let minutes = Option(
    "--minutes", value: Value("N", .number(1...600)),
    help: "minutes on the clock instead of the question's own")

  static let exam = Option(
    "--exam", help: "nothing but the question and the clock: no checklist, no help")

  static let json = Option("--json", help: "print JSON for other programs")

  static let interview = Option(
    "--interview", value: Value("DATE", .date), help: "the day of the interview, as 2026-12-14")

  static let hours = Option(
    "--hours", value: Value("N", .number(1...PlanFrame.hours.upperBound)),
    help: "hours that a week has for it")

  static let days = Option(
    "--days", value: Value("DAYS", .weekdays), help: "the days of the week that have time for it")

  static let template = Option(
    "--template", value: Value("TEMPLATE"),
    help: "how the weeks are spent: one-week to twelve-weeks, or auto for what fits the time")

  static let ics = Option("--ics", help: "print a calendar for other programs")

  static let width = Option(
    "--width", value: Value("N", .number(20...400)), help: "columns to draw in, instead of 80")

  static let check = Option(
    "--check", help: "read the graph back from the drawing and compare")

  static let lint = Option("--lint", help: "ask about weak spots as an interviewer would")

  static let gallery = Option(
    "--gallery", help: "draw the bank's reference diagrams, or those of a question or topic")

  static let mermaid = Option("--mermaid", help: "print it for Mermaid")

  static let dot = Option("--dot", help: "print it for Graphviz")

  static let d2 = Option("--d2", help: "print it for D2")

  static let svg = Option("--svg", help: "print a picture for browsers")

  static let size = Option(
    "--size", value: Value("COLSxROWS", .size), help: "the screen's size instead of 80x24")

  static let keys = Option("--keys", value: Value("KEYS"), help: "what is typed, written as above")

  static let styles = Option("--styles", help: "print what each stretch of text means as well")
}
