import Seeds
import Store
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

struct DurableFileTests {
  private let scratch = Scratch()
  private var file: DurableFile { DurableFile(scratch.path.appending("a/b/settings.yaml")) }

  @Test func `what was put comes back byte for byte, whatever the bytes`() throws {
    var random = Dice(seed: 1)
    for length in [0, 1, 4095, 4096, 70_000, 1_000_000] {
      let bytes = (0..<length).map { _ in UInt8.random(in: .min ... .max, using: &random) }
      try file.replace(with: bytes)
      #expect(try file.read() == bytes)
    }
    #expect(scratch.names(in: "a/b") == ["settings.yaml"], "no draft may stay behind")
  }

  @Test func `a file that is not there reads as nil`() throws {
    #expect(try file.read() == nil)
  }

  @Test func `files and the directories made for them are the owner's alone`() async {
    await #expect(processExitsWith: .success) {
      for mask: mode_t in [0, 0o022, 0o777] {
        umask(mask)
        let scratch = Scratch()
        let file = DurableFile(scratch.path.appending("a/b/settings.yaml"))
        try file.replace(with: Array("x".utf8))
        try #require(Scratch.mode(of: file.path) == 0o600)
        try #require(Scratch.mode(of: file.path.parent) == 0o700)
        try #require(Scratch.mode(of: file.path.parent.parent) == 0o700)
      }
    }
  }

  @Test(arguments: ["real.yaml", "elsewhere/real.yaml", "not-there-yet.yaml"])
  func `a linked file stays a link and what it leads to is replaced`(target: String) throws {
    if target.hasPrefix("e") { scratch.write("old", to: target) }
    let link = scratch.path.appending("settings.yaml")
    let between = scratch.path.appending("between.yaml")
    symlink("between.yaml", link.string)
    symlink(target, between.string)
    try DurableFile(link).replace(with: Array("new".utf8))
    var info = stat()
    lstat(link.string, &info)
    #expect(info.st_mode & S_IFMT == S_IFLNK)
    #expect(try DurableFile(scratch.path.appending(target)).read() == Array("new".utf8))
    #expect(try DurableFile(link).read() == Array("new".utf8))
  }

  @Test func `links in a circle are told as such`() {
    let link = scratch.path.appending("settings.yaml")
    symlink("settings.yaml", link.string)
    #expect(throws: StoreError.failed(.write, link, Errno(ELOOP))) {
      try DurableFile(link).replace(with: [])
    }
  }

  @Test func `a file that changed since it was read is kept beside the new version`() throws {
    try file.replace(with: Array("one".utf8))
    let read = Fingerprint(of: Array("one".utf8))
    try file.replace(with: Array("two".utf8), expecting: read)
    for number in 1...3 {
      let kept = file.path.parent.appending("settings.conflict-\(number).yaml")
      #expect(throws: StoreError.changed(file.path, keptAs: kept)) {
        try file.replace(with: Array("three".utf8), expecting: read)
      }
      #expect(try DurableFile(kept).read() == Array("three".utf8))
      #expect(Scratch.mode(of: kept) == 0o600)
    }
    #expect(try file.read() == Array("two".utf8))
  }

  @Test func `a file that came or went since it was read counts as changed`() throws {
    let nothing = Fingerprint(of: [])
    #expect(throws: StoreError.self) {
      try file.replace(with: Array("mine".utf8), expecting: nothing)
    }
    try file.replace(with: Array("theirs".utf8), expecting: nil)
    #expect(throws: StoreError.self) {
      try file.replace(with: Array("mine".utf8), expecting: nil)
    }
    #expect(try file.read() == Array("theirs".utf8))
  }

  @Test func `writing what somebody else wrote too is no conflict`() throws {
    try file.replace(with: Array("same".utf8))
    try file.replace(with: Array("same".utf8), expecting: nil)
    #expect(scratch.names(in: "a/b") == ["settings.yaml"])
  }

  @Test func `a file over the limit is refused and not read`() throws {
    try file.replace(with: [UInt8](repeating: 0, count: 1001))
    #expect(throws: StoreError.tooLarge(file.path, limit: 1000)) { try file.read(limit: 1000) }
    #expect(try file.read(limit: 1001)?.count == 1001)
  }

  @Test func `a pipe, a directory and a device are refused without waiting`() {
    let pipe = scratch.path.appending("pipe")
    mkfifo(pipe.string, 0o600)
    for path in [pipe, scratch.path, FilePath("/dev/zero")] {
      #expect(throws: StoreError.notAFile(path)) { try DurableFile(path).read() }
    }
  }

  @Test func `a file in place of a directory is named`() {
    scratch.write("x", to: "a")
    #expect(throws: StoreError.failed(.create, scratch.path.appending("a"), Errno(EEXIST))) {
      try file.replace(with: [])
    }
  }

  @Test(.enabled(if: access("/proc/self", F_OK) == 0))
  func `where the system takes no directory that is told and not asked for ever`() {
    for path in ["/proc/nope", "/proc/nope/deeper/still"] {
      let error = StoreError.failed(.create, FilePath("/proc/nope"), Errno(ENOTSUP))
      #expect(throws: error) { try Places(environment: [:], data: path).prepare() }
    }
  }

  @Test func `a full disk leaves the old file whole and no draft`() async {
    await #expect(processExitsWith: .success) {
      let scratch = Scratch()
      let file = DurableFile(scratch.path.appending("answer.md"))
      try file.replace(with: Array("old".utf8))
      // The first write is short at this size, and the second fails.
      limitFiles(to: 10_000)
      let error = #expect(throws: StoreError.self) {
        try file.replace(with: [UInt8](repeating: 65, count: 10_001))
      }
      try #require(error == .failed(.write, file.path, Errno(EFBIG)))
      try #require(try file.read() == Array("old".utf8))
      try #require(scratch.names() == ["answer.md"])
    }
  }

  @Test func `a directory that may not be written is told and nothing is lost`() async {
    await #expect(processExitsWith: .success) {
      // The system does not hold root to permission bits.
      if geteuid() == 0 { try #require(setuid(65_534) == 0) }
      let scratch = Scratch()
      let file = DurableFile(scratch.path.appending("answer.md"))
      try file.replace(with: Array("old".utf8))
      chmod(scratch.path.string, 0o500)
      let error = #expect(throws: StoreError.self) { try file.replace(with: []) }
      chmod(scratch.path.string, 0o700)
      try #require(error == .failed(.write, file.path, Errno(EACCES)))
      try #require(try file.read() == Array("old".utf8))
      chmod(file.path.string, 0)
      try #require(throws: StoreError.failed(.read, file.path, Errno(EACCES))) {
        try file.read()
      }
    }
  }

  @Test func `what cannot be published leaves no draft`() {
    // A directory cannot be replaced by a file.
    scratch.write("x", to: "answer.md/inside")
    let path = scratch.path.appending("answer.md")
    #expect(throws: StoreError.failed(.write, path, Errno(EISDIR))) {
      try DurableFile(path).replace(with: [])
    }
    #expect(scratch.names() == ["answer.md"])
  }

  @Test func `a draft that a killed program left does not stand in the way`() throws {
    scratch.write("left", to: ".answer.md.\(getpid())-0.new")
    let file = DurableFile(scratch.path.appending("answer.md"))
    try file.replace(with: Array("new".utf8))
    #expect(try file.read() == Array("new".utf8))
  }

  @Test(.enabled(if: access("/dev/shm", W_OK) == 0))
  func `a file is moved to another disk too, whole and with its mode`() throws {
    let bytes = Array("journal".utf8)
    try file.replace(with: bytes)
    let folder = FilePath("/dev/shm/greenroom-test-\(getpid())")
    let destination = DurableFile(folder.appending("replay.jsonl"))
    try file.move(to: destination.path)
    #expect(try destination.read() == bytes)
    #expect(Scratch.mode(of: destination.path) == 0o600)
    #expect(try file.read() == nil)
    unlink(destination.path.string)
    rmdir(folder.string)
  }
}
