/// A plan as an iCalendar object (RFC 5545). Blocks have a day and no hour, so each is an event of
/// the whole day that leaves the time free; the same block keeps its UID from export to export.
package enum PlanCalendar {
  /// - Parameters:
  ///   - stamp: When it was made.
  ///   - title: What a block is called; the minutes are put before it.
  package static func text(
    of plan: Plan, stamp: Timestamp, title: (Block) -> String
  ) -> String {
    var lines = [
      "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//greenroom//plan//EN", "CALSCALE:GREGORIAN",
    ]
    for block in plan.blocks {
      lines += event(
        "\(block.day.iso8601)-\(block.kind.name)-\(block.id)", on: block.day, stamp,
        summary: "\(block.minutes) min \(title(block))", description: block.why)
    }
    lines += event(
      "\(plan.frame.interview.iso8601)-interview", on: plan.frame.interview, stamp,
      summary: "Interview", description: "The day that the plan leads to.")
    lines.append("END:VCALENDAR")
    return lines.map(folded).joined()
  }

  private static func event(
    _ id: String, on day: Day, _ stamp: Timestamp, summary: String, description: String
  ) -> [String] {
    let made = Array(stamp.iso8601.filter { $0 != "-" && $0 != ":" })
    return [
      "BEGIN:VEVENT", "UID:\(escaped(id))@greenroom", "DTSTAMP:\(String(made))",
      "DTSTART;VALUE=DATE:\(date(day))",
      "DTEND;VALUE=DATE:\(date(Day(number: day.number + 1)))",
      "SUMMARY:\(escaped(summary))", "DESCRIPTION:\(escaped(description))",
      "TRANSP:TRANSPARENT", "END:VEVENT",
    ]
  }

  private static func date(_ day: Day) -> String { day.iso8601.filter { $0 != "-" } }

  /// Of a text (section 3.3.11): other controls than a line break have no place in it.
  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", ";", ",": escaped += "\\\(scalar)"
      case "\n": escaped += "\\n"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F: break
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  /// In lines of at most 75 bytes, cut between characters (section 3.1).
  private static func folded(_ line: String) -> String {
    var folded = ""
    var used = 0
    for scalar in line.unicodeScalars {
      let length = String(scalar).utf8.count
      if used + length > 75 {
        folded += "\r\n "
        used = 1
      }
      folded.unicodeScalars.append(scalar)
      used += length
    }
    return folded + "\r\n"
  }
}
