/// What is left to chance, decided by a round's beginning alone: a replay decides the same.
struct Chance: Equatable, Sendable {
  private let seed: UInt64

  /// The round's id tells its question and start too, but is given only when the journal begins.
  init(_ start: RoundStart) {
    seed = Self.hash("\(start.question) \(start.started.seconds)")
  }

  /// One of so many, the same for the same reason.
  func choice(of count: Int, for reason: String) -> Int {
    count < 2 ? 0 : Int(Self.hash("\(seed) \(reason)") % UInt64(count))
  }

  /// FNV-1a (Fowler, Noll and Vo), and a last mix, since its low bits alone are poor.
  private static func hash(_ text: String) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    hash = (hash ^ (hash >> 32)) &* 0xD6E8_FEB8_6659_FD93
    return hash ^ (hash >> 32)
  }
}
