/// Words to be found in folded bytes, eight places at a time.
package struct ByteSearch: Sendable {
  private let words: [UInt8]
  /// The two places of the words whose letters are the rarest, each in all bytes of a word.
  private let first: (place: Int, mask: UInt64)
  private let second: (place: Int, mask: UInt64)

  /// Nil for nothing.
  package init?(_ words: [UInt8]) {
    guard !words.isEmpty else { return nil }
    self.words = words
    let places = words.indices.sorted { Self.frequency(words[$0]) < Self.frequency(words[$1]) }
    func pair(_ place: Int) -> (Int, UInt64) { (place, Self.lows &* UInt64(words[place])) }
    first = pair(places[0])
    second = pair(places[min(1, places.count - 1)])
  }

  /// Where they stand first in a range of bytes.
  package func first(in bytes: UnsafeRawBufferPointer, _ range: Range<Int>) -> Int? {
    let last = range.upperBound - words.count
    var place = range.lowerBound
    // A word of eight bytes may be read beyond the range, but not beyond the bytes.
    let fast = min(last, bytes.count - words.count - 8)
    while place <= fast {
      let one = bytes.loadUnaligned(fromByteOffset: place + first.place, as: UInt64.self)
      let two = bytes.loadUnaligned(fromByteOffset: place + second.place, as: UInt64.self)
      let misses =
        (UInt64(littleEndian: one) ^ first.mask) | (UInt64(littleEndian: two) ^ second.mask)
      var hits = (misses &- Self.lows) & ~misses & Self.highs
      while hits != 0 {
        let hit = place + hits.trailingZeroBitCount / 8
        if hit <= last, stands(in: bytes, at: hit) { return hit }
        hits &= hits &- 1
      }
      place += 8
    }
    while place <= last {
      if stands(in: bytes, at: place) { return place }
      place += 1
    }
    return nil
  }

  /// How often they stand there, without overlap, up to a limit.
  func count(in bytes: UnsafeRawBufferPointer, _ range: Range<Int>, limit: Int) -> Int {
    var count = 0
    var rest = range
    while count < limit, let hit = first(in: bytes, rest) {
      count += 1
      rest = hit + words.count..<range.upperBound
    }
    return count
  }

  private func stands(in bytes: UnsafeRawBufferPointer, at place: Int) -> Bool {
    words.withUnsafeBufferPointer { words in
      for index in words.indices where bytes[place + index] != words[index] { return false }
      return true
    }
  }

  private static let lows: UInt64 = 0x0101_0101_0101_0101
  private static let highs: UInt64 = 0x8080_8080_8080_8080

  /// The more often a byte stands in English, the more.
  private static func frequency(_ byte: UInt8) -> Int {
    usual.firstIndex(of: byte).map { usual.count - $0 } ?? 0
  }

  private static let usual = Array(" etaoinsrhldcumfpgwybvk\n-.".utf8)
}
