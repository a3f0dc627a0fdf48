import Cells
import Coach
import Content

/// The weeks to the interview, day by day.
struct Timeline: KeyedScreen {
  enum Action: Equatable, Sendable {
    case left, right, up, down, nextTask, start, interview, more, less, weekday(Int), dayOff, move
    case today, template, back
  }

  static let bindings: [Binding<Action>] =
    [
      Binding(.enter, action: .start, label: "start the block"),
      Binding(.left, .character("h"), action: .left, label: "day before", hinted: false),
      Binding(.right, .character("l"), action: .right, label: "day after", hinted: false),
      Binding(.up, .character("k"), action: .up, label: "week before", hinted: false),
      Binding(.down, .character("j"), action: .down, label: "week after", hinted: false),
      Binding(.tab, action: .nextTask, label: "next block"),
      Binding(.character("m"), action: .move, label: "move"),
      Binding(.character("o"), action: .dayOff, label: "day off"),
      Binding(.character("i"), action: .interview, label: "interview date"),
      Binding(.character("p"), action: .template, label: "another template", hinted: false),
      Binding(.character("+"), .character("="), action: .more, label: "more hours"),
      Binding(.character("-"), action: .less, label: "fewer hours", hinted: false),
      Binding(.character("t"), .home, action: .today, label: "today", hinted: false),
    ]
    + (1...7).map { day in
      Binding(
        .character(Character(String(day))), action: .weekday(day - 1),
        label: "practise on \(Weekday.allCases[day - 1].title)s, or not", hinted: false)
    } + [Binding(.escape, .character("q"), action: .back, label: "back")]

  private(set) var guidance: Guidance?
  /// The day that the keys act on.
  private(set) var day: Day
  private(set) var task = 0
  /// The interview's date as it is being typed.
  private(set) var dateField: LineField?
  /// A block on its way to another day.
  private(set) var moving: Block?
  private(set) var complaint: String?

  /// Why the plan's file could not be read.
  let problem: String?

  init(_ guidance: Guidance?, problem: String? = nil, at now: Moment) {
    self.guidance = guidance
    self.problem = problem
    day = guidance?.today ?? now.wall.day
  }

  var isTyping: Bool { dateField != nil }
  var hints: [KeyHint] {
    Self.bindings.filter { hasPlan || $0.action.needsNoPlan }.hints() + App.bindings.hints()
  }

  /// Whether there are days to act on.
  var hasPlan: Bool {
    switch guidance?.plan?.moment {
    case .ahead, .tomorrow: true
    case .today, .over, nil: false
    }
  }

  mutating func take(_ guidance: Guidance, from desk: Desk, at now: Moment) {
    self.guidance = guidance
  }

  mutating func update(_ event: Event, at now: Moment) -> [Effect] {
    if dateField != nil { return type(event, at: now) }
    if case .key(let key) = event {
      complaint = nil
      if key == .escape, moving != nil {
        moving = nil
        return []
      }
    }
    return react(to: event, at: now)
  }

  mutating func choose(_ index: Int) -> [Effect] {
    day = Day(number: index)
    return []
  }

  mutating func perform(_ action: Action, at now: Moment) -> [Effect] {
    guard hasPlan || action.needsNoPlan else { return [] }
    switch action {
    case .left: go(by: -1)
    case .right: go(by: 1)
    case .up: go(by: -7)
    case .down: go(by: 7)
    case .today: day = guidance?.today ?? now.wall.day
    case .nextTask: task = tasks.isEmpty ? 0 : (task + 1) % tasks.count
    case .start: return start()
    case .interview: dateField = LineField(guidance?.settings.interview?.iso8601 ?? "")
    case .more: return change { $0.weeklyHours = min(80, $0.weeklyHours + 1) }
    case .less: return change { $0.weeklyHours = max(1, $0.weeklyHours - 1) }
    case .weekday(let index): return toggle(Weekday.allCases[index])
    case .dayOff: return toggleDayOff()
    case .template: return nextTemplate()
    case .move: pickUp()
    case .back: return [.close]
    }
    return []
  }

