import Coach
import Content

extension Question.Kind {
  /// As people say it.
  package var title: String {
    switch self {
    case .behavioural: "Behavioural"
    case .systemDesign: "System design"
    case .apiDesign: "API design"
    case .database: "Database"
    case .technical: "Technical"
    case .coding: "Coding"
    case .codeReview: "Code review"
    case .project: "Project deep dive"
    case .situational: "Situational"
    case .culture: "Culture"
    case .screen: "Recruiter screen"
    }
  }
}

extension Block.Kind {
  /// As people say it.
  var title: String {
    switch self {
    case .review: "Recall"
    case .practice(.drill): "Drill"
    case .practice(.story): "Story"
    case .practice(.round): "Round"
    case .practice(.mock): "Mock"
    }
  }
}

/// The four bands of a score, in words.
package enum Band {
  package static let range = 1...4

  package static func title(of score: Int) -> String {
    switch score {
    case 1: "strong no"
    case 2: "lean no"
    case 3: "lean hire"
    default: "strong hire"
    }
  }
}

extension Attempt {
  /// Such as `raised 6 of 11`, or `raised 3 of 11, 7 open`; nil when no point was marked.
  var raisedShare: String? { PastAnswer(self).raisedShare }

  /// Whether all of its points and the whole have their marks.
  var isMarked: Bool { Outcome(self).isMarked && overall != nil }

  /// Such as `3 of 12 points marked`; nil when all are.
  var markedShare: String? {
    let open = points.count { $0.state == .open }
    return open > 0 ? "\(points.count - open) of \(points.count) points marked" : nil
  }
}

extension PastAnswer {
  /// The same.
  var raisedShare: String? {
    let open = points.count { $0.state == .open }
    guard open < points.count else { return nil }
    let share = "raised \(points.count { $0.state == .raised }) of \(points.count)"
    return open > 0 ? "\(share), \(open) open" : share
  }
}

extension String {
  /// An id as a title: `bulk-rest-api` is “Bulk REST API”.
  package var titled: String {
    let words = split(separator: "-").map { word in
      Self.acronyms.contains(word.uppercased()) ? word.uppercased() : String(word)
    }
    let title = words.joined(separator: " ")
    return title.capitalised
  }

  private static let acronyms: Set<String> = [
    "ACID", "API", "AWS", "BFF", "CAP", "CDC", "CDN", "CI", "CORS", "CPU", "CQRS", "CSRF", "CTE",
    "DB", "DLQ", "DNS", "FIFO", "GC", "GDPR", "HTTP", "HTTPS", "ID", "IDS", "IO", "IOT", "JSON",
    "JVM", "JWT", "LLM", "LRU", "LSM", "MTLS", "MVCC", "OAUTH", "OIDC", "OOM", "ORM", "OWASP",
    "RBAC", "REST", "RPC", "SDK", "SLA", "SLI", "SLO", "SLOS", "SQL", "SRE", "SSO", "TCP", "TLS",
    "TTL", "UI", "URL", "UUID", "WAL", "YAML",
  ]
}

extension StringProtocol {
  /// Without the spaces at both ends.
  var trimmed: String {
    let head = drop { $0.isWhitespace }
    return String(
      head[
        ..<(head.lastIndex { !$0.isWhitespace }.map { head.index(after: $0) } ?? head.startIndex)])
  }
}

extension String {
  /// With a capital letter at its start.
  var capitalised: String { prefix(1).uppercased() + dropFirst() }
}
