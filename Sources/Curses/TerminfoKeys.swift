import CCurses
import Cells

/// What terminfo says that this terminal's keys send.
enum TerminfoKeys {
  static func table() -> [[UInt8]: Key] {
    var table: [[UInt8]: Key] = [:]
    for (name, key) in named {
      guard let string = curses_key(name) else { continue }
      let bytes = Array(String(cString: string).utf8)
      // A key without Esc at its head is a control byte, which has its meaning already.
      if bytes.count > 1, bytes[0] == 0x1B { table[bytes] = key }
    }
    return table
  }

  private static let named: [(String, Key)] =
    [
      ("kcuu1", .up), ("kcud1", .down), ("kcub1", .left), ("kcuf1", .right),
      ("khome", .home), ("kend", .end), ("kpp", .pageUp), ("knp", .pageDown),
      ("kich1", Key(.insert)), ("kdch1", .delete), ("kbs", .backspace), ("kcbt", .backTab),
      ("kent", .enter), ("kLFT", Key(.left, .shift)), ("kRIT", Key(.right, .shift)),
      ("kri", Key(.up, .shift)), ("kind", Key(.down, .shift)), ("kHOM", Key(.home, .shift)),
      ("kEND", Key(.end, .shift)), ("kPRV", Key(.pageUp, .shift)),
      ("kNXT", Key(.pageDown, .shift)), ("kDC", Key(.delete, .shift)),
      ("kIC", Key(.insert, .shift)),
    ] + (1...12).map { ("kf\($0)", .function($0)) }
}
