import Coach

extension Timestamp {
  /// What files hold of a moment: universal time, and zone and offset of where it was lived;
  /// nil when the time or the offset cannot be read.
  init?(written: String?, zone: String?, offset: String?) {
    guard let time = written.flatMap({ Timestamp(iso8601: $0) }) else { return nil }
    let east = offset.map { Timestamp.offset(iso: $0) } ?? time.offset
    guard let east else { return nil }
    self.init(seconds: time.seconds, offset: east, zone: zone ?? "UTC")
  }
}
