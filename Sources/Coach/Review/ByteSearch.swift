/// Words to be found among bytes, sixteen places at a time. Capitals of ASCII pass for small
/// letters, so that a file can be searched as it is.
package struct ByteSearch: Sendable {
  /// A byte of the words, in all lanes: what it must be once the bit that parts a capital from its
  /// small letter is set, or once nothing is.
  private struct Probe {
    let place: Int
    let byte: SIMD16<UInt8>
    let fold: SIMD16<UInt8>
  }

  private let words: [UInt8]
  private let isExact: Bool
  /// The two places of the words whose letters are the rarest.
  private let first: Probe
  private let second: Probe

  /// Words that are folded; nil for nothing. Exact ones are found as they are alone.
  package init?(_ words: [UInt8], isExact: Bool = false) {
    guard !words.isEmpty else { return nil }
    self.words = words
    self.isExact = isExact
    let places = words.indices.sorted { Self.frequency(words[$0]) < Self.frequency(words[$1]) }
    func probe(_ place: Int) -> Probe {
      Probe(
        place: place, byte: SIMD16(repeating: words[place]),
        fold: SIMD16(repeating: isExact ? 0 : Self.fold(words[place])))
    }
    first = probe(places[0])
    second = probe(places[min(1, places.count - 1)])
  }

  /// Where they stand first in a range of bytes.
  package func first(in bytes: UnsafeRawBufferPointer, _ range: Range<Int>) -> Int? {
    let last = range.upperBound - words.count
    var place = range.lowerBound
    // The lanes may be read beyond the range, but not beyond the bytes.
    let fast = min(last, bytes.count - words.count - 16)
    while place <= fast {
      var hits = lanes(of: first, in: bytes, place) & lanes(of: second, in: bytes, place)
      if hits != .zero, let hit = settle(&hits, in: bytes, from: place, to: last) { return hit }
      place += 16
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

  /// All bits of a byte where the probe fits.
  @inline(__always)
  private func lanes(
    of probe: Probe, in bytes: UnsafeRawBufferPointer, _ place: Int
  ) -> SIMD2<UInt64> {
    let seen = bytes.loadUnaligned(
      fromByteOffset: place &+ probe.place, as: SIMD16<UInt8>.self)
    return unsafeBitCast((seen | probe.fold) .== probe.byte, to: SIMD2<UInt64>.self)
  }

  private func settle(
    _ hits: inout SIMD2<UInt64>, in bytes: UnsafeRawBufferPointer, from start: Int, to last: Int
  ) -> Int? {
    for half in 0..<2 {
      var bits = UInt64(littleEndian: hits[half])
      while bits != 0 {
        let lane = bits.trailingZeroBitCount / 8
        let hit = start + half * 8 + lane
        if hit <= last, stands(in: bytes, at: hit) { return hit }
        bits &= ~(0xFF << UInt64(lane * 8))
      }
    }
    return nil
  }

  private func stands(in bytes: UnsafeRawBufferPointer, at place: Int) -> Bool {
    words.withUnsafeBufferPointer { words in
      for index in words.indices {
        let byte = bytes[place + index]
        guard byte != words[index] else { continue }
        guard !isExact, byte | Self.fold(words[index]) == words[index] else { return false }
      }
      return true
    }
  }

  private static func fold(_ byte: UInt8) -> UInt8 { byte &- 0x61 < 26 ? 0x20 : 0 }

  /// The more often a byte stands in English, the more.
  private static func frequency(_ byte: UInt8) -> Int {
    usual.firstIndex(of: byte).map { usual.count - $0 } ?? 0
  }

  private static let usual = Array(" etaoinsrhldcumfpgwybvk\n-.".utf8)
}
