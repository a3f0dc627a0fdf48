import Coach
import Testing
import greenroom

@Suite struct `The plan's words` {
  private func plan(_ words: String...) throws -> PlanRequest {
    guard case .plan(let request) = try Arguments(parsing: ["plan"] + words).invocation else {
      throw UsageError.noScreen("plan")
    }
    return request
  }

  @Test func `a plan is described whole`() throws {
    let request = try plan(
      "--interview", "2026-12-14", "--hours=8", "--days", "mon,Tuesday,thurs,sat", "--ics")
    var wanted = PlanRequest()
    wanted.interview = Day(iso8601: "2026-12-14")
    wanted.hours = 8
    wanted.weekdays = [.monday, .tuesday, .thursday, .saturday]
    wanted.form = .calendar
    #expect(request == wanted)
  }

  @Test func `without words nothing changes`() throws {
    #expect(try plan() == PlanRequest())
  }

  @Test(arguments: [
    ("mon,tueday", "tueday", "tue"), ("wendesday", "wendesday", "wed"), ("mno", "mno", "mon"),
    ("xyzzy", "xyzzy", nil), ("mon,,tue", "", nil), ("mo", "mo", nil),
  ])
  func `a day that is none is named with the one that was meant`(
    list: String, wrong: String, meant: String?
  ) {
    guard
      case .wrongChoice(let word, "day", _, let nearest) = Arguments.mistake(
        in: ["plan", "--days", list])
    else {
      Issue.record("\(list) was taken")
      return
    }
    #expect(word == wrong)
    if meant != nil { #expect(nearest == meant) }
  }

  @Test(arguments: ["tomorrow", "2026-2-3", "2026-02-30", "14.12.2026", "20261214", "2026-12-14 "])
  func `a date that is none is refused with an example`(date: String) {
    let mistake = Arguments.mistake(in: ["plan", "--interview", date])
    #expect(mistake == .wrongDate(date, of: "--interview"))
    #expect(mistake?.description.hasSuffix("such as 2026-12-14.") == true)
  }

  @Test func `one output has one form`() {
    #expect(Arguments.mistake(in: ["plan", "--json", "--ics"]) == .twoForms("--json", "--ics"))
  }
}
