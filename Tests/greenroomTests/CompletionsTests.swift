import Testing
import greenroom

@Suite struct `Completions` {
  @Test(arguments: Shell.allCases)
  func `they know every command, option and value`(shell: Shell) {
    let known = Set(
      shell.completions.split {
        !($0.isLetter || $0.isNumber || $0 == "-")
      }.map { $0.drop { $0 == "-" } })
    for place in PlacedCommand.all {
      let values =
        place.command.allOptions.compactMap(\.value) + place.command.operands.map(\.value)
      let wanted =
        place.path + place.command.allOptions.map(\.name) + values.flatMap(\.words)
      for word in wanted {
        #expect(known.contains(word.drop { $0 == "-" }), "\(shell) does not know \(word)")
      }
    }
  }

  @Test(.enabled(if: Tool(name: "bash").isInstalled, "bash is not installed"))
  func `bash reads them without complaint`() {
    let result = Tool.run("bash -n", on: Shell.bash.completions)
    #expect(result.output == "")
    #expect(result.status == 0)
  }

  @Test(.enabled(if: Tool(name: "zsh").isInstalled, "zsh is not installed"))
  func `zsh reads them without complaint`() {
    let result = Tool.run("zsh -n", on: Shell.zsh.completions)
    #expect(result.output == "")
    #expect(result.status == 0)
  }

  @Test(.enabled(if: Tool(name: "fish").isInstalled, "fish is not installed"))
  func `fish reads them without complaint`() {
    let result = Tool.run("fish --no-execute", on: Shell.fish.completions)
    #expect(result.output == "")
    #expect(result.status == 0)
  }

  @Test(
    .enabled(if: Tool(name: "bash").isInstalled, "bash is not installed"),
    arguments: [
      (
        "''",
        "practice next plan stats review questions show export feedback board content doctor frame"
          + " completions manual"
      ),
      ("pr", "practice"),
      ("--data /tmp sh", "show"),
      ("--theme = d", "dark"),
      ("content ''", "check new"),
      ("content new data", "database"),
      ("completions ''", "bash zsh fish"),
      ("practice --topic ''", ""),
      ("practice --mi", "--minutes"),
    ])
  func `bash completes what has been typed`(typed: String, offered: String) {
    let script = """
      \(Shell.bash.completions)
      COMP_WORDS=(greenroom \(typed))
      COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
      _greenroom
      echo "${COMPREPLY[*]}"
      """
    #expect(Tool.run("bash -s", on: script).output == offered + "\n")
  }
}
