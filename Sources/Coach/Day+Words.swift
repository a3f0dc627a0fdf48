extension Day {
  private static let weekdays = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"]
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// Such as `Sat 21 Nov`; 1970-01-01 was a Thursday.
  package var words: String {
    let date = CivilDate(self)
    let weekday = Self.weekdays[((number % 7) + 7) % 7]
    return "\(weekday) \(date.dayOfMonth) \(Self.months[date.month - 1])"
  }

  /// As seen from another day: `today`, `yesterday`, else its words, with the year when it differs.
  package func words(seenFrom today: Day) -> String {
    if self == today { return "today" }
    if number == today.number - 1 { return "yesterday" }
    let year = CivilDate(self).year
    return year == CivilDate(today).year ? words : "\(words) \(year)"
  }
}
