/// A statement of the notes: what one cue must be found in whole.
struct Segment: Equatable, Sendable {
  /// Segments of equal text hold the same hits.
  let text: String
  /// Where the text begins in its line, in UTF-8 bytes.
  let start: Int
}

extension Segment {
  /// The bytes after which a segment ends at the next space, about 80 words: nobody says more in a
  /// sentence, and a page pasted without a stop must not be looked through whole at every key.
  private static let longest = 512

  /// Cuts a line at `;`, `->`, `=>`, their arrows, and where a sentence ends: at `.`, `?` or `!`
  /// before a space or the end, closing quotes and brackets between them or not.
  static func cut(_ line: String) -> [Segment] {
    let bytes = Array(line.utf8)
    var segments: [Segment] = []
    var start = 0
    var place = 0
    while place < bytes.count {
      let isLong = place - start >= longest && bytes[place] <= 32
      let length = isLong ? 1 : boundary(at: place, in: bytes)
      if length > 0 {
        append(bytes[start..<place], to: &segments)
        start = place + length
      }
      place += max(1, length)
    }
    append(bytes[start...], to: &segments)
    return segments
  }

  private static func append(_ bytes: ArraySlice<UInt8>, to segments: inout [Segment]) {
    // Texts that differ only in the space around them are one to the cache.
    guard let lower = bytes.firstIndex(where: { $0 > 32 }),
      let upper = bytes.lastIndex(where: { $0 > 32 })
    else { return }
    let text = String(decoding: bytes[lower...upper], as: UTF8.self)
    segments.append(Segment(text: text, start: lower))
  }

  /// The bytes of the boundary at a place; 0 when there is none.
  private static func boundary(at place: Int, in bytes: [UInt8]) -> Int {
    switch bytes[place] {
    case UInt8(ascii: ";"), UInt8(ascii: "\n"), UInt8(ascii: "\r"): return 1
    case UInt8(ascii: "-"), UInt8(ascii: "="):
      return place + 1 < bytes.count && bytes[place + 1] == UInt8(ascii: ">") ? 2 : 0
    case UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: "!"):
      return endsSentence(after: place, in: bytes) ? 1 : 0
    case 0xE2: return isArrow(bytes[place...].prefix(3)) ? 3 : 0
    case 0xE3: return bytes[place...].prefix(3).elementsEqual([0xE3, 0x80, 0x82]) ? 3 : 0
    default: return 0
    }
  }

  private static func endsSentence(after place: Int, in bytes: [UInt8]) -> Bool {
    var next = place + 1
    while next < bytes.count, closers.contains(bytes[next]) { next += 1 }
    return next >= bytes.count || bytes[next] <= 32
  }

  /// Whether three bytes are `→`, `⇒` or a separator of lines.
  private static func isArrow(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.elementsEqual([0xE2, 0x86, 0x92]) || bytes.elementsEqual([0xE2, 0x87, 0x92])
      || bytes.elementsEqual([0xE2, 0x80, 0xA8]) || bytes.elementsEqual([0xE2, 0x80, 0xA9])
  }

  private static let closers = Set(#")]"'*_`"#.utf8)
}
