import Foundation
import Testing
import Whiteboard

/// Well-known reference designs with the notes of who drew them, and a person's judgement of all
/// that is asked about them.
@Suite struct `Looking published designs over` {
  private static let folder = {
    let file = #filePath.split(separator: "/").dropLast().joined(separator: "/")
    return URL(filePath: "/\(file)/Fixtures")
  }()

  private struct Judged: Hashable {
    let isFair: Bool
    /// The design, the code and what it is about.
    let finding: String
  }

  private static func judged() throws -> [Judged] {
    let text = try String(contentsOf: folder.appending(path: "judged.txt"), encoding: .utf8)
    return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
      let words = line.split(separator: " ")
      return Judged(
        isFair: words[0] == "yes", finding: words.dropFirst().joined(separator: " "))
    }
  }

  private static func designs() throws -> [(name: String, text: String)] {
    let published = folder.appending(path: "published")
    return try FileManager.default.contentsOfDirectory(atPath: published.path()).sorted().map {
      let text = try String(contentsOf: published.appending(path: $0), encoding: .utf8)
      return (String($0.dropLast(3)), text)
    }
  }

  private static func findings(of design: (name: String, text: String)) -> [String] {
    let prose = BoardBlocks.prose(of: design.text)
    let context = LintContext(question: prose.asked, notes: prose.said)
    return BoardBlocks.blocks(in: design.text).flatMap { block in
      DiagramReading(block.text).diagram.findings(in: context).map { finding in
        [design.name, finding.code.rawValue, finding.subject].compactMap(\.self)
          .joined(separator: " ")
      }
    }
  }

  @Test func `reads every line of every design`() throws {
    let designs = try Self.designs()
    #expect(designs.count >= 60)
    for design in designs {
      let blocks = BoardBlocks.blocks(in: design.text)
      #expect(blocks.count == 1, "\(design.name)")
      #expect(blocks.allSatisfy { DiagramReading($0.text).problems.isEmpty }, "\(design.name)")
    }
  }

  @Test func `asks nothing that nobody has judged, and rarely what is unfair`() throws {
    let judged = try Self.judged()
    let found = try Self.designs().flatMap(Self.findings)
    let fair = Set(judged.filter(\.isFair).map(\.finding))
    let unfair = Set(judged.filter { !$0.isFair }.map(\.finding))
    #expect(Set(found) == fair.union(unfair))
    for code in Finding.Code.allCases {
      let ofCode = found.filter { $0.split(separator: " ")[1] == code.rawValue }
      print(
        "\(code.rawValue): \(ofCode.count) asked, \(ofCode.count(where: unfair.contains)) unfair")
    }
    let wrong = found.count(where: unfair.contains)
    print("all: \(found.count) asked, \(wrong) unfair")
    #expect(wrong * 20 < found.count)
  }
}
