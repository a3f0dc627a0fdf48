import Cells
import Coach

/// What the disk does not take, and where it could be kept instead.
package struct Unsaved: Equatable, Sendable {
  /// One sentence.
  package let reason: String
  /// The same in some words, for the mark.
  package let brief: String
  /// A directory.
  package let refuge: String

  package init(reason: String, brief: String, refuge: String) {
    self.reason = reason
    self.brief = brief
    self.refuge = refuge
  }
}

/// The way out of a round that the disk does not take, which is asked about first.
struct Parting: Sendable {
  enum Answer: Equatable, Sendable { case retry, keep, forgo, stay }

  static let bindings: [Binding<Answer>] = [
    Binding(.enter, .character("r"), action: .retry, label: "try again"),
    Binding(.character("k"), action: .keep, label: "keep it elsewhere"),
    Binding(.character("x"), action: .forgo, label: "let it go"),
    Binding(.escape, action: .stay, label: "stay"),
  ]

  /// What was wanted.
  let effects: [Effect]
  /// Nil while the disk is tried once more.
  var unsaved: Unsaved?

  /// What is wanted once the round needs no place any more.
  var rest: [Effect] { effects.filter { !$0.ends } }

  /// The answer that leaving would keep.
  var attempt: Attempt? {
    effects.lazy.compactMap { effect in
      if case .conclude(let attempt) = effect { attempt } else { nil }
    }.first
  }

  func draw(into frame: inout Frame) {
    guard let unsaved else { return }
    Chrome.draw(
      notice: "\(unsaved.reason) Leaving now loses this round. k keeps it in "
        + "\(unsaved.refuge), where greenroom can go on with it.", into: &frame)
    var area = frame.bounds
    let row = area.takeBottom(1)
    frame.fill(row, style: .plain)
    HintBar.draw(Self.bindings.hints(), into: &frame, area: row.inset(left: 1, right: 1))
  }
}

extension Effect {
  /// Whether the journal is let go of.
  fileprivate var leaves: Bool {
    switch self {
    case .leaveRound, .conclude, .quit: true
    default: false
    }
  }

  /// Whether it is about the place where the round is kept.
  fileprivate var ends: Bool { if case .conclude = self { true } else { self == .leaveRound } }
}

// Nobody leaves what is not saved unasked.
extension App {
  /// Holds back what would let go of a round that is not on the disk, which is tried once more.
  mutating func part(with effects: [Effect], at now: Moment) -> [Effect] {
    guard unsaved != nil, let first = effects.firstIndex(where: \.leaves) else {
      return follow(effects, at: now)
    }
    let parting = Parting(effects: Array(effects[first...]))
    self.parting = parting
    return follow(Array(effects[..<first]), at: now) + [.secure(parting.attempt)]
  }

  /// Whether a question about leaving has the keys.
  var isAsking: Bool { parting?.unsaved != nil }

  mutating func answer(_ event: Event, at now: Moment) -> [Effect] {
    guard let parting, case .key(let key) = event,
      let answer = Parting.bindings.action(for: key)
    else { return [] }
    switch answer {
    case .retry: return [.secure(parting.attempt)]
    case .keep: return [.keepElsewhere]
    case .forgo: return [.forgo] + settle(parting.rest, at: now)
    case .stay:
      self.parting = nil
      return []
    }
  }

  /// The journal is on the disk, or another place has the round.
  mutating func takeSecured(elsewhere: Bool, at now: Moment) -> [Effect] {
    guard let parting else { return [] }
    return settle(elsewhere ? parting.rest : parting.effects, at: now)
  }

  mutating func take(_ unsaved: Unsaved?) {
    self.unsaved = unsaved
    if parting != nil, unsaved != nil { parting?.unsaved = unsaved }
  }

  private mutating func settle(_ effects: [Effect], at now: Moment) -> [Effect] {
    parting = nil
    unsaved = nil
    return follow(effects, at: now)
  }

  /// Stands there for as long as it is so.
  func drawUnsaved(into frame: inout Frame) {
    guard let unsaved else { return }
    var area = frame.bounds
    _ = area.takeTop(1)
    let words = " not saved: \(unsaved.brief) "
    let row = area.takeTop(1).inset(right: 1)
    frame.put(words, in: row.inset(left: max(0, row.columns - words.columns)), style: .bad)
  }
}
