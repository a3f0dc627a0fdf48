import Coach

/// The names of attempts, which sort by time: `2026-11-21T19-30-05Z-rate-limiter-7f3a`.
package enum AttemptID {
  /// Long names of questions are cut, and what no file name should hold becomes a dash.
  package static func make(question: String, started: Timestamp, suffix: UInt16) -> String {
    let time = started.iso8601.replacing(":", with: "-")
    let name = String(question.utf8.prefix(80).map { isPlain($0) ? Character(.init($0)) : "-" })
    let digits = String(suffix, radix: 16)
    return "\(time)-\(name)-\(String(repeating: "0", count: 4 - digits.count))\(digits)"
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "-"), UInt8(ascii: "_"),
      UInt8(ascii: "."):
      true
    default: false
    }
  }
}

extension Places {
  package func answer(_ id: String) -> FilePath {
    answers.appending(Self.year(id)).appending("\(id).md")
  }

  package func replay(_ id: String) -> FilePath {
    replays.appending(Self.year(id)).appending("\(id).jsonl")
  }

  package func journal(_ id: String) -> FilePath { sessions.appending("\(id).jsonl") }

  /// Where the journal of a round goes that was given up.
  package func abandoned(_ id: String) -> FilePath {
    sessions.appending("abandoned").appending("\(id).jsonl")
  }

  /// Whether there is anything of this id already.
  func hold(_ id: String) -> Bool {
    [answer(id), replay(id), journal(id), abandoned(id)].contains { path in
      FileStatus(of: path, followingLinks: false) != nil
    }
  }

  static func year(_ id: String) -> String {
    let year = id.prefix(4)
    return year.utf8.count == 4 && year.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
      ? String(year) : "undated"
  }
}
