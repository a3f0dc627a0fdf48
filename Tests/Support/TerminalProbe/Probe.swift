import Cells
import Curses

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What has been received, and a page to type on.
///
/// ^Q quits, ^Z stops, ^X crashes, ^R recurses for ever, ^O hangs, ^E writes to stderr, ^B rings, ^V lends the screen to
/// a shell, ^G shows the gallery, ^W dirties the screen and ^L repaints it.
struct Probe {
  private static let mostLines = 200

  var options = Terminal.Options()
  private var isBare = false
  private var last = "nothing"
  private var count = 0
  private var lines = [""]
  private var hasGallery = false

  init(_ arguments: ArraySlice<String>) {
    var rest = arguments
    while let argument = rest.popFirst() {
      switch argument {
      case "--bare": isBare = true
      case "--ascii": options.isASCII = true
      case "--theme": options.theme = rest.popFirst().flatMap(Theme.init(rawValue:)) ?? .dark
      default: break
      }
    }
  }

  mutating func serve(_ terminal: inout Terminal) {
    while true {
      if !terminal.hasPendingInput() { terminal.show(picture(terminal.size)) }
      guard case .event(let event) = terminal.next(within: nil) else { continue }
      if event == .end || event == .key(.control("q")) { return }
      take(event)
      if case .key(let key) = event { perform(key, on: &terminal) }
    }
  }

  private mutating func take(_ event: Event) {
    count += 1
    switch event {
    case .key(.enter): lines.append("")
    case .key(let key): if case .character(let c) = key.code, key.modifiers == [] { type(c) }
    case .paste(let text): lines += text.prefix(60).split(separator: "\n").map(String.init)
    default: break
    }
    lines = lines.suffix(Self.mostLines)
    last = describe(event)
  }

  private mutating func type(_ character: Character) {
    lines[lines.count - 1].append(character)
  }

  private func describe(_ event: Event) -> String {
    switch event {
    case .key(let key): "key \(key)"
    case .paste(let text): "paste \(text.utf8.count) bytes, \(text.count { $0 == "\n" }) line ends"
    case .pointer(let pointer):
      "\(pointer.action) at \(pointer.point.column),\(pointer.point.row)"
    default: "\(event)"
    }
  }

  private mutating func perform(_ key: Key, on terminal: inout Terminal) {
    switch key {
    case .control("z"): terminal.suspend()
    case .control("x"): last = lines[lines.count + count]
    case .control("r"): last = "\(sink(count))"
    case .control("o"):
      terminal.show(picture(terminal.size))
      // A loop with no way out would end the terminal's life before it.
      while count >= 0 { count ^= 1 }
    case .control("e"): _ = write(STDERR_FILENO, "something went wrong\n", 21)
    case .control("b"): terminal.bell()
    case .control("g"): hasGallery.toggle()
    case .control("l"): terminal.repaint()
    case .control("w"): _ = write(STDOUT_FILENO, "\u{1B}[2J\u{1B}[3;3Hdirt", 14)
    case .control("v"):
      let status = terminal.lend { system("printf 'a shell '; read line; echo got $line") }
      last = "back with \(status)"
    default: break
    }
  }
}

/// Recursion without an end, which no optimiser turns into a loop.
private func sink(_ depth: Int) -> Int { depth < 0 ? 0 : 1 + sink(depth + 1) * (depth | 1) }

extension Probe {
  private func picture(_ size: Size) -> Frame {
    var frame = Frame(size: size)
    var area = frame.bounds
    if !isBare {
      frame.put(
        "probe \(size.columns)x\(size.rows)", in: area.takeTop(1), style: .heading)
      frame.put("last: \(last)", in: area.takeTop(1), style: .accent)
      frame.put("count: \(count)", in: area.takeTop(1), style: .faint)
      frame.rule(in: area.takeTop(1))
    }
    mark(&frame)
    if hasGallery { drawGallery(in: area, of: &frame) } else { drawPage(in: area, of: &frame) }
    return frame
  }

  /// The corner of the picture, where a wrong size shows first.
  private func mark(_ frame: inout Frame) {
    let corner = Area(
      column: frame.size.columns - 1, row: frame.size.rows - 1, columns: 1, rows: 1)
    frame.put("#", in: corner, style: .border)
  }

  private func drawPage(in area: Area, of frame: inout Frame) {
    var rest = area
    for line in lines.suffix(max(1, area.rows)) {
      let row = rest.takeTop(1)
      let column = frame.put(line.suffix(max(0, row.columns - 1)), in: row)
      frame.cursor = Point(column: row.column + column, row: row.row)
    }
  }

  private func drawGallery(in area: Area, of frame: inout Frame) {
    var rest = area
    frame.put("漢字 e\u{301} → ─ ☃ \u{1F469}\u{200D}\u{1F680} \u{1B}[31m|", in: rest.takeTop(1))
    for style in Style.allCases { frame.put("\(style)", in: rest.takeTop(1), style: style) }
  }
}
