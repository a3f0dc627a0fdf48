import Cells

/// Turns the bytes of a terminal into events.
///
/// ncurses' own `get_wch` reads one byte a system call, waits after Esc by its own clock, and
/// mangles control bytes inside pastes. This is a value: bytes in, events out, no clock. However
/// the bytes are cut into pieces, the same keys and pastes come out.
package struct KeyDecoder: Sendable {
  private enum Step {
    case event(Event)
    case nothing
    case needsMore
  }

  private var bytes: [UInt8] = []
  private var head = 0
  /// Typed text, of which one character leaves at a time.
  private var text: Substring = ""
  private var isPasting = false
  /// No paste ends before this index.
  private var searched = 0
  /// Whether nothing will come that could finish what has begun.
  private var isCutShort = false
  private let keys: [[UInt8]: Key]

  /// `keys` holds what terminfo says of this terminal: sequences that begin with Esc.
  package init(keys: [[UInt8]: Key] = [:]) { self.keys = keys }

  /// How long to wait in quiet for the rest of what has begun before `giveUp()`; nil when nothing
  /// has. It holds once `next()` has answered nil.
  package var patience: Duration? {
    if isPasting { return .seconds(2) }
    guard head < bytes.count else { return nil }
    // Esc may stand alone; the beginning of a character cannot, however slow the line is.
    return bytes[head] == 0x1B ? .milliseconds(25) : .seconds(2)
  }

  package mutating func feed(_ piece: some Collection<UInt8>) {
    isCutShort = false
    if head == bytes.count {
      bytes.removeAll(keepingCapacity: bytes.capacity <= 1 << 16)
      head = 0
      searched = 0
    }
    bytes.append(contentsOf: piece)
  }

  /// Takes what has begun as all there is: a lone Esc is a key, a paste ends here.
  package mutating func giveUp() { isCutShort = true }

  /// The next event; nil when more bytes are needed.
  package mutating func next() -> Event? {
    while true {
      if let character = text.popFirst() { return .key(.character(character)) }
      switch step() {
      case .event(let event): return event
      case .nothing: continue
      case .needsMore: return nil
      }
    }
  }

  private mutating func step() -> Step {
    if isPasting { return takePaste() }
    guard head < bytes.count else { return .needsMore }
    let byte = bytes[head]
    if byte == 0x1B { return takeSequence() }
    if let letter = plainLetter {
      head += 1
      return .event(.key(.character(letter)))
    }
    guard byte < 0x20 || byte == 0x7F else { return takeText() }
    head += 1
    return .event(.key(Key(control: byte)))
  }

  /// ASCII with nothing behind it that it could be joined with, as nearly every key is.
  private var plainLetter: Character? {
    let byte = bytes[head]
    let isFollowed = head + 1 < bytes.count && bytes[head + 1] >= 0x80
    guard (0x20..<0x7F).contains(byte), !isFollowed else { return nil }
    return Character(Unicode.Scalar(byte))
  }

  private mutating func takeSequence() -> Step {
    switch EscapeSequence.read(bytes[head...], keys: keys, isWhole: isCutShort) {
    case .unfinished:
      return .needsMore
    case .event(let event, let length):
      head += length
      return event.map(Step.event) ?? .nothing
    case .pasteBegins(let length):
      head += length
      searched = head
      isPasting = true
      return .nothing
    }
  }

  /// Takes all text up to the next control byte, so that what came together is joined together.
  private mutating func takeText() -> Step {
    var end = bytes[head...].firstIndex { $0 < 0x20 || $0 == 0x7F } ?? bytes.count
    if end == bytes.count, !isCutShort { end -= UTF8Tail.length(of: bytes[head...]) }
    guard end > head else { return .needsMore }
    text = Substring(String(decoding: bytes[head..<end], as: UTF8.self))
    head = end
    return .nothing
  }
}

extension KeyDecoder {
  private static let pasteEnd: [UInt8] = Array("\u{1B}[201~".utf8)

  private mutating func takePaste() -> Step {
    let length: Int
    if let end = endOfPaste() {
      length = end - head
    } else if isCutShort {
      length = bytes.count - head
    } else {
      return .needsMore
    }
    let pasted = Self.text(ofPaste: bytes[head..<head + length])
    head = min(bytes.count, head + length + Self.pasteEnd.count)
    isPasting = false
    return pasted.isEmpty ? .nothing : .event(.paste(pasted))
  }

  private mutating func endOfPaste() -> Int? {
    while let escape = bytes[searched...].firstIndex(of: 0x1B) {
      searched = escape
      if bytes.count - escape < Self.pasteEnd.count { return nil }
      if bytes[escape...].starts(with: Self.pasteEnd) { return escape }
      searched += 1
    }
    searched = bytes.count
    return nil
  }

  /// Line ends of all kinds become "\n"; all else stays, what is not UTF-8 as U+FFFD.
  private static func text(ofPaste bytes: ArraySlice<UInt8>) -> String {
    guard bytes.contains(0x0D) else { return String(decoding: bytes, as: UTF8.self) }
    var lines: [UInt8] = []
    lines.reserveCapacity(bytes.count)
    var last: UInt8 = 0
    for byte in bytes {
      if byte == 0x0D {
        lines.append(0x0A)
      } else if byte != 0x0A || last != 0x0D {
        lines.append(byte)
      }
      last = byte
    }
    return String(decoding: lines, as: UTF8.self)
  }
}

/// The end of a text that may be the beginning of a character.
enum UTF8Tail {
  /// How many bytes at the end belong to a character that the next bytes may finish: 0 to 3.
  static func length(of bytes: ArraySlice<UInt8>) -> Int {
    for length in 1...3 where length <= bytes.count {
      let lead = bytes[bytes.endIndex - length]
      if lead & 0b1100_0000 == 0b1000_0000 { continue }
      return isBeginning(bytes.suffix(length)) ? length : 0
    }
    return 0
  }

  /// Whether a lead byte and what follows it can still become a character (Unicode, table 3-7).
  private static func isBeginning(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let lead = bytes.first else { return false }
    let whole: Int
    switch lead {
    case 0xC2...0xDF: whole = 2
    case 0xE0...0xEF: whole = 3
    case 0xF0...0xF4: whole = 4
    default: return false
    }
    guard bytes.count < whole else { return false }
    guard let second = bytes.dropFirst().first else { return true }
    switch lead {
    case 0xE0: return second >= 0xA0
    case 0xED: return second <= 0x9F
    case 0xF0: return second >= 0x90
    case 0xF4: return second <= 0x8F
    default: return true
    }
  }
}
