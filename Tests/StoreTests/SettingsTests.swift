import Coach
import Store
import Testing

struct SettingsTests {
  private let scratch = Scratch()

  private func file(_ text: String? = nil) throws -> SettingsFile {
    if let text { scratch.write(text, to: "settings.yaml") }
    return SettingsFile(in: try scratch.places())
  }

  private var text: String {
    get throws {
      let bytes = try DurableFile(scratch.path.appending("settings.yaml")).read()
      return String(decoding: bytes ?? [], as: UTF8.self)
    }
  }

  @Test(arguments: [nil, "", "# nothing yet\n", "theme:\n"])
  func `what is not set is as usual`(text: String?) throws {
    let file = try file(text)
    #expect(file.preferences == Preferences())
    #expect(file.problems == [])
  }

  @Test func `all that is set is read`() throws {
    let read = try file(
      """
      theme: high-contrast
      ascii: true
      mode: exam
      level: L3
      company: discord
      minutes: 30
      bell: true
      mouse: false
      hide_clock: true
      reviewer_command: [llm, -m, "small one"]
      reviewer_seconds: 30
      reviewer_consent: llm -m 'small one'
      """)
    var settings = Preferences()
    settings.theme = .highContrast
    settings.isASCII = true
    settings.mode = .exam
    settings.level = "L3"
    settings.company = "discord"
    settings.minutes = 30
    settings.ringsBell = true
    settings.usesMouse = false
    settings.hidesClock = true
    settings.reviewerCommand = ["llm", "-m", "small one"]
    settings.reviewerSeconds = 30
    settings.reviewerConsent = "llm -m 'small one'"
    #expect(read.preferences == settings)
    #expect(read.problems == [])
  }

  @Test func `words to take out may be numbers, and stay as they were written`() throws {
    let read = try file("redact: [Jane Doe, 12, 3.50, true] # nobody's business\n")
    #expect(read.preferences.redacted == ["Jane Doe", "12", "3.50", "true"])
    var settings = read.preferences
    settings.ringsBell = true
    let written = try read.write(settings)
    #expect(written.preferences == settings)
    #expect(try text == "redact: [Jane Doe, 12, 3.50, true] # nobody's business\nbell: true\n")
    #expect(try file("redact: [{a: 1}]\n").problems.count == 1)
  }

  @Test func `settings come back from their file, whatever they were before`() throws {
    var samples = Samples(30)
    for _ in 0..<80 {
      let before = try file()
      var settings = Preferences()
      settings.theme = samples.pick(Preferences.Theme.allCases)
      settings.isASCII = samples.chance()
      settings.mode = samples.pick(Mode.allCases)
      settings.level = samples.maybe { $0.text() }
      settings.company = samples.maybe { $0.text() }
      settings.minutes = samples.maybe { $0.number(1...240) }
      settings.hidesClock = samples.chance()
      settings.reviewerCommand = samples.list { $0.text() }
      settings.reviewerSeconds = samples.number(1...3600)
      settings.reviewerConsent = samples.maybe { $0.text() }
      #expect(try before.write(settings).preferences == settings)
      #expect(try file().preferences == settings)
    }
  }

  @Test func `comments, order and unknown settings stay`() throws {
    let read = try file(
      """
      # mine
      mouse: false   # no mouse on this box

      # from a later version
      tomorrow: {a: [1, 2]}

      theme: dark # at night
      # the end
      """)
    var settings = read.preferences
    settings.theme = .light
    settings.minutes = 30
    _ = try read.write(settings)
    #expect(
      try text == """
        # mine
        mouse: false   # no mouse on this box

        # from a later version
        tomorrow: {a: [1, 2]}

        theme: light
        minutes: 30
        # the end

        """)
  }

  @Test(arguments: ["{theme: dark, mine: 1}", "---\ntheme: dark\nmine: 1\n...\n", "mine: |\n  a\n"])
  func `an unusual layout is written anew with all that it says`(text: String) throws {
    let read = try file(text)
    var settings = read.preferences
    settings.theme = .light
    settings.ringsBell = true
    #expect(try read.write(settings).preferences == settings)
    #expect(try self.text.contains("mine: "))
  }

  @Test func `a bad value is told with its place, and the others hold`() throws {
    let read = try file("theme: drak\nascii: true\nminutes: 1000\n")
    var settings = Preferences()
    settings.isASCII = true
    #expect(read.preferences == settings)
    #expect(
      read.problems.map(\.description) == [
        "\(scratch.path)/settings.yaml:1:8: “theme” must be one of auto, dark, light, high-contrast, none; "
          + "correct it.",
        "\(scratch.path)/settings.yaml:3:10: “minutes” must be a whole number from 1 to 240; "
          + "correct it.",
      ])
    settings.isASCII = false
    _ = try read.write(settings)
    #expect(try text == "theme: drak\nascii: false\nminutes: 1000\n")
  }

  @Test func `any bytes as settings are told or read, and never written over`() throws {
    var samples = Samples(31)
    for round in 0..<300 {
      let good = Array("theme: light\nmine: [1, {a: b}]\nminutes: 30\n".utf8)
      var bytes = round.isMultiple(of: 2) ? samples.bytes(samples.number(0...60)) : good
      if round % 2 == 1 { bytes[samples.number(0...(bytes.count - 1))] = samples.bytes(1)[0] }
      let path = scratch.write(bytes, to: "settings.yaml")
      let read = try file()
      #expect(try DurableFile(path).read() == bytes)
      var settings = read.preferences
      settings.ringsBell.toggle()
      if (try? read.write(settings)) == nil {
        #expect(!read.problems.isEmpty)
        #expect(try DurableFile(path).read() == bytes)
      }
    }
  }

  @Test func `settings that another program changed are both kept`() throws {
    let read = try file("theme: light\n")
    scratch.write("theme: none\n", to: "settings.yaml")
    var settings = read.preferences
    settings.ringsBell = true
    let kept = scratch.path.appending("settings.conflict-1.yaml")
    let path = scratch.path.appending("settings.yaml")
    #expect(throws: StoreError.changed(path, keptAs: kept)) { try read.write(settings) }
    #expect(try text == "theme: none\n")
    #expect(try DurableFile(kept).read() == Array("theme: light\nbell: true\n".utf8))
  }

  @Test func `nothing is written when nothing changed`() throws {
    let read = try file()
    _ = try read.write(read.preferences)
    #expect(scratch.names() == [])
  }
}
