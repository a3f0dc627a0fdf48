extension Command {
  static let export = Command(
    "export",
    summary: "write your answers out as pages and tables",
    description: """
      Writes all answers into DIR, which must be new, empty, or of an earlier export, whose files \
      it replaces. html is one page with charts, that needs no network and no script and can be \
      printed; md is a file to read for each answer; json and csv hold every point and score, and \
      FIELDS.md beside them says what each field is. With --redact the words that the settings \
      list under redact are taken out, wherever a text holds them, such as \
      [Jane Doe, Acme, 12 million]; --hide names more of them. Acme* takes Acmesoft, too. What \
      was taken out, and how often, is printed.
      """,
    operands: [Operand(Value("DIR", .directory), .required, help: "the directory to write into")],
    options: [.format, .redact, .hide],
    examples: [
      Example("greenroom export practice", "a page to read on a phone or to print"),
      Example("greenroom export --format csv --format json tables", "figures for other programs"),
      Example(
        "greenroom export --redact --hide \"Jane Doe\" shared", "without what is nobody's business"
      ),
    ],
    make: { matches, _ in .export(ExportRequest(matches)) })
}

extension Option {
  static let format = Option(
    "--format", value: Value("FORMAT", .choice(Export.Format.allCases.map(\.rawValue))),
    help: "the form to write, again for another; without it html", repeatable: true)

  static let redact = Option("--redact", help: "take out what the settings list under redact")

  static let hide = Option(
    "--hide", value: Value("WORDS"), help: "take these words out, too", repeatable: true)
}

package struct ExportRequest: Equatable, Sendable {
  package let directory: String
  /// Each once; none stands for html.
  package let formats: [Export.Format]
  package let isRedacted: Bool
  /// Words to take out besides those of the settings.
  package let hidden: [String]

  fileprivate init(_ matches: Matches) {
    directory = matches.operands.first ?? "."
    let named = matches.all(.format)
    formats = Export.Format.allCases.filter { named.contains($0.rawValue) }
    hidden = matches.all(.hide)
    isRedacted = matches.has(.redact)
  }
}