  private mutating func go(by days: Int) {
    day = Day(number: day.number + days)
    task = 0
  }

  var tasks: [Guidance.Task] { guidance?.days.first { $0.day.day == day }?.tasks ?? [] }

  var chosenTask: Guidance.Task? { tasks.indices.contains(task) ? tasks[task] : tasks.first }

  /// Enter starts the chosen block, or puts down the one that is on its way.
  private mutating func start() -> [Effect] {
    if let moving { return putDown(moving) }
    guard let chosen = chosenTask else { return [] }
    guard let question = chosen.question else {
      complaint = "The question for this block is chosen on its day."
      return []
    }
    return [.open(.lobby(question: question))]
  }

  private mutating func pickUp() {
    moving = chosenTask?.block
    if moving == nil { complaint = "There is no block on this day to move." }
  }

  private mutating func putDown(_ block: Block) -> [Effect] {
    moving = nil
    guard block.day != day else { return [] }
    guard day >= guidance?.today ?? day else {
      complaint = "\(day.words) is over; nothing can be moved there."
      return []
    }
    return change { settings in
      settings.moves.removeAll { $0.id == block.id && $0.to == block.day }
      settings.moves.append(BlockMove(id: block.id, from: block.day, to: day))
    }
  }

  /// From the days that were chosen for the person on, they are the person's own.
  private func toggle(_ weekday: Weekday) -> [Effect] {
    let days = guidance?.plan?.frame.weekdays ?? []
    return change { $0.weekdays = days.symmetricDifference([weekday]) }
  }

  /// Through all templates and back to the one that fits the time.
  private func nextTemplate() -> [Effect] {
    let templates = guidance?.templates ?? []
    let place = guidance?.settings.template.flatMap { id in templates.firstIndex { $0.id == id } }
    let next = place.map { $0 + 1 } ?? 0
    let titles = templates.map(\.title) + ["what fits the time"]
    let list = titles.indices.map { $0 == next ? "[\(titles[$0])]" : titles[$0] }
    return change { $0.template = next < templates.count ? templates[next].id : nil }
      + [.tell("Templates, p takes the next: " + list.joined(separator: " · "))]
  }

  private func toggleDayOff() -> [Effect] {
    change { settings in
      if settings.daysOff.contains(day) {
        settings.daysOff.remove(day)
      } else {
        settings.daysOff.insert(day)
      }
    }
  }

  private func change(_ edit: (inout PlanSettings) -> Void) -> [Effect] {
    guard var settings = guidance?.settings else { return [] }
    edit(&settings)
    return [.plan(settings)]
  }

  private mutating func type(_ event: Event, at now: Moment) -> [Effect] {
    switch event {
    case .key(.escape):
      dateField = nil
      return []
    case .key(.enter): return setInterview(at: now)
    default:
      complaint = nil
      _ = dateField?.take(event)
      return []
    }
  }

  private mutating func setInterview(at now: Moment) -> [Effect] {
    let text = dateField?.text.trimmed ?? ""
    guard let date = CivilDate(iso8601: text) else {
      complaint = "“\(text)” is no date; write it as 2026-12-14."
      return []
    }
    guard Day(date) >= now.wall.day else {
      complaint = "\(text) is over; give the day of the interview to come."
      return []
    }
    dateField = nil
    complaint = nil
    return change { settings in
      if settings.began == nil || settings.interview.map({ $0 < now.wall.day }) ?? true {
        settings.began = now.wall.day
      }
      settings.interview = Day(date)
      settings.zone = now.wall.zone
    }
  }
}

extension Timeline.Action {
  /// Whether it means something before there are days to practise on.
  fileprivate var needsNoPlan: Bool {
    switch self {
    case .interview, .back: true
    case .left, .right, .up, .down, .nextTask, .start, .more, .less, .weekday, .dayOff, .move,
      .today, .template:
      false
    }
  }
}
