// Only the mathematics of the C library: nothing by which content could see the world.
#if canImport(Glibc)
  import func Glibc.pow
#else
  import func Darwin.pow
#endif

/// A number of a sum: as its digits say, and in bytes and seconds where it has such a unit.
struct Quantity: Equatable {
  var written: Double
  var base: Double
  var measure = Measure()

  static func + (left: Quantity, right: Quantity) -> Quantity {
    Quantity(
      written: left.written + right.written, base: left.base + right.base,
      measure: left.measure == Measure() ? right.measure : left.measure)
  }

  static func * (left: Quantity, right: Quantity) -> Quantity {
    Quantity(
      written: left.written * right.written, base: left.base * right.base,
      measure: left.measure + right.measure)
  }

  func raised(to power: Quantity) -> Quantity {
    let whole = Int(exactly: power.written.rounded()) ?? 0
    return Quantity(
      written: pow(written, power.written), base: pow(base, power.base),
      measure: measure * whole)
  }

  var negative: Quantity { Quantity(written: -written, base: -base, measure: measure) }
}

/// What a quantity counts, as powers of bytes and of seconds; everything else is mere number.
struct Measure: Equatable {
  var bytes = 0
  var seconds = 0

  static func + (left: Measure, right: Measure) -> Measure {
    Measure(bytes: left.bytes + right.bytes, seconds: left.seconds + right.seconds)
  }

  static func * (measure: Measure, power: Int) -> Measure {
    Measure(bytes: measure.bytes * power, seconds: measure.seconds * power)
  }
}

extension Quantity {
  /// One of a unit of size or time; nil for every other word.
  static func one(_ unit: some StringProtocol) -> Quantity? {
    let unit = String(unit)
    if let bytes = sizes[unit] {
      return Quantity(written: 1, base: bytes, measure: Measure(bytes: 1))
    }
    return times[unit].map { Quantity(written: 1, base: $0, measure: Measure(seconds: 1)) }
  }

  /// What a word or a letter behind the digits multiplies them by; nil where it does not.
  static func factor(_ word: some StringProtocol) -> Double? { factors[String(word)] }

  private static let factors: [String: Double] = [
    "%": 0.01, "k": 1e3, "K": 1e3, "M": 1e6, "G": 1e9, "T": 1e12,
    "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12,
  ]

  private static let sizes: [String: Double] = [
    "bit": 0.125, "bits": 0.125, "B": 1, "byte": 1, "bytes": 1,
    "kbit": 125, "Mbit": 125e3, "Gbit": 125e6,
    "kB": 1e3, "KB": 1e3, "MB": 1e6, "GB": 1e9, "TB": 1e12, "PB": 1e15, "EB": 1e18,
    "KiB": 1024, "MiB": 1_048_576, "GiB": 1_073_741_824, "TiB": 1_099_511_627_776,
    "PiB": 1_125_899_906_842_624,
  ]

  private static let times: [String: Double] = [
    "ns": 1e-9, "µs": 1e-6, "us": 1e-6, "ms": 1e-3, "s": 1, "second": 1, "seconds": 1,
    "min": 60, "minute": 60, "minutes": 60, "h": 3600, "hour": 3600, "hours": 3600,
    "day": 86_400, "days": 86_400, "week": 604_800, "weeks": 604_800,
  ]
}
