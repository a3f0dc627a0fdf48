/// A directory whose files git keeps, and perhaps sends elsewhere.
struct GitWorkTree: Equatable {
  let root: FilePath
  /// Whether it knows another repository to push to.
  let hasRemote: Bool

  /// The innermost one that the directory lies in; nil when there is none.
  init?(around folder: FilePath) {
    var root = folder
    while FileStatus(of: root.appending(".git")) == nil {
      guard root.parent != root else { return nil }
      root = root.parent
    }
    self.root = root
    hasRemote = Self.configurations(of: root).contains(where: Self.namesRemote)
  }

  /// Where git may have written its settings: a work tree may be one of several of a repository.
  private static func configurations(of root: FilePath) -> [FilePath] {
    let git = root.appending(".git")
    guard FileStatus(of: git)?.isFile == true else { return [git.appending("config")] }
    guard let pointer = text(git), pointer.hasPrefix("gitdir: ") else { return [] }
    let folder = git.following(trimmed(pointer.dropFirst("gitdir: ".count)))
    let common = folder.appending("commondir")
    let shared = text(common).map { common.following(trimmed($0[...])).appending("config") }
    return [folder.appending("config")] + (shared.map { [$0] } ?? [])
  }

  private static func namesRemote(_ path: FilePath) -> Bool {
    guard let text = text(path) else { return false }
    return text.split(whereSeparator: \.isNewline).contains { line in
      line.drop(while: \.isWhitespace).hasPrefix("[remote ")
    }
  }

  private static func text(_ path: FilePath) -> String? {
    guard let bytes = try? DurableFile(path).read(limit: 1_048_576) else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func trimmed(_ line: Substring) -> String {
    String(line.prefix { !$0.isNewline })
  }
}

extension StoreHealth {
  /// A repository of the data alone is how one syncs it; inside another with a remote, answers
  /// would be published with whatever else is there.
  static func workTree(around data: FilePath) -> [Finding] {
    guard let tree = GitWorkTree(around: data), tree.root != data, tree.hasRemote else { return [] }
    return [
      Finding(
        .warn,
        "\(data) lies in the git work tree \(tree.root), which has a remote; "
          + "add it to .gitignore there, or your answers may be pushed.")
    ]
  }
}
