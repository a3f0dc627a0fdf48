import Store

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// `greenroom doctor`: is everything well, in a sentence each.
enum Doctor {
  /// The report, and whether nothing in it is bad.
  static func report(_ workplace: Workplace, _ environment: [String: String]) -> (String, Bool) {
    let findings =
      terminal(environment) + content(workplace)
      + StoreHealth.findings(in: workplace.places, problem: workplace.dataProblem)
    let lines = findings.map { finding in
      let sign =
        switch finding.weight {
        case .ok: "ok  "
        case .warn: "warn"
        case .bad: "BAD "
        }
      return "\(sign)  \(finding.sentence)\n"
    }
    return (lines.joined(), findings.allSatisfy { $0.weight != .bad })
  }

  private static func terminal(_ environment: [String: String]) -> [Finding] {
    let type = environment["TERM"] ?? ""
    let locale =
      ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap { environment[$0] }
      .first { !$0.isEmpty } ?? "C"
    let speaksUTF8 = locale.uppercased().replacing("-", with: "").contains("UTF8")
    return [
      type.isEmpty || type == "dumb"
        ? Finding(.warn, "The terminal is “\(type)”; full screen needs one such as xterm-256color.")
        : Finding(.ok, "The terminal is \(type)."),
      speaksUTF8
        ? Finding(.ok, "The locale is \(locale).")
        : Finding(
          .warn, "The locale \(locale) is not UTF-8; lines are drawn in ASCII. Try LANG=C.UTF-8."),
    ]
  }

  private static func content(_ workplace: Workplace) -> [Finding] {
    let library = workplace.library
    let wrong = library.problems.filter { $0.severity == .error }
    guard !library.questions.isEmpty else {
      return [Finding(.bad, "The bank is empty; run: greenroom content check")]
    }
    return wrong.map { Finding(.bad, $0.description) } + [
      Finding(.ok, "\(library.questions.count) questions are read.")
    ]
  }
}
