import Content

/// The YAML files of a content directory, in the order of their paths; what cannot be read is
/// left out and told. The questions that a cache knows are left for later.
package struct ContentFiles: Sendable {
  package private(set) var files: [ContentSource] = []
  package private(set) var problems: [StoreError] = []

  /// Far deeper than content is, and an end to links in circles.
  private static let depth = 6
  private static let limit = 4 * 1_048_576

  package init(in folder: FilePath) {
    var nothing = CardIndex()
    self.init(in: folder, cards: &nothing)
  }

  package init(in folder: FilePath, cards: inout CardIndex) {
    read(folder, relative: "", depth: Self.depth, &cards)
  }

  private mutating func read(
    _ folder: FilePath, relative: String, depth: Int, _ cards: inout CardIndex
  ) {
    do throws(StoreError) {
      for name in try Folder(folder).names() {
        let path = folder.appending(name)
        if name.hasSuffix(".yaml") || name.hasSuffix(".yml") {
          read(file: path, relative: relative + name, &cards)
        } else if depth > 0, FileStatus(of: path)?.isDirectory == true {
          read(path, relative: relative + name + "/", depth: depth - 1, &cards)
        }
      }
    } catch {
      problems.append(error)
    }
  }

  private mutating func read(
    file path: FilePath, relative: String, _ cards: inout CardIndex
  ) {
    if let card = cards.card(at: path) {
      let source = ContentSource(path: relative, file: path.description, card: card) {
        (try? DurableFile(path).read(limit: Self.limit)) ?? []
      }
      return files.append(source)
    }
    do throws(StoreError) {
      guard let bytes = try DurableFile(path).read(limit: Self.limit) else { return }
      var source = ContentSource(path: relative, file: path.description, bytes: bytes)
      if relative.hasPrefix("questions/"), let card = QuestionCard(source) {
        cards.learn(card, at: path)
        source = source.with(card)
      }
      files.append(source)
    } catch {
      problems.append(error)
    }
  }
}
