#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Where everything lies; nothing is made or looked at by asking.
package struct Places: Equatable, Sendable {
  package let settings: FilePath
  /// The user's own work: what one backs up or syncs.
  package let data: FilePath
  /// The journals of rounds in progress.
  package let sessions: FilePath
  /// What can be deleted at will.
  package let cache: FilePath
  /// Where a file can be put when there is no better place.
  package let temporary: FilePath
  private let content: FilePath?

  package var answers: FilePath { data.appending("answers") }
  package var replays: FilePath { data.appending("replays") }
  /// Diagrams that were written as files of their own.
  package var boards: FilePath { data.appending("boards") }
  /// The user's own questions and packs, laid over ours by id.
  package var ownContent: FilePath { data.appending("content") }

  /// `data` and `content` are what the options of these names say; with `data`, everything lies
  /// in that directory, so that it can be carried about and thrown away whole.
  package init(
    environment: [String: String], data: String? = nil, content: String? = nil
  ) throws(StoreError) {
    let home = Self.absolute("HOME", in: environment)
    temporary = FilePath(Self.absolute("TMPDIR", in: environment) ?? "/tmp", home: home)
    let chosen = content ?? environment["GREENROOM_CONTENT"].flatMap { $0.isEmpty ? nil : $0 }
    self.content = try chosen.map { path throws(StoreError) in try Self.full(path, home: home) }
    if let data {
      self.data = try Self.full(data, home: home)
      settings = self.data.appending("settings.yaml")
      sessions = self.data.appending("sessions")
      cache = self.data.appending("cache")
      return
    }
    func base(_ name: String, _ usual: String) throws(StoreError) -> FilePath {
      if let path = Self.absolute(name, in: environment) {
        return FilePath(path, home: home).appending("greenroom")
      }
      guard let home else { throw .noHome }
      return FilePath(home, home: home).appending(usual).appending("greenroom")
    }
    settings = try base("XDG_CONFIG_HOME", ".config").appending("settings.yaml")
    self.data = try base("XDG_DATA_HOME", ".local/share")
    sessions = try base("XDG_STATE_HOME", ".local/state").appending("sessions")
    cache = try base("XDG_CACHE_HOME", ".cache")
  }

  /// Makes the directory of the user's own work, so that one that cannot be is told before
  /// anything is lost in it.
  package func prepare() throws(StoreError) { try Folder(data).make() }

  /// The directories that questions are read from, the user's own last; `executable` is the
  /// program's path with its links resolved.
  package func contentFolders(executable: String?) throws(StoreError) -> [FilePath] {
    var looked: [FilePath] = []
    guard let bank = bank(executable: executable, looked: &looked) else {
      throw .noContent(looked)
    }
    // Installed under ~/.local, both are one directory.
    guard let own = FileStatus(of: ownContent), own.isDirectory,
      FileStatus(of: bank)?.isSame(as: own) != true
    else { return [bank] }
    return [bank, ownContent]
  }

  private func bank(executable: String?, looked: inout [FilePath]) -> FilePath? {
    if let content {
      looked.append(content)
      return FileStatus(of: content)?.isDirectory == true ? content : nil
    }
    guard let executable else { return nil }
    var folder = FilePath(executable, home: data.home).parent
    while true {
      for name in ["share/greenroom/content", "Content"] {
        let candidate = folder.appending(name)
        looked.append(candidate)
        // Any project may have a directory called Content; ours has questions.
        if FileStatus(of: candidate.appending("questions"))?.isDirectory == true {
          return candidate
        }
      }
      guard folder.parent != folder else { return nil }
      folder = folder.parent
    }
  }

  /// The value of a variable that must hold an absolute path; others count for nothing, as the
  /// XDG specification says.
  private static func absolute(_ name: String, in environment: [String: String]) -> String? {
    guard let path = environment[name], path.hasPrefix("/") else { return nil }
    return trimmed(path)
  }

  private static func trimmed(_ path: String) -> String {
    var path = path[...]
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    return String(path)
  }

  /// A path as it was typed, from the directory that one is in.
  package static func full(_ path: String, home: String? = nil) throws(StoreError) -> FilePath {
    if path.hasPrefix("/") { return FilePath(trimmed(path), home: home) }
    guard let here = getcwd(nil, 0) else { throw .failed(.read, FilePath(path), .latest) }
    defer { free(here) }
    return FilePath(String(cString: here), home: home).appending(trimmed(path))
  }
}
