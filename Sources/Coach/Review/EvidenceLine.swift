extension PointMark {
  /// The line of the notes that is the evidence, from 0; nil without one, or when the notes do not
  /// hold it any more.
  package func line(in notes: String) -> Int? {
    line(in: notes.split(separator: "\n", omittingEmptySubsequences: false).map(String.init))
  }

  package func line(in lines: [String]) -> Int? {
    guard let evidence, !evidence.isEmpty else { return nil }
    return lines.firstIndex { $0.trimmedOfSpace == evidence }
      ?? lines.firstIndex { $0.contains(evidence) }
  }
}
