import Coach

/// All answers for other programs.
enum JsonExport {
  private struct Document: Encodable {
    /// Of these fields; a later version may add some and takes none away.
    let version: Int
    let exported: String
    let redacted: Bool
    let answers: [AnswerRecord]
  }

  static func text(of export: Export) -> String {
    Json.text(
      Document(
        version: 1, exported: export.today.iso8601, redacted: export.hidden != nil,
        answers: export.answers))
  }
}
