import Content

/// The YAML files of a content directory, in the order of their paths; what cannot be read is
/// left out and told.
package struct ContentFiles: Equatable, Sendable {
  package private(set) var files: [ContentSource] = []
  package private(set) var problems: [StoreError] = []

  /// Far deeper than content is, and an end to links in circles.
  private static let depth = 6
  private static let limit = 4 * 1_048_576

  package init(in folder: FilePath) {
    read(folder, relative: "", depth: Self.depth)
  }

  private mutating func read(_ folder: FilePath, relative: String, depth: Int) {
    do throws(StoreError) {
      for name in try Folder(folder).names() {
        let path = folder.appending(name)
        if name.hasSuffix(".yaml") || name.hasSuffix(".yml") {
          read(file: path, relative: relative + name)
        } else if depth > 0, FileStatus(of: path)?.isDirectory == true {
          read(path, relative: relative + name + "/", depth: depth - 1)
        }
      }
    } catch {
      problems.append(error)
    }
  }

  private mutating func read(file path: FilePath, relative: String) {
    do throws(StoreError) {
      guard let bytes = try DurableFile(path).read(limit: Self.limit) else { return }
      files.append(ContentSource(path: relative, file: path.description, bytes: bytes))
    } catch {
      problems.append(error)
    }
  }
}
