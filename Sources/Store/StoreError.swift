import Yaml

/// What can go wrong with files; each description is one sentence with the file and the cure.
package enum StoreError: Error, Equatable {
  package enum Deed: String, Sendable {
    case read, write, create, move, list, lock
  }

  case failed(Deed, FilePath, Errno)
  case noHome
  /// No content was found in any of these places.
  case noContent([FilePath])
  case notAFile(FilePath)
  /// The limit is in bytes.
  case tooLarge(FilePath, limit: Int)
  /// Somebody else wrote the file since it was read; what was to be written is kept beside it.
  case changed(FilePath, keptAs: FilePath)
  /// The file's format is of a later version than ours.
  case newer(FilePath, format: Int)
  /// The file is not what it should be; the sentence says what to do.
  case damaged(Place, String)
  /// The file is not the YAML it should be.
  case notYaml(YamlError)
  /// The directory holds what greenroom has not written.
  case foreign(FilePath)
  /// Another greenroom has the round open.
  case inUse(FilePath)
}

extension StoreError {
  /// In some words, without the file and the cure.
  package var brief: String {
    switch self {
    case .failed(_, _, let cause): cause.reason
    case .notAFile: "it is not a plain file"
    case .tooLarge: "the file is too large"
    case .inUse: "it is open in another greenroom"
    case .noHome, .noContent, .changed, .newer, .damaged, .notYaml, .foreign: description
    }
  }
}

extension StoreError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .failed(let deed, let path, let cause):
      "Cannot \(deed.rawValue) \(path): \(cause.reason); \(cause.cure)."
    case .noHome:
      "HOME is not set, so there is no place for your answers; set it, or use --data DIR."
    case .noContent(let places):
      "No questions found in \(places.map(\.description).joined(separator: ", ")); "
        + "install greenroom again, or name their directory with --content DIR."
    case .notAFile(let path):
      "Cannot read \(path): it is not a plain file; move it away."
    case .tooLarge(let path, let limit):
      "Cannot read \(path): it is larger than \(limit / 1_048_576) MB; move it away."
    case .changed(let path, let kept):
      "\(path) was changed by another program; your version is kept beside it as \(kept.name): "
        + "compare the two."
    case .newer(let path, let format):
      "\(path) was written by a newer greenroom (format \(format)); update greenroom to use it."
    case .damaged(let place, let problem):
      "\(place): \(problem)"
    case .notYaml(let error): error.description
    case .foreign(let path):
      "\(path) holds files that no export has written; choose another directory."
    case .inUse(let path):
      "\(path) is open in another greenroom; finish the round there."
    }
  }
}
