/// What experience says about cues that match too little or too much.
enum CueLint {
  static let leastCues = 6
  static let leastStrong = 2

  /// A point's cues, where each stands in its file.
  struct Cues {
    let point: String
    let strong: [Fields.Placed]
    let weak: [Fields.Placed]
    let not: [Fields.Placed]

    var all: [Fields.Placed] { strong + weak + not }
  }

  static func checkSyntax(of cues: Cues, _ fields: inout Fields) {
    for cue in cues.all {
      if let fault = CueSyntax.fault(of: cue.text) {
        fields.report(.cue(fault), at: cue.place)
        continue
      }
      for name in CueSyntax.names(in: cue.text) {
        fields.refer(to: .wordGroup, Fields.Placed(text: name, place: cue.place))
      }
    }
    for cue in cues.strong + cues.weak where isCommonWord(cue.text) {
      fields.report(.cue(.common(cue.text)), at: cue.place)
    }
  }

  /// Whether a cue is a single word that half of all sentences hold.
  private static func isCommonWord(_ cue: String) -> Bool {
    !cue.utf8.contains(UInt8(ascii: " ")) && CommonWords.all.contains(cue.lowercased())
  }

  /// Whether the answers to such questions are matched by cues; stories are only pre-ticked.
  static func wantsCues(_ kind: Question.Kind) -> Bool {
    switch kind {
    case .behavioural, .situational, .culture, .screen, .project: false
    case .systemDesign, .apiDesign, .database, .technical, .coding, .codeReview: true
    }
  }

  static func checkNumber(of point: RubricPoint, _ fields: inout Fields) {
    let strong = point.strong.count
    let count = strong + point.weak.count
    if count < leastCues || strong < leastStrong {
      let fault = CueFault.few(point: point.id, count: count, strong: strong)
      fields.report(.cue(fault), at: fields.place)
    }
    for (field, examples) in [("hit", point.hits), ("miss", point.misses)] where examples.isEmpty {
      fields.report(.cue(.noExample(field: field, point: point.id)), at: fields.place)
    }
  }

  /// Reports each cue that an earlier point of the question has too.
  static func checkSharing(of points: [Cues], _ fields: inout Fields) {
    let owned = points.flatMap { cues in (cues.strong + cues.weak).map { (cues.point, $0) } }
    var first: [String: Int] = [:]
    first.reserveCapacity(owned.count)
    for (index, (point, cue)) in owned.enumerated() {
      guard let earlier = first.updateValue(index, forKey: cue.text) else { continue }
      let (owner, cueThere) = owned[earlier]
      guard owner != point else { continue }
      fields.report(.cue(.shared(cue.text, point: owner, first: cueThere.place)), at: cue.place)
    }
  }
}
