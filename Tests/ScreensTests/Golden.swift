import FoundationEssentials
import Testing

/// A picture that was looked at once and must stay as it was.
///
/// With `GREENROOM_RECORD=1` in the environment the picture is written, and the test fails all the
/// same, so that nobody records without seeing it.
func expectGolden(
  _ text: String, _ name: String, at location: SourceLocation = #_sourceLocation
) {
  let path = Stage.file("Golden/\(name).txt")
  let kept = try? String(contentsOf: URL(filePath: path), encoding: .utf8)
  if ProcessInfo.processInfo.environment["GREENROOM_RECORD"] == "1" {
    try? Data((text + "\n").utf8).write(to: URL(filePath: path))
    Issue.record("recorded \(name); look at it before it is kept", sourceLocation: location)
    return
  }
  #expect(
    kept == text + "\n",
    "the screen is not as in Golden/\(name).txt:\n\(text)", sourceLocation: location)
}
