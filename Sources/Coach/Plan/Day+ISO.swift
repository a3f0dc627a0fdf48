extension Day {
  /// Such as `2026-12-14`; nil for anything else.
  package init?(iso8601 text: String) {
    guard let date = CivilDate(iso8601: text) else { return nil }
    self.init(date)
  }

  /// Such as `2026-12-14`.
  package var iso8601: String { CivilDate(self).description }
}
