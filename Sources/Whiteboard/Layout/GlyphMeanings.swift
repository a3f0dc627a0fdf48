/// What characters say in a picture.
struct GlyphMeanings {
  let borders: [Border]
  let heads: [Character]
  let straight: [Character: (isAcross: Bool, isDashed: Bool)]
  let joints: [Character: UInt8]
  /// By the direction in which the wire leaves the box.
  let tees: [Set<Character>]

  init(_ alphabet: Alphabet) {
    borders = Border.Style.allCases.map { Border.of($0, alphabet) }
    heads = alphabet.heads
    straight = [
      alphabet.wire(10, isDashed: false): (true, false),
      alphabet.wire(10, isDashed: true): (true, true),
      alphabet.wire(5, isDashed: false): (false, false),
      alphabet.wire(5, isDashed: true): (false, true),
    ]
    let masks: [UInt8] = [3, 6, 7, 9, 11, 12, 13, 14, 15]
    joints = Dictionary(
      masks.map { (alphabet.wire($0, isDashed: false), $0) },
      uniquingKeysWith: { first, _ in first })
    tees = (0..<4).map { side in
      Set(Border.Style.allCases.map { Border.of($0, alphabet).tees[side] })
    }
  }
}
