import Coach
import Yaml

/// What a journal holds, up to its end or to the first line that cannot be read.
package struct JournalReading: Equatable, Sendable {
  /// The version of the format that this program writes; it reads no later one.
  package static let format = 1
  /// In bytes; far more than the longest round with the largest pastes.
  package static let limit = 256 * 1_048_576

  /// In milliseconds, thirty years: more is no time but a broken number.
  static let latest = 1_000_000_000_000
  /// In seconds, a week: more is no round but a broken number.
  static let longestRound = 604_800

  package let start: RoundStart
  /// All of them, the start among them.
  package private(set) var entries: [JournalEntry]
  /// The bytes of the whole lines that were read.
  package private(set) var length: Int
  /// What stopped the reading before the end.
  package private(set) var damage: StoreError?

  /// Nil when not even the start is there: the program was killed as the round began.
  package init?(_ bytes: [UInt8], of path: FilePath) throws(StoreError) {
    var lines = JournalLines(bytes, of: path)
    guard let first = try lines.next() else { return nil }
    guard case .start(let start) = first.event else {
      throw .damaged(Place(file: path.description, line: 1, column: 1), JournalLines.noStart)
    }
    self.start = start
    entries = [first]
    length = lines.length
    do throws(StoreError) {
      while let entry = try lines.next() {
        entries.append(entry)
        length = lines.length
      }
    } catch {
      damage = error
    }
  }
}

/// The entries of a journal, line by line; a last line without its end was torn and counts for
/// nothing.
private struct JournalLines {
  static let noStart = "this journal does not begin with its start; move it away."

  /// The bytes up to the end of the line read last.
  private(set) var length = 0
  private let bytes: [UInt8]
  private let path: FilePath
  private var reader: JsonReader
  private var line = 0

  init(_ bytes: [UInt8], of path: FilePath) {
    self.bytes = bytes
    self.path = path
    reader = JsonReader(bytes)
  }

  mutating func next() throws(StoreError) -> JournalEntry? {
    guard let end = bytes[length...].firstIndex(of: 0x0A) else { return nil }
    let range = length..<end
    line += 1
    let value: JsonValue
    do throws(JsonReader.Fault) {
      value = try reader.value(in: range)
    } catch {
      throw damage(error.problem, column: error.offset - range.lowerBound + 1)
    }
    if line == 1, let format = value["start"]?["greenroom"]?.integer,
      format > JournalReading.format
    {
      throw .newer(path, format: format)
    }
    guard let entry = JournalEntry(value) else {
      throw damage("this is no entry of a journal", column: 1)
    }
    if line > 1, case .start = entry.event { throw damage("a second round starts", column: 1) }
    length = end + 1
    return entry
  }

  private func damage(_ problem: String, column: Int) -> StoreError {
    let cure = line == 1 ? "move the file away" : "the round is kept up to the line before"
    return .damaged(
      Place(file: path.description, line: line, column: column), "\(problem); \(cure).")
  }
}
