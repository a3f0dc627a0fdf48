import Coach
import Store
import Testing

@Suite struct `The plan file` {
  private let scratch = Scratch()

  private func read() throws -> PlanFile { try PlanFile(in: scratch.places()) }

  private func text() throws -> String {
    let bytes = try DurableFile(scratch.path.appending("plan.yaml")).read()
    return String(decoding: bytes ?? [], as: UTF8.self)
  }

  private func day(_ text: String) throws -> Day { try #require(Day(iso8601: text)) }

  private func settings() throws -> PlanSettings {
    var settings = PlanSettings()
    settings.interview = try day("2026-12-14")
    settings.began = try day("2026-11-21")
    settings.zone = "America/New_York"
    settings.weeklyHours = 8
    settings.weekdays = [.monday, .tuesday, .saturday]
    settings.level = "L3"
    settings.company = "discord"
    settings.template = "four-weeks"
    settings.daysOff = [try day("2026-11-26")]
    settings.moves = [
      BlockMove(id: "caching", from: try day("2026-11-23"), to: try day("2026-11-24"))
    ]
    return settings
  }

  @Test func `what is written is read again`() throws {
    let settings = try settings()
    let written = try read().write(settings)
    #expect(written.settings == settings)
    #expect(try read().settings == settings)
    #expect(try read().problems.isEmpty)
    #expect(Scratch.mode(of: scratch.path.appending("plan.yaml")) == 0o600)
    #expect(try text().hasPrefix("greenroom: 1\n"))
  }

  @Test func `what we do not know and what nobody changed stays as it was`() throws {
    let before = """
      # My plan.
      hours: 6   # enough
      days: [Mon, thursday]
      mood: hopeful

      """
    scratch.write(before, to: "plan.yaml")
    var settings = try read().settings
    #expect(settings.weeklyHours == 6)
    #expect(settings.weekdays == [.monday, .thursday])
    settings.interview = try day("2026-12-14")
    _ = try read().write(settings)
    #expect(try text() == before + "interview: 2026-12-14\n")
  }

  @Test func `the same plan written again changes nothing`() throws {
    _ = try read().write(try settings())
    let before = try text()
    _ = try read().write(try settings())
    #expect(try text() == before)
  }

  @Test(arguments: [
    "interview: tomorrow", "interview: 2026-02-30", "hours: 81", "hours: -1", "days: [mon, noon]",
    "days_off: [2026-13-01]", "moved: [{block: x}]", "began: [1]",
  ])
  func `a bad value is told with its place and the usual one stands in`(line: String) throws {
    scratch.write(line + "\nlevel: L2\n", to: "plan.yaml")
    let file = try read()
    #expect(file.problems.count == 1)
    #expect("\(file.problems)".contains("plan.yaml"))
    var usual = PlanSettings()
    usual.level = "L2"
    #expect(file.settings == usual)
  }

  @Test func `a plan of a newer greenroom or no YAML is told and never written over`() throws {
    for text in ["greenroom: 2\nhours: 3\n", "hours: [\n"] {
      scratch.write(text, to: "plan.yaml")
      let file = try read()
      #expect(file.problems.count == 1)
      #expect(throws: StoreError.self) { try file.write(try settings()) }
      #expect(try self.text() == text)
    }
  }

  @Test func `a plan that somebody else changed meanwhile is not lost`() throws {
    let file = try read()
    scratch.write("hours: 3\n", to: "plan.yaml")
    #expect(throws: StoreError.self) { try file.write(try settings()) }
    #expect(try text() == "hours: 3\n")
    #expect(scratch.names().contains("plan.conflict-1.yaml"))
  }

  @Test func `without an interview there is no frame`() throws {
    #expect(PlanSettings().frame(today: Day(number: 3)) == nil)
    var settings = PlanSettings()
    settings.interview = Day(number: 9)
    #expect(settings.frame(today: Day(number: 3))?.began == Day(number: 3))
  }
}
