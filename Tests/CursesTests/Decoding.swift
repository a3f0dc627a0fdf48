import Cells
import Curses

/// Keys as a Linux console's terminfo tells them, which differ from xterm's.
let linuxKeys: [[UInt8]: Key] = [
  Array("\u{1B}[[A".utf8): .function(1), Array("\u{1B}[1~".utf8): .home,
  Array("\u{1B}\t".utf8): .backTab, Array("\u{1B}[3^".utf8): Key(.delete, .control),
]

/// What pieces of input mean, when nothing follows them.
func events(_ pieces: [[UInt8]], keys: [[UInt8]: Key] = [:]) -> [Event] {
  var decoder = KeyDecoder(keys: keys)
  var events: [Event] = []
  for piece in pieces {
    decoder.feed(piece)
    while let event = decoder.next() { events.append(event) }
  }
  decoder.giveUp()
  while let event = decoder.next() { events.append(event) }
  return events
}

func events(_ text: String, keys: [[UInt8]: Key] = [:]) -> [Event] {
  events([Array(text.utf8)], keys: keys)
}

func keys(_ text: String) -> [Key] {
  events(text).compactMap { if case .key(let key) = $0 { key } else { nil } }
}

/// Events with typed text as one string, since characters that come in pieces are joined by
/// whoever puts them into a text.
enum Heard: Equatable {
  case text(String)
  case other(Event)
}

func heard(_ events: [Event]) -> [Heard] {
  var heard: [Heard] = []
  for event in events {
    guard case .key(let key) = event, case .character(let character) = key.code,
      key.modifiers.isEmpty
    else {
      heard.append(.other(event))
      continue
    }
    if case .text(let text) = heard.last {
      heard[heard.count - 1] = .text(text + String(character))
    } else {
      heard.append(.text(String(character)))
    }
  }
  return heard
}
