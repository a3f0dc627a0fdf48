#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The descriptors that the program waits on, all in one `poll`.
struct Inbox {
  /// What one wait found.
  struct Mail {
    var hasInput = false
    var signals: [Int32] = []
    /// Those of the other descriptors that can be read or were closed.
    var ready: [Int32] = []
    var isTimeout = false
  }

  private static let input = STDIN_FILENO
  private let signals: Int32
  /// Kept from wait to wait: the input, the signals, and what else is waited for.
  private var polled: [pollfd]
  private var buffer = [UInt8](repeating: 0, count: 1 << 16)
  /// Whether the terminal is gone.
  private(set) var isHungUp = false

  init(signals: Int32) {
    self.signals = signals
    polled = [Self.input, signals].map(Self.asking)
  }

  /// Waits at most `limit`; nil is for ever.
  mutating func wait(within limit: Duration?, also others: [Int32] = []) -> Mail {
    var mail = Mail()
    if polled.count > 2 || !others.isEmpty {
      polled.replaceSubrange(2..., with: others.map(Self.asking))
    }
    let count = poll(&polled, nfds_t(polled.count), limit.map(Self.milliseconds) ?? -1)
    mail.isTimeout = count == 0
    guard count > 0 else { return mail }
    if polled[1].revents != 0 { mail.signals = readSignals() }
    mail.hasInput = polled[0].revents & Int16(POLLIN) != 0
    if polled[0].revents != 0, !mail.hasInput { isHungUp = true }
    for other in polled[2...] where other.revents != 0 { mail.ready.append(other.fd) }
    return mail
  }

  /// Reads once what has been typed; it does not block after `hasInput`.
  mutating func read(_ take: (ArraySlice<UInt8>) -> Void) {
    let input = Self.input
    let count = buffer.withUnsafeMutableBytes { readBytes(input, $0) }
    if count > 0 {
      take(buffer[..<count])
    } else if count == 0 || (errno != EINTR && errno != EAGAIN) {
      isHungUp = true
    }
  }

  /// The signals that have come, without waiting.
  func readSignals() -> [Int32] {
    var numbers = [UInt8](repeating: 0, count: 64)
    let descriptor = signals
    let count = numbers.withUnsafeMutableBytes { readBytes(descriptor, $0) }
    return numbers.prefix(max(0, count)).map(Int32.init)
  }

  private static func asking(_ descriptor: Int32) -> pollfd {
    pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
  }

  /// Rounded up, so that a wait never ends just before its time and begins again.
  private static func milliseconds(_ duration: Duration) -> Int32 {
    let (seconds, attoseconds) = duration.components
    guard seconds < 1_000_000 else { return 1_000_000_000 }
    let rest = (attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000
    return Int32(max(0, seconds * 1000 + rest))
  }
}

private func readBytes(_ descriptor: Int32, _ buffer: UnsafeMutableRawBufferPointer) -> Int {
  read(descriptor, buffer.baseAddress, buffer.count)
}
