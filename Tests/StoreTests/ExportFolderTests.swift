import Store
import Testing

@Suite struct ExportFolderTests {
  private let scratch = Scratch()

  private func text(_ name: String) -> String? {
    (try? DurableFile(scratch.path.appending(name)).read()).flatMap(\.self).map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  private func files(_ names: [String]) -> [(name: String, bytes: [UInt8])] {
    names.map { ($0, Array("of \($0)".utf8)) }
  }

  @Test func `a new directory and an empty one are written, for the owner alone`() throws {
    let folder = try ExportFolder(scratch.path.appending("new/deep").string)
    try folder.write(files(["index.html", "answers/a.md"]))
    #expect(text("new/deep/answers/a.md") == "of answers/a.md")
    #expect(Scratch.mode(of: scratch.path.appending("new/deep")) == 0o700)
    #expect(Scratch.mode(of: scratch.path.appending("new/deep/index.html")) == 0o600)
    #expect(Scratch.mode(of: scratch.path.appending("new/deep/answers/a.md")) == 0o600)
  }

  @Test func `what no export has written is never touched`() throws {
    scratch.write("mine", to: "full/mine.txt")
    let folder = try ExportFolder(scratch.path.appending("full").string)
    #expect(throws: StoreError.foreign(scratch.path.appending("full"))) {
      try folder.write(files(["index.html"]))
    }
    #expect(text("full/index.html") == nil)
  }

  @Test func `an export takes the place of the one before it, and of nothing else`() throws {
    let folder = try ExportFolder(scratch.path.appending("out").string)
    try folder.write(files(["index.html", "answers/a.md"]))
    scratch.write("mine", to: "out/answers/mine.md")
    try folder.write(files(["points.csv"]))
    #expect(text("out/index.html") == nil, "what was given away before does not stay")
    #expect(text("out/answers/a.md") == nil)
    #expect(text("out/answers/mine.md") == "mine")
    #expect(text("out/points.csv") == "of points.csv")
  }

  @Test func `a list that somebody wrote leads to nothing outside`() throws {
    scratch.write("mine", to: "mine.txt")
    let outside = scratch.path.appending("mine.txt").string
    scratch.write("../mine.txt\n\(outside)\n", to: "out/.greenroom-export")
    try ExportFolder(scratch.path.appending("out").string).write(files(["points.csv"]))
    #expect(text("mine.txt") == "mine")
  }
}
