import Coach

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The civil time of this machine: the one place that asks the system for it.
package struct LocalTime: Equatable, Sendable {
  /// The zone's name in the IANA database, or "UTC" when the machine does not name one.
  package let zone: String

  package init(environment: [String: String]) {
    zone = Self.zone(environment["TZ"])
    tzset()  // once: it looks at the disk, and the time is asked for with every key
  }

  /// The moment as people here live it.
  package func timestamp(_ seconds: Int) -> Timestamp {
    var time = time_t(seconds)
    var parts = tm()
    guard localtime_r(&time, &parts) != nil else { return Timestamp(seconds: seconds) }
    return Timestamp(seconds: seconds, offset: Int(parts.tm_gmtoff), zone: zone)
  }

  /// The moment as people in another zone live it; nil where the machine does not know the zone.
  ///
  /// The C library has one zone for the whole process, so it is changed and put back: there is one
  /// thread.
  package func timestamp(_ seconds: Int, in other: String) -> Timestamp? {
    if other == zone { return timestamp(seconds) }
    guard Self.isKnown(other) else { return nil }
    let before = getenv("TZ").map { String(cString: $0) }
    setenv("TZ", ":\(other)", 1)
    tzset()
    defer {
      if let before { setenv("TZ", before, 1) } else { unsetenv("TZ") }
      tzset()
    }
    return LocalTime(named: other).timestamp(seconds)
  }

  private init(named zone: String) { self.zone = zone }

  /// The C library takes what it does not know for UTC.
  private static func isKnown(_ zone: String) -> Bool {
    guard !zone.isEmpty, !zone.hasPrefix("/"), !zone.contains("..") else { return false }
    let folders = [getenv("TZDIR").map { String(cString: $0) }, "/usr/share/zoneinfo"]
    return zone == "UTC"
      || folders.compactMap(\.self).contains { access("\($0)/\(zone)", R_OK) == 0 }
  }

  private static func zone(_ variable: String?) -> String {
    let name = spelledName(variable)
    return utc.contains(name) ? "UTC" : name
  }

  /// Other names of one zone, which would otherwise be told apart.
  private static let utc: Set = ["Etc/UTC", "Etc/UCT", "Etc/Universal", "Etc/Zulu", "Zulu", "UCT"]

  private static func spelledName(_ variable: String?) -> String {
    guard let variable else { return name(inPath: linkTarget("/etc/localtime")) ?? "UTC" }
    let value = variable.hasPrefix(":") ? String(variable.dropFirst()) : variable
    if value.isEmpty { return "UTC" }
    return value.hasPrefix("/") ? name(inPath: value) ?? "UTC" : value
  }

  /// What follows `zoneinfo/` in the path of a zone's file.
  private static func name(inPath path: String?) -> String? {
    guard let path, let range = path.firstRange(of: "zoneinfo/") else { return nil }
    return String(path[range.upperBound...])
  }

  private static func linkTarget(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}
