/// The absolute path of a file or directory, and how a person reads it: from home on as `~/…`.
package struct FilePath: Equatable, Hashable, Sendable {
  package let string: String
  let home: String?

  package init(_ string: String, home: String? = nil) {
    self.string = string
    self.home = home
  }

  /// The last component.
  package var name: String {
    String(string[(string.lastIndex(of: "/").map(string.index(after:)) ?? string.startIndex)...])
  }

  /// The name without what follows its last dot.
  package var stem: String {
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return name }
    return String(name[..<dot])
  }

  /// The directory that holds it; the root holds itself.
  package var parent: FilePath {
    guard let slash = string.lastIndex(of: "/"), slash > string.startIndex else {
      return FilePath("/", home: home)
    }
    return FilePath(String(string[..<slash]), home: home)
  }

  package func appending(_ relative: String) -> FilePath {
    FilePath(string.hasSuffix("/") ? string + relative : string + "/" + relative, home: home)
  }

  /// Where a link in its directory leads that says `target`.
  func following(_ target: String) -> FilePath {
    target.hasPrefix("/") ? FilePath(target, home: home) : parent.appending(target)
  }
}

extension FilePath: CustomStringConvertible {
  package var description: String {
    guard let home, home != "/" else { return string }
    if string == home { return "~" }
    return string.hasPrefix(home + "/") ? "~" + string.dropFirst(home.count) : string
  }
}
