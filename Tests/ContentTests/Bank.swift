import Content

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The content that ships with the program, as it lies in the repository.
enum Bank {
  static let folder = {
    let parts = #filePath.split(separator: "/").dropLast(3)
    return "/" + parts.joined(separator: "/") + "/Content/"
  }()

  static func bytes(_ path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(filePath: folder + path)))
  }

  static func sources() throws -> [ContentSource] {
    try FileManager.default.subpathsOfDirectory(atPath: folder)
      .filter { $0.hasSuffix(".yaml") }.sorted()
      .map { ContentSource(path: $0, file: "Content/" + $0, bytes: try bytes($0)) }
  }
}
