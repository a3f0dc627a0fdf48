/// Text without case and without accents, as bytes of UTF-8, line by line.
package enum Folding {
  /// Adds the folded form of a text.
  package static func append(_ text: UnsafeRawBufferPointer, to folded: inout [UInt8]) {
    let start = folded.count
    folded.append(contentsOf: text)
    let isPlain = folded.withUnsafeMutableBytes { all in
      var bits: UInt8 = 0
      for place in start..<all.count {
        let byte = all[place]
        bits |= byte
        all[place] = byte &+ ((byte &- 0x41) < 26 ? 0x20 : 0)
      }
      return bits < 0x80
    }
    if !isPlain { foldRest(of: &folded, from: start) }
  }

  package static func folded(_ text: String) -> [UInt8] {
    var text = text
    var folded: [UInt8] = []
    text.withUTF8 { append(UnsafeRawBufferPointer($0), to: &folded) }
    return folded
  }

  /// Folds the letters beyond ASCII, of which no folded form is longer.
  private static func foldRest(of text: inout [UInt8], from start: Int) {
    let end = text.withUnsafeMutableBytes { bytes in
      var from = start
      var to = start
      while from < bytes.count {
        while from + 8 <= bytes.count {
          let eight = bytes.loadUnaligned(fromByteOffset: from, as: UInt64.self)
          guard eight & 0x8080_8080_8080_8080 == 0 else { break }
          bytes.storeBytes(of: eight, toByteOffset: to, as: UInt64.self)
          from += 8
          to += 8
        }
        while from < bytes.count, bytes[from] < 0x80 {
          bytes[to] = bytes[from]
          from += 1
          to += 1
        }
        guard from < bytes.count else { break }
        let (scalar, length) = scalar(in: bytes, at: from)
        to += put(scalar, length, from: from, at: to, in: bytes)
        from += length
      }
      return to
    }
    text.removeSubrange(end...)
  }

  /// The scalar that begins there, or 0 for bytes that are none, and its length.
  private static func scalar(
    in bytes: UnsafeMutableRawBufferPointer, at place: Int
  ) -> (UInt32, Int) {
    let first = UInt32(bytes[place])
    let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard first >= 0xC2, place + length <= bytes.count else { return (0, 1) }
    var scalar = first & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
    for next in place + 1..<place + length {
      guard bytes[next] & 0xC0 == 0x80 else { return (0, 1) }
      scalar = scalar << 6 | UInt32(bytes[next] & 0x3F)
    }
    return (scalar, length)
  }

  /// Writes the folded form of a scalar of some length, and returns that of the form.
  private static func put(
    _ scalar: UInt32, _ length: Int, from: Int, at place: Int,
    in bytes: UnsafeMutableRawBufferPointer
  ) -> Int {
    switch scalar {
    case 0x300...0x36F: return 0
    case 0xC0...0x24F, 0x1E00...0x1EF9:
      if let letter = LatinLetters.base(of: scalar) {
        bytes[place] = letter
        return 1
      }
    default: break
    }
    let lower = lowercase(scalar)
    if lower != scalar, let small = Unicode.Scalar(lower) {
      let form = Array(String(small).utf8)
      if form.count <= length {
        for (index, byte) in form.enumerated() { bytes[place + index] = byte }
        return form.count
      }
    }
    for index in 0..<length { bytes[place + index] = bytes[from + index] }
    return length
  }

  /// Of scripts that have capitals; what is mostly signs, and all without them, is not looked up.
  private static func lowercase(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0x80..<0xC0, 0x590..<0x10A0, 0x2000..<0x2C00, 0x2D00..<0xA640, 0xAC00..<0xFF21,
      0xFF3B..<0x10400, 0x10500...:
      return scalar
    default:
      let mapping = Unicode.Scalar(scalar)?.properties.lowercaseMapping.unicodeScalars
      return mapping?.first?.value ?? scalar
    }
  }
}

/// The letters of Latin script that have an accent, and those below.
private enum LatinLetters {
  static func base(of scalar: UInt32) -> UInt8? {
    let index = Int(scalar < 0x1E00 ? scalar - 0xC0 : scalar - 0x1E00 + 0x190)
    guard bases.indices.contains(index), bases[index] != UInt8(ascii: ".") else { return nil }
    return bases[index]
  }

  /// From U+00C0 to U+024F, then from U+1E00 to U+1EF9; a point stands for what has no base.
  private static let bases = Array(
    """
    aaaaaa.ceeeeiiii.nooooo.ouuuuy.saaaaaa.ceeeeiiii.nooooo.ouuuuy.yaaaaaaccccccccdd\
    ddeeeeeeeeeegggggggghhhhiiiiiiiiii..jjkk.llllllllllnnnnnnn..oooooo..rrrrrrssssss\
    ssttttttuuuuuuuuuuuuwwyyyzzzzzzs................................oo.............u\
    u............................aaiioouuuuuuuuuu.aaaa....ggkkoooo..j...gg..nnaa....\
    aaaaeeeeiiiioooorrrruuuusstt..hh......aaeeooooooooyy............................\
    aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooo\
    oooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwy....s.\
    aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuu\
    uuyyyyyyyy
    """.utf8)
}
