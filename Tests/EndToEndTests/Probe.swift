import Cells
import Harness

extension Program {
  /// The test program, once its first picture stands to the last corner.
  static func probe(
    _ arguments: [String] = [], size: Size = Size(columns: 60, rows: 16),
    environment: [String: String] = [:]
  ) throws -> Program {
    let program = try Program(
      built: "TerminalProbe", arguments, size: size, environment: environment)
    try program.wait("the first picture") {
      $0.line(2) == "count: 0" && $0.line(size.rows - 1).hasSuffix("#") && $0.cursor != nil
    }
    return program
  }
}
