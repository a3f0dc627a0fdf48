/// The notes of an answer, and what a reviewer of the person's choice said of them: quoted, at the
/// end, under a heading of its own.
package struct ReviewedNotes: Equatable, Sendable {
  /// What the person wrote.
  package let own: String
  /// The section of the review, as it stands in the file; nil without one.
  package let review: String?

  private static let heading = "# Review by "

  package init(_ notes: String) {
    let lines = notes.split(separator: "\n", omittingEmptySubsequences: false)
    let start = lines.lastIndex { $0.hasPrefix(Self.heading) }
    // What somebody wrote below it is theirs: then it is no section of ours.
    guard let start, lines[(start + 1)...].allSatisfy({ $0.isEmpty || $0.hasPrefix(">") }) else {
      own = notes
      review = nil
      return
    }
    var end = start
    while end > 0, lines[end - 1].isEmpty { end -= 1 }
    own = end == 0 ? "" : lines[..<end].joined(separator: "\n") + "\n"
    review = lines[start...].joined(separator: "\n")
  }

  /// The notes with a review in the place of the one that was there.
  package func adding(_ text: String, by command: String) -> String {
    let quoted = text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? ">" : "> \($0)" }
    let name = ReviewText.clean(Array(command.utf8)).split { $0.isNewline }.joined(separator: " ")
    let ending = own.isEmpty || own.hasSuffix("\n") ? "" : "\n"
    return own + ending + "\n\(Self.heading)\(name)\n\n" + quoted.joined(separator: "\n") + "\n"
  }
}
