import Coach

/// All answers, the newest first. Names are listed year by year and files read only when they
/// are asked for, so that a full shelf costs home no more than a small one.
package struct AnswerShelf: Sendable {
  /// Answers, and what could not be read among them.
  package struct Reading: Equatable, Sendable {
    package fileprivate(set) var attempts: [Attempt] = []
    package fileprivate(set) var problems: [StoreError] = []
  }

  private let places: Places

  package init(in places: Places) { self.places = places }

  /// The newest so many, of which those that cannot be read do not count.
  package func newest(_ count: Int) -> Reading {
    var reading = Reading()
    each(&reading) { file, reading in
      guard reading.attempts.count < count else { return false }
      do throws(StoreError) {
        if let answer = try AnswerFile(at: file.path).read() {
          reading.attempts.append(answer.attempt)
        }
      } catch {
        reading.problems.append(error)
      }
      return true
    }
    return reading
  }

  package func all() -> Reading { newest(.max) }

  /// The files of all answers, unread.
  package func paths() -> (paths: [FilePath], problems: [StoreError]) {
    var reading = Reading()
    var paths: [FilePath] = []
    each(&reading) { file, _ in
      paths.append(file.path)
      return true
    }
    return (paths, reading.problems)
  }

  /// A file of an answer, unread.
  struct File {
    /// That of the year, which holds it.
    let folder: FilePath
    let year: String
    let name: String

    var path: FilePath { folder.appending(name) }
    /// The answer's id.
    var stem: String { String(Substring(name.utf8.dropLast(AnswerShelf.ending.utf8.count))) }
  }

  private static let ending = ".md"

  /// Other versions of answers, kept when two programs or two machines wrote the same; they do
  /// not count as answers.
  package func conflicts() -> [FilePath] {
    var reading = Reading()
    var conflicts: [FilePath] = []
    each(&reading, areConflicts: true) { file, _ in
      conflicts.append(file.path)
      return true
    }
    return conflicts
  }

  /// Shows the files to the visitor until it has enough.
  private func each(
    _ reading: inout Reading, areConflicts: Bool = false, _ visit: (File, inout Reading) -> Bool
  ) {
    for year in names(in: places.answers, &reading) {
      let folder = places.answers.appending(year)
      guard FileStatus(of: folder)?.isDirectory == true else { continue }
      for name in names(in: folder, &reading) where name.hasSuffix(Self.ending) {
        guard Self.isConflict(name) == areConflicts else { continue }
        guard visit(File(folder: folder, year: year, name: name), &reading) else { return }
      }
    }
  }

  /// Ours are called `x.conflict-1.md`, those of Syncthing `x.sync-conflict-2026….md`.
  static func isConflict(_ name: String) -> Bool {
    // Of ten thousand names nearly all have one dot, and a search costs more than a count.
    guard name.utf8.count(where: { $0 == UInt8(ascii: ".") }) > 1 else { return false }
    return name.contains(".conflict-") || name.contains(".sync-conflict-")
  }

  private func names(in folder: FilePath, _ reading: inout Reading) -> [String] {
    do throws(StoreError) {
      return try Folder(folder).names().reversed()
    } catch {
      reading.problems.append(error)
      return []
    }
  }
}
