import Coach
import Yaml

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Reads the files of many answers, one after the other, into the same memory.
struct AnswerReader: ~Copyable {
  private let root: FilePath
  private var folder: (name: String, descriptor: Int32) = ("", -1)
  private var memory = [UInt8](repeating: 0, count: 65_536)

  init(_ root: FilePath) { self.root = root }

  deinit { if folder.descriptor >= 0 { close(folder.descriptor) } }

  /// What a list shows of an answer; nil when the file is gone.
  mutating func past(
    _ file: AnswerCensus.File, of census: AnswerCensus
  ) throws(StoreError) -> PastAnswer? {
    let path = census.path(of: file)
    var answer: PastAnswer?
    _ = read(file, of: census) { bytes in
      guard let node = PlainAnswer.fields(of: bytes).flatMap(PlainYaml.node) else { return false }
      // Only the YAML knows the places that an error names.
      let attempt = try? AnswerFields.attempt(path.stem, node, notes: "", of: path)
      answer = attempt.map { PastAnswer($0) }
      return true
    }
    if answer == nil { answer = try AnswerFile(at: path).read().map { PastAnswer($0.attempt) } }
    return answer
  }

  /// False for what is not a plain file of that size, if it is known, or one that the visitor does
  /// not like.
  mutating func read(
    _ file: AnswerCensus.File, of census: AnswerCensus,
    _ visit: (UnsafeRawBufferPointer) -> Bool
  ) -> Bool {
    guard file.isFile, file.size < memory.count else { return false }
    enter(census.folder(of: file))
    let opened = census.withName(of: file) {
      openat(folder.descriptor, $0, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    }
    guard opened >= 0 else { return false }
    defer { close(opened) }
    return memory.withUnsafeMutableBytes { memory in
      // One byte more, so that a file that has grown shows.
      let room = file.size < 0 ? memory.count : file.size + 1
      let count = retrying { Self.fill(memory, from: opened, room) }
      guard count == file.size || (file.size < 0 && 0..<room ~= count) else { return false }
      return visit(UnsafeRawBufferPointer(rebasing: memory[..<count]))
    }
  }

  private static func fill(
    _ memory: UnsafeMutableRawBufferPointer, from file: Int32, _ count: Int
  ) -> Int {
    #if canImport(Glibc)
      Glibc.read(file, memory.baseAddress, count)
    #else
      Darwin.read(file, memory.baseAddress, count)
    #endif
  }

  private mutating func enter(_ name: String) {
    guard folder.name != name || folder.descriptor < 0 else { return }
    if folder.descriptor >= 0 { close(folder.descriptor) }
    folder = (name, open(root.appending(name).string, O_RDONLY | O_DIRECTORY | O_CLOEXEC))
  }
}
