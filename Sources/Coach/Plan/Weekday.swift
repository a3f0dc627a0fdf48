/// A day of the week, as plans and commands name it.
package enum Weekday: Int, CaseIterable, Comparable, Sendable {
  case monday, tuesday, wednesday, thursday, friday, saturday, sunday

  package init(of day: Day) {
    self = Self.allCases[day.weekday]
  }

  /// Of its name or any beginning of it from three letters on, whatever the case.
  package init?(named name: String) {
    let typed = name.lowercased()
    guard typed.count >= 3,
      let day = Self.allCases.first(where: { $0.title.lowercased().hasPrefix(typed) })
    else { return nil }
    self = day
  }

  /// Such as `mon`.
  package var short: String { String(title.lowercased().prefix(3)) }

  package var title: String {
    switch self {
    case .monday: "Monday"
    case .tuesday: "Tuesday"
    case .wednesday: "Wednesday"
    case .thursday: "Thursday"
    case .friday: "Friday"
    case .saturday: "Saturday"
    case .sunday: "Sunday"
    }
  }

  package static func < (left: Weekday, right: Weekday) -> Bool { left.rawValue < right.rawValue }
}
