import Testing
import greenroom

@Suite struct `The manual page` {
  @Test(arguments: [
    "NAME", "SYNOPSIS", "DESCRIPTION", "COMMANDS", "OPTIONS", "ENVIRONMENT", "FILES",
    "EXIT STATUS", "EXAMPLES", "SEE ALSO", "AUTHORS",
  ])
  func `it has the sections that readers look for`(section: String) {
    #expect(Manual.page.contains("\n.Sh \(section)\n"))
  }

  @Test func `it has every command and every option`() {
    let plain = Manual.page.split(separator: "\\%").joined().split(separator: "\\-")
    let lines = plain.joined(separator: "-").split(separator: "\n")
    for place in PlacedCommand.runnable.dropFirst() {
      #expect(lines.contains(".Ss greenroom \(place.shortTitle)"))
      for option in place.command.allOptions {
        let flag = "Fl \(option.name.dropFirst())"
        let isThere = lines.contains { $0.hasPrefix(".It ") && $0.contains(flag) }
        #expect(isThere, "\(place.title) \(option.name)")
      }
    }
  }

  @Test func `its date is one`() {
    #expect(Manual.page.contains(/\n?\.Dd [A-Z][a-z]+ [0-9]{1,2}, [0-9]{4}\n/))
  }

  @Test(.enabled(if: Tool(name: "groff").isInstalled, "groff is not installed"))
  func `groff has nothing to warn of`() {
    let result = Tool.run("groff -ww -mdoc -Tutf8 -z", on: Manual.page)
    #expect(result.output == "")
    #expect(result.status == 0)
  }

  @Test(.enabled(if: Tool(name: "mandoc").isInstalled, "mandoc is not installed"))
  func `mandoc has nothing to warn of`() {
    let result = Tool.run("mandoc -T lint -W warning", on: Manual.page)
    #expect(result.output == "")
    #expect(result.status == 0)
  }

  @Test(.enabled(if: Tool(name: "groff").isInstalled, "groff is not installed"))
  func `a reader sees the words as they are typed`() {
    let result = Tool.run(
      "groff -mdoc -Tascii -P-c 2>/dev/null | sed 's/.\\x08//g'", on: Manual.page)
    for place in PlacedCommand.runnable {
      for example in place.command.examples {
        #expect(result.output.contains(example.line), "\(example.line)")
      }
    }
  }
}
