import Store
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

#if os(Linux)
  struct DescriptorTests {
    @Test func `a full disk is told as such`() throws {
      let full = FilePath("/dev/full")
      let descriptor = try Descriptor(opening: full, O_WRONLY, to: .write)
      let error = StoreError.failed(.write, full, Errno(ENOSPC))
      #expect(throws: error) { try descriptor.put([65]) }
      #expect(error.description == "Cannot write /dev/full: the disk is full; free some space.")
    }

    /// The alarm's handler takes bytes out of a pipe that is always full, so that each write is
    /// interrupted before or after it put some; a handler knows its descriptor by number alone.
    @Test func `interrupted and short writes are carried to the end`() async {
      await #expect(processExitsWith: .success) {
        var ends: [Int32] = [0, 0]
        pipe(&ends)
        try #require(dup2(ends[0], 200) == 200)
        close(ends[0])
        _ = fcntl(200, F_SETFL, O_NONBLOCK)
        var action = sigaction()
        action.__sigaction_handler.sa_handler = { _ in
          withUnsafeTemporaryAllocation(byteCount: 3000, alignment: 1) { bytes in
            _ = read(200, bytes.baseAddress, 3000)
          }
        }
        sigaction(SIGALRM, &action, nil)
        let often = timeval(tv_sec: 0, tv_usec: 200)
        var timer = itimerval(it_interval: often, it_value: often)
        setitimer(__itimer_which_t(ITIMER_REAL.rawValue), &timer, nil)
        let path = FilePath("/proc/self/fd/\(ends[1])")
        let descriptor = try Descriptor(opening: path, O_WRONLY, to: .write)
        try descriptor.put([UInt8](repeating: 65, count: 300_000))
      }
    }
  }
#endif
