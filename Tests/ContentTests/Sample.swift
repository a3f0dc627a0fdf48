import Content

/// Small files that are right, for tests to break.
enum Sample {
  static let topics = "- {id: caching, title: Caching, area: design}\n"
  static let lexicon = "user: [user*, customer*]\n"
  static let checklist = """
    id: drill
    title: Drill
    items:
      - {id: why, text: Say why, dimension: depth}

    """
  static let scaffold = """
    id: drill
    title: Drill
    phased: true
    checklist: drill
    parts:
      - {id: frame, title: Frame, minutes: 5, hint: Ask first., ask: [Who asks?]}
      - {id: detail, title: Detail, minutes: 15, hint: Go deep.}
    time_losses: [Talking]

    """
  static let company = """
    id: acme
    name: Acme
    summary: Makes anvils.
    rounds:
      - {id: phone, title: Phone, kind: technical, minutes: 45, tests: Depth.}
    levels:
      - {name: L2, level: mid, bar: Builds.}
    themes: [anvils]
    facts:
      - {text: Makes anvils., source: its catalogue, date: 1949-09}

    """
  static let point = """
      - id: stale
        text: Says how old a value may be.
        dimension: tradeoffs
        weight: 2
        level: senior
        phase: detail
        strong: [stale value|read, "@user see* old"]
        weak: [ttl minute*|second*, old_data, expir* short, "refresh* after #"]
        not: [stale bread]
        why: true
        probe: How old may it be?
        hit: [people may see yesterday's price for a minute]
        miss: [we cache prices]

    """
  static let question = """
    id: cold-cache
    kind: technical
    prompt: A cache starts empty. What happens?
    topics: [caching]
    levels: [mid, senior]
    companies: {acme: recurring}
    minutes: 20
    scaffold: drill
    why: It happens at every deploy.
    clarifications:
      - {topic: size, ask: [how big], answer: 40 GB.}
    points:
    \(point)shocks:
      - {at: 0.5, say: It is empty again., point: stale}
    technologies: {redis: Which eviction?}
    follow_ups:
      - {ask: Why?, then: [{ask: And why?}]}
    tenfold: And at ten times the load?
    mistakes: [Forgets the database.]
    misconceptions: [A cache is never empty.]
    red_flags: [Does not care.]
    bar: {mid: Names it., senior: Warms it., staff: Avoids it.}
    exemplars:
      - {level: mid, text: I would warm it.}
    outline: |
      Two lines
        of outline.
    board: "[api] -> [cache]"
    reading: [RFC 9111]

    """

  static let all = [
    "topics.yaml": topics, "lexicon.yaml": lexicon, "checklists/drill.yaml": checklist,
    "scaffolds/drill.yaml": scaffold, "companies/acme.yaml": company,
    "questions/caching/cold-cache.yaml": question,
  ]

  /// All samples, some of them changed; a nil text takes a file away.
  static func sources(_ changes: [String: String?] = [:]) -> [ContentSource] {
    let texts = all.map { ($0.key, Optional($0.value)) }
    let files = Dictionary(uniqueKeysWithValues: texts).merging(changes) { _, new in new }
    return files.sorted { $0.key < $1.key }.compactMap { path, text in
      text.map { ContentSource(path: path, file: path, bytes: Array($0.utf8)) }
    }
  }

  /// What is said about a question in which one text is replaced by another.
  static func complaints(replacing old: String, by new: String) -> [String] {
    complaints([
      "questions/caching/cold-cache.yaml": question.replacing(old, with: new)
    ])
  }

  static func complaints(_ changes: [String: String?]) -> [String] {
    Library(base: sources(changes)).problems.map(\.description)
  }
}
