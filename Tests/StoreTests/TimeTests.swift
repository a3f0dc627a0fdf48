import Seeds
import Coach
import Store
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

struct TimeTests {
  /// Counts day by day with nothing but the lengths of months.
  @Test func `day numbers and dates agree for a thousand years, one day after the other`() {
    var number = -171_499  // 1500-06-15
    var (year, month, day) = (1500, 6, 15)
    var wrong = 0
    while year < 2501 {
      let date = CivilDate(Day(number: number))
      if date != CivilDate(year: year, month: month, dayOfMonth: day) { wrong += 1 }
      if Day(date).number != number { wrong += 1 }
      let isLeap = year % 4 == 0 && year % 100 != 0 || year % 400 == 0
      let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
      number += 1
      day += 1
      if day > lengths[month - 1] { (month, day) = (month + 1, 1) }
      if month > 12 { (year, month) = (year + 1, 1) }
    }
    #expect(wrong == 0)
    #expect(CivilDate(Day(number: 0)).description == "1970-01-01")
  }

  @Test func `each year begins as many days after the last as the last had`() {
    var wrong: [Int] = []
    for year in -400...9999 {
      guard let first = CivilDate(year: year, month: 1, dayOfMonth: 1),
        let next = CivilDate(year: year + 1, month: 1, dayOfMonth: 1)
      else {
        wrong.append(year)
        continue
      }
      let isLeap = CivilDate(year: year, month: 2, dayOfMonth: 29) != nil
      if Day(next).number - Day(first).number != (isLeap ? 366 : 365) { wrong.append(year) }
    }
    #expect(wrong == [])
  }

  @Test func `a time comes back from its text`() {
    var random = Dice(seed: 2)
    for _ in 0..<2000 {
      let time = Timestamp(seconds: .random(in: -60_000_000_000...250_000_000_000, using: &random))
      #expect(Timestamp(iso8601: time.iso8601) == time)
    }
    #expect(Timestamp(seconds: 1_795_289_405).iso8601 == "2026-11-21T19:30:05Z")
  }

  /// The clocks of New York go on an hour on 8 March 2026 and back on 1 November.
  @Test(arguments: [1_772_866_800, 1_793_430_000])
  func `days elsewhere go on by one through a change of the clocks`(noonBefore: Int) throws {
    let here = LocalTime(environment: ["TZ": "UTC"])
    var days: [Int] = []
    for halfHour in 0..<144 {
      let time = noonBefore + halfHour * 1800
      let there = try #require(here.timestamp(time, in: "America/New_York"))
      #expect(there.zone == "America/New_York" && there.seconds == time)
      days.append(there.studyDay.number)
    }
    #expect(zip(days, days.dropFirst()).allSatisfy { (0...1).contains($1 - $0) })
    #expect(days[143] - days[0] == 3)
    #expect(Set(days).count == 4)
  }

  @Test func `a zone that the machine does not know is no zone`() {
    let here = LocalTime(environment: ["TZ": "UTC"])
    for zone in ["Mars/Phobos", "", "/etc/passwd", "../passwd"] {
      #expect(here.timestamp(0, in: zone) == nil)
    }
    #expect(here.timestamp(0, in: "UTC")?.offset == 0)
    #expect(here.timestamp(0, in: "Asia/Tokyo")?.offset == 32_400)
  }

  @Test func `an offset comes back from its text`() {
    for offset in [0, 3600, -18_000, 20_700, -12_600, 50_400, -1_172, 34] {
      let time = Timestamp(seconds: 0, offset: offset)
      #expect(Timestamp.offset(iso: time.isoOffset) == offset)
    }
    #expect(Timestamp(seconds: 0, offset: -18_000).isoOffset == "-05:00")
  }

  @Test func `a time with an offset is the same moment`() {
    let zulu = Timestamp(iso8601: "2026-11-21T19:30:05Z")
    let local = Timestamp(iso8601: "2026-11-21T14:30:05-05:00")
    #expect(zulu?.seconds == local?.seconds)
    #expect(local?.offset == -18_000)
  }

  @Test(arguments: [
    "", "2026", "2026-11-21", "2026-11-21T19:30:05", "2026-11-21 19:30:05Z", "2026-13-01T00:00:00Z",
    "2026-02-29T00:00:00Z", "2026-11-21T24:00:00Z", "2026-11-21T19:60:05Z", "2026-11-21T19:30:05ZZ",
    "2026-11-2１T19:30:05Z", "+026-11-21T19:30:05Z", "2026-11-21T19:30:05+5:00",
    "00000000000000000000",
  ])
  func `what is no time reads as none`(text: String) {
    #expect(Timestamp(iso8601: text) == nil)
  }

  @Test func `the day is that of the wall where it was lived`() {
    let evening = Timestamp(seconds: 86_400 * 20_000 + 3600, offset: -18_000)
    #expect(evening.day == Day(number: 19_999))
  }

  @Test func `the zone is named by TZ, else by the machine, else UTC`() {
    func zone(_ variable: String) -> String { LocalTime(environment: ["TZ": variable]).zone }
    #expect(zone("America/New_York") == "America/New_York")
    #expect(zone(":Europe/Berlin") == "Europe/Berlin")
    #expect(zone("/usr/share/zoneinfo/Asia/Tokyo") == "Asia/Tokyo")
    #expect(zone("") == "UTC")
    #expect(LocalTime(environment: [:]).zone != "")
  }

  @Test func `summer and winter differ where the clocks are changed`() async {
    await #expect(processExitsWith: .success) {
      // A rule needs no database of zones.
      setenv("TZ", "EST5EDT,M3.2.0,M11.1.0", 1)
      let time = LocalTime(environment: ["TZ": "America/New_York"])
      try #require(time.timestamp(1_795_289_405).offset == -18_000)
      try #require(time.timestamp(1_782_000_000).offset == -14_400)
      try #require(time.timestamp(1_782_000_000).zone == "America/New_York")
    }
  }
}
