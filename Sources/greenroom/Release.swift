/// Which greenroom this is; the only place that says so.
package enum Release {
  package static let version = "0.1.0"
  /// The day of the manual page, as ISO 8601 writes it.
  package static let date = "2026-11-21"
}
