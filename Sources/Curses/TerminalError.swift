import CCurses

/// Why the screen could not be taken; each sentence names the cure, and the way without a screen.
package enum TerminalError: Error, Equatable, Sendable {
  case notATerminal
  case typeMissing
  case typeUnknown(String)
  case typeTooPlain(String)
  case unavailable
}

extension TerminalError {
  /// nil when the terminal is open.
  init?(_ answer: curses_answer, type: String) {
    switch answer {
    case .CURSES_OPEN: return nil
    case .CURSES_NOT_A_TERMINAL: self = .notATerminal
    case .CURSES_TYPE_MISSING: self = .typeMissing
    case .CURSES_TYPE_UNKNOWN: self = .typeUnknown(type)
    case .CURSES_TYPE_TOO_PLAIN: self = .typeTooPlain(type)
    case .CURSES_FAILED: self = .unavailable
    }
  }
}

extension TerminalError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .notATerminal:
      "`greenroom` needs a terminal for its input and output; "
        + "`greenroom questions` prints the bank without one."
    case .typeMissing:
      "$TERM is not set, so the terminal's type is not known; "
        + "try `TERM=xterm-256color greenroom`, or `greenroom questions` without a screen."
    case .typeUnknown(let type):
      "This system does not know the terminal type “\(type)” in $TERM; "
        + "try `TERM=xterm-256color greenroom`, or `greenroom questions` without a screen."
    case .typeTooPlain(let type):
      "The terminal type “\(type)” in $TERM cannot place text on a screen; "
        + "use another terminal, or `greenroom questions`, which prints the bank without one."
    case .unavailable:
      "The terminal could not be opened; close some programs and try again, "
        + "or use `greenroom questions` without a screen."
    }
  }
}
