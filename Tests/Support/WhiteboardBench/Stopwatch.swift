#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The processor time of this thread in milliseconds: the machine may have others at work.
func milliseconds(of work: () -> Void) -> Double {
  var start = timespec()
  var end = timespec()
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &start)
  work()
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &end)
  return Double(end.tv_sec - start.tv_sec) * 1e3 + Double(end.tv_nsec - start.tv_nsec) / 1e6
}

/// Times of much the same work.
struct Times {
  private var sorted: [Double] = []

  init(_ times: [Double]) { sorted = times.sorted() }

  func percentile(_ part: Int) -> Double {
    sorted.isEmpty ? 0 : sorted[(sorted.count - 1) * part / 100]
  }

  var line: String {
    "p50 \(Self.text(percentile(50))) ms, p95 \(Self.text(percentile(95))) ms, "
      + "most \(Self.text(percentile(100))) ms"
  }

  private static func text(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    return "\(hundredths / 100)." + String(100 + hundredths % 100).dropFirst()
  }
}
