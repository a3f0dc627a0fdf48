import Cells
import Harness

// A person and the real program, with the words by which its pages are known.
extension Program {
  static func greenroom(
    in den: Den, _ arguments: [String] = [], size: Size = Size(columns: 80, rows: 24),
    environment: [String: String] = [:]
  ) throws -> Program {
    try Program(
      built: "greenroom", ["--data", den.data] + arguments, size: size, environment: environment)
  }

  /// In the notes of a round; the first heading stands above the cursor.
  static func round(
    in den: Den, _ arguments: [String] = [], size: Size = Size(columns: 80, rows: 24),
    environment: [String: String] = [:]
  ) throws -> Program {
    let program = try greenroom(
      in: den, arguments + ["practice", "rate-limiter"], size: size, environment: environment)
    try program.beginRound()
    return program
  }

  func beginRound() throws {
    try wait(for: "Predict")
    press(.character("3"))
    try wait("the notes") {
      $0.text.contains("# ") && $0.line($0.size.rows - 1).contains("finish") && $0.cursor != nil
    }
  }

  /// Types, and waits until the last word of it is seen.
  func note(_ text: String) throws {
    type(text)
    let last = text.split(whereSeparator: \.isWhitespace).last.map(String.init) ?? text
    try wait(for: last)
  }

  func finishRound() throws {
    press(.control("x"))
    try wait(for: "Enter finishes")
    press(.enter)
    try wait(for: "Debrief")
  }

  func closeDebrief() throws {
    try leaveMarksOpen()
    try waitForHome()
  }

  func leaveMarksOpen() throws {
    press(.character("d"))
    try wait(for: "Esc goes on marking")
    press(.enter)
  }

  func waitForHome() throws {
    try wait("home") { $0.line(0).hasPrefix(" greenroom") && !$0.line($0.size.rows - 1).isEmpty }
  }

  /// Quits from home.
  func quit() throws -> Ending {
    try waitForHome()
    press(.character("q"))
    return try waitForEnd()
  }
}
