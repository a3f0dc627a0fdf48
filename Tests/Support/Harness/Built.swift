import Cells

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension Program {
  /// A program that this package builds, run from where the tests were built to.
  package convenience init(
    built name: String, _ arguments: [String] = [], size: Size = Size(columns: 80, rows: 24),
    environment: [String: String] = [:], directory: String = "/tmp"
  ) throws {
    try self.init(
      Self.path(ofBuilt: name), arguments, size: size, environment: environment,
      directory: directory)
  }

  /// Beside the test bundle or a few folders above it.
  package static func path(ofBuilt name: String) throws -> String {
    let bundle = CommandLine.arguments.first { $0.contains(".xctest") } ?? CommandLine.arguments[0]
    var folder = bundle.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    while folder.count > 1 {
      let path = (folder + [Substring(name)]).joined(separator: "/")
      if access(path, X_OK) == 0 { return path }
      folder = folder.dropLast()
    }
    throw ProgramError("\(name) is not beside \(bundle): run `swift build --build-tests`")
  }
}
