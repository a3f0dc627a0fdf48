#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What is printed on: a terminal, or a pipe or a file.
package struct Paper: Equatable {
  let columns: Int
  let isTerminal: Bool
  /// Whether words may be set off from others.
  let isMarked: Bool

  /// Of a pipe or a file, and of a terminal that does not tell its size.
  private static let usualColumns = 80

  package init(columns: Int, isTerminal: Bool, isMarked: Bool) {
    (self.columns, self.isTerminal, self.isMarked) = (columns, isTerminal, isMarked)
  }

  static func standardOutput(isColourless: Bool, _ environment: [String: String]) -> Paper {
    guard isatty(STDOUT_FILENO) == 1 else {
      return Paper(columns: usualColumns, isTerminal: false, isMarked: false)
    }
    let isPlain =
      isColourless || environment["NO_COLOR"]?.isEmpty == false || environment["TERM"] == "dumb"
    var size = winsize()
    let isKnown = ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
    return Paper(
      columns: isKnown ? Int(size.ws_col) : usualColumns, isTerminal: true, isMarked: !isPlain)
  }
}
