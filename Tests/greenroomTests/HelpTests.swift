import Testing
import greenroom

@Suite struct `The help` {
  @Test func `it lists every option with its value and its explanation`() {
    for place in PlacedCommand.all {
      let words = Help.text(for: place).split(whereSeparator: \.isWhitespace)
      for option in place.command.allOptions {
        let wanted = option.help.split(separator: " ").last.map(String.init) ?? ""
        #expect(words.contains(Substring(option.name)), "\(place.title): \(option.name)")
        #expect(words.contains { $0.hasPrefix(wanted) }, "\(place.title): \(option.help)")
        for word in option.value?.words ?? [] {
          #expect(words.contains { $0.hasPrefix(word) }, "\(place.title): \(word)")
        }
      }
    }
  }

  @Test func `the program's own help names every command`() {
    let help = Help.text(for: PlacedCommand.all[0])
    for place in PlacedCommand.runnable.dropFirst() {
      #expect(help.contains("\n  \(place.shortTitle) "), "\(place.title)")
      #expect(help.contains(" \(place.command.summary)\n"), "\(place.title)")
    }
  }

  @Test func `it is plain ASCII and fits 80 columns`() {
    for place in PlacedCommand.all {
      for line in Help.text(for: place).split(separator: "\n") {
        #expect(line.count <= 80, "\(place.title): \(line)")
        #expect(line.utf8.allSatisfy { (32..<127).contains($0) }, "\(place.title): \(line)")
        #expect(line.last != " ", "\(place.title): \(line)")
      }
    }
  }

  @Test func `every command shows two or three examples, and they run`() throws {
    for place in PlacedCommand.all {
      #expect((2...3).contains(place.command.examples.count), "\(place.title)")
      for example in place.command.examples {
        _ = try Arguments(parsing: words(of: example.line))
      }
    }
  }

  /// The words between the program's name and a pipe, a redirection or a bracket.
  private func words(of line: String) -> [String] {
    var words: [String] = []
    var word = ""
    var isQuoted = false
    for character in line + " " {
      if character == "\"" {
        isQuoted.toggle()
      } else if character == " ", !isQuoted {
        words.append(word)
        word = ""
      } else {
        word.append(character)
      }
    }
    let own = words.drop { !$0.hasSuffix("greenroom") }.dropFirst()
    return own.prefix { $0 != "|" && $0 != ">" }.map { $0.filter { $0 != ")" } }
  }
}
