import Seeds
import Coach
import Testing

@Suite struct `The calendar of a plan` {
  private let stamp = Timestamp(seconds: 1_795_289_400, offset: -18_000)

  private func text(_ situation: PlanSituation, title: String = "Caching") -> String {
    PlanCalendar.text(of: situation.plan(), stamp: stamp) { _ in title }
  }

  private func situation(_ seed: UInt64) -> PlanSituation {
    var random = Dice(seed: seed)
    return PlanSituation(&random)
  }

  /// The lines as a reader has them, put together again.
  private func lines(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    var lines: [[UInt8]] = [[]]
    var index = 0
    while index < bytes.count {
      if bytes[index] == 13, index + 1 < bytes.count, bytes[index + 1] == 10 {
        if index + 2 < bytes.count, bytes[index + 2] == 32 {
          index += 3
          continue
        }
        lines.append([])
        index += 2
        continue
      }
      lines[lines.count - 1].append(bytes[index])
      index += 1
    }
    return lines.map { String(decoding: $0, as: UTF8.self) }
  }

  @Test func `no line is longer than 75 bytes and each ends as the standard says`() {
    let title = String(repeating: "Zwölf Boxkämpfer 日本語 👩🏽‍🚀 ", count: 9)
    for seed in 1...10 as ClosedRange<UInt64> {
      let text = text(situation(seed), title: title)
      let lines = Array(text.utf8).split(separator: 10, omittingEmptySubsequences: false)
      #expect(lines.last?.isEmpty == true)
      #expect(lines.dropLast().allSatisfy { $0.last == 13 && $0.count <= 76 })
      for line in lines { #expect(String(validating: line, as: UTF8.self) != nil) }
      #expect(
        self.lines(text).filter { $0.hasPrefix("SUMMARY:") }.allSatisfy {
          $0 == "SUMMARY:Interview" || $0.hasSuffix("min \(title)")
        })
    }
  }

  @Test func `every block is a whole day of its own with an id that stays`() {
    for seed in 1...10 as ClosedRange<UInt64> {
      let situation = situation(seed)
      let read = lines(text(situation))
      let ids = read.filter { $0.hasPrefix("UID:") }
      #expect(ids.count == situation.plan().blocks.count + 1)
      #expect(Set(ids).count == ids.count)
      let later = PlanCalendar.text(
        of: situation.plan(), stamp: Timestamp(seconds: stamp.seconds + 999)
      ) { _ in "Other" }
      #expect(lines(later).filter { $0.hasPrefix("UID:") } == ids)
      #expect(read.count { $0 == "BEGIN:VEVENT" } == ids.count)
      #expect(read.count { $0.hasPrefix("DTSTART;VALUE=DATE:") } == ids.count)
    }
  }

  @Test func `signs that mean something are escaped and controls left out`() {
    var situation = situation(3)
    situation.frame.weeklyHours = 8
    let read = lines(text(situation, title: "a,b;c\\d\ne\u{7}f"))
    #expect(read.contains { $0.hasSuffix(#"min a\,b\;c\\d\nef"#) })
  }

  @Test func `a plan without blocks still tells the interview`() {
    var situation = situation(4)
    situation.frame.interview = Day(CivilDate(iso8601: "2019-12-31") ?? CivilDate(Day(number: 0)))
    let read = lines(text(situation))
    #expect(read.contains("DTSTART;VALUE=DATE:20191231"))
    #expect(read.contains("DTEND;VALUE=DATE:20200101"))
    #expect(read.contains("DTSTAMP:20261121T193000Z"))
    #expect(read.count { $0 == "BEGIN:VEVENT" } == 1)
  }
}
