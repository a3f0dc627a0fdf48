import Store
import Testing

struct PlacesTests {
  private let scratch = Scratch()

  @Test func `without XDG variables all lies in the usual places under home`() throws {
    let places = try Places(environment: ["HOME": "/home/ana/"])
    #expect(places.settings.string == "/home/ana/.config/greenroom/settings.yaml")
    #expect(places.answers.string == "/home/ana/.local/share/greenroom/answers")
    #expect(places.replays.description == "~/.local/share/greenroom/replays")
    #expect(places.sessions.description == "~/.local/state/greenroom/sessions")
    #expect(places.cache.description == "~/.cache/greenroom")
  }

  @Test func `XDG variables move each place, and home need not be set`() throws {
    let places = try Places(environment: [
      "XDG_CONFIG_HOME": "/c", "XDG_DATA_HOME": "/d", "XDG_STATE_HOME": "/s",
      "XDG_CACHE_HOME": "/k",
    ])
    #expect(places.settings.string == "/c/greenroom/settings.yaml")
    #expect(places.data.string == "/d/greenroom")
    #expect(places.sessions.string == "/s/greenroom/sessions")
    #expect(places.cache.string == "/k/greenroom")
  }

  @Test(arguments: ["", "relative/path"])
  func `an XDG variable that is no absolute path counts for nothing`(value: String) throws {
    let places = try Places(environment: ["HOME": "/h", "XDG_DATA_HOME": value])
    #expect(places.data.string == "/h/.local/share/greenroom")
  }

  @Test(arguments: [[:], ["HOME": ""], ["HOME": "here"]])
  func `without a home it says what to set`(environment: [String: String]) {
    #expect(throws: StoreError.noHome) { try Places(environment: environment) }
  }

  @Test func `a data directory holds everything`() throws {
    let places = try Places(environment: ["XDG_CONFIG_HOME": "/c"], data: "/demo/")
    for path in [places.settings, places.answers, places.replays, places.sessions, places.cache] {
      #expect(path.string.hasPrefix("/demo/"))
    }
    let relative = try Places(environment: [:], data: "demo")
    #expect(relative.data.string.hasPrefix("/"))
    #expect(relative.data.string.hasSuffix("/demo"))
  }

  @Test func `the option wins over the variable, and either over the search`() throws {
    scratch.write("", to: "bin/Content/questions/x.yaml")
    scratch.make(scratch.path.appending("option"))
    scratch.make(scratch.path.appending("variable"))
    let program = scratch.path.appending("bin/greenroom").string
    let variable = ["GREENROOM_CONTENT": scratch.path.appending("variable").string]
    let data = scratch.path.appending("data").string
    let option = scratch.path.appending("option").string
    func bank(_ environment: [String: String], content: String? = nil) throws -> String {
      try Places(environment: environment, data: data, content: content)
        .contentFolders(executable: program)[0].name
    }
    #expect(try bank(variable, content: option) == "option")
    #expect(try bank(variable) == "variable")
    #expect(try bank(["GREENROOM_CONTENT": ""]) == "Content")
  }

  @Test(arguments: ["share/greenroom/content", "Content"])
  func `content is found above the program, wherever the whole was moved`(name: String) throws {
    scratch.write("", to: "prefix/\(name)/questions/caching/x.yaml")
    scratch.make(scratch.path.appending("prefix/bin/Content"))
    let program = scratch.path.appending("prefix/bin/greenroom").string
    let found = try scratch.places().contentFolders(executable: program)
    #expect(found == [scratch.path.appending("prefix/\(name)")])
  }

  @Test func `the user's own content comes last, and once when it is the same`() throws {
    let bank = scratch.write("", to: "Content/questions/x.yaml").parent.parent
    let own = scratch.write("", to: "data/content/questions/y.yaml").parent.parent
    let data = scratch.path.appending("data").string
    func folders(_ content: FilePath) throws -> [FilePath] {
      try Places(environment: [:], data: data, content: content.string)
        .contentFolders(executable: nil)
    }
    #expect(try folders(bank) == [bank, own])
    #expect(try folders(own) == [own])
  }

  @Test func `when nothing is found the places looked in are named`() throws {
    let places = try Places(environment: ["HOME": "/h"], content: "/no/where")
    let error = #expect(throws: StoreError.self) { try places.contentFolders(executable: nil) }
    #expect(error?.description.contains("/no/where") == true)
    let search = try Places(environment: ["HOME": "/h"])
    let other = #expect(throws: StoreError.self) {
      try search.contentFolders(executable: "/no/where/greenroom")
    }
    #expect(other?.description.contains("/no/where/Content") == true)
  }

  @Test func `content files come in the order of their paths and only YAML`() {
    for name in ["b/z.yaml", "b/a.yml", "a/c.yaml", "README.md", ".git/x.yaml", "d.yaml~"] {
      scratch.write(name, to: name)
    }
    let read = ContentFiles(in: scratch.path)
    #expect(read.problems == [])
    #expect(read.files.map(\.path) == ["a/c.yaml", "b/a.yml", "b/z.yaml"])
    #expect(read.files.map(\.bytes) == ["a/c.yaml", "b/a.yml", "b/z.yaml"].map { Array($0.utf8) })
  }

  @Test func `what cannot be read is told and the others still load`() {
    scratch.write("x", to: "good.yaml")
    scratch.make(scratch.path.appending("bad.yaml"))
    let read = ContentFiles(in: scratch.path)
    #expect(read.files.map(\.path) == ["good.yaml"])
    #expect(read.problems == [.notAFile(scratch.path.appending("bad.yaml"))])
  }
}
