import Cells
import Coach
import Content

extension Command {
  /// The table. A new command is a value below and a name in this list.
  package static let greenroom = Command(
    "greenroom",
    summary: "practise backend interviews in the terminal",
    description: """
      greenroom puts you into a backend interview: a question, a clock, and afterwards an honest \
      account of what you raised yourself, what had to be asked for and what you missed. It \
      works offline and keeps everything in plain files of your own. Without a command it opens \
      the home screen.
      """,
    examples: [
      Example("greenroom", "open the home screen"),
      Example("greenroom practice", "choose a question and sit a round"),
      Example("greenroom show", "read your newest answer"),
    ],
    subcommands: [
      practice, next, plan, stats, review, questions, show, export, feedback, board, contentFamily,
      doctor, frame, completions, manual,
    ],
    make: { _, _ in .fullScreen(.home) })

  private static let practice = Command(
    "practice",
    summary: "sit a round",
    description: """
      Sits a round: predict your score, answer against the clock, then mark the answer point by \
      point. Without an ID the next question is taken that the options let through.
      """,
    operands: [Operand(Value("ID"), .optional, help: "the question's id")],
    options: [.topic, .kind, .company, .level, .minutes, .exam],
    examples: [
      Example("greenroom practice rate-limiter", "sit this question now"),
      Example(
        "greenroom practice --kind system-design --company discord --level L3",
        "choose among Discord's design questions, to be measured against its level L3"),
      Example("greenroom practice rate-limiter --exam --minutes 30", "half an hour without help"),
    ],
    make: { matches, _ throws(UsageError) in
      .fullScreen(.practice(try PracticeRequest(matches)))
    })

  private static let next = Command(
    "next",
    summary: "say which question to practise now",
    description: """
      Prints the question that is worth the most now, and why: what is weak, what would be \
      forgotten by the interview, what is not known yet. As JSON: greenroom (the format, 1), \
      question, topic, kind, minutes, prompt, due (left out when it is not), reason, and value \
      with its parts weak, fading and unknown.
      """,
    options: [.json],
    examples: [
      Example("greenroom next", "the id of the question and the reason"),
      Example("greenroom next --json", "the same for another program"),
    ],
    make: { matches, _ in .next(isJSON: matches.has(.json)) })

  private static let plan = Command(
    "plan",
    summary: "print the plan to the interview",
    description: """
      Prints what to do on which day up to the interview, and what does not fit. The options are \
      kept: give them once, and again when something changes. The plan is made anew each time \
      from what you did. As JSON: greenroom (the format, 1), interview, zone, today, began, state \
      (ahead, tomorrow, today or over), hours, weekdays, level, company, template, readiness (now, \
      planned, low, high, from 0 to 1), days (day, phase, capacity, planned and done in minutes, \
      isOff, isRest, isMissed, blocks with kind, id, title, minutes and why, answers by id), \
      leftOut (what, id, mastery, minutes, days, to, why), isEnough, and what would be: \
      hoursNeeded and dateNeeded. What is not known is left out.
      """,
    options: [.interview, .hours, .days, .template, .json, .ics],
    examples: [
      Example(
        "greenroom plan --interview 2026-12-14 --hours 8 --days mon,tue,thu,sat",
        "begin a plan"),
      Example("greenroom plan --template four-weeks", "spend the time as this template does"),
      Example("greenroom plan --ics > plan.ics", "the same for a calendar"),
    ],
    make: { matches, _ throws(UsageError) in .plan(try PlanRequest(matches)) })

  private static let stats = Command(
    "stats",
    summary: "print weak areas, calibration and readiness",
    description: """
      Prints what your answers show: weak topics and what you do not raise unasked, each with \
      the answers behind it, how well you foresee your scores, and whether your last rounds \
      without help would have been enough. As JSON: greenroom (the format, 1), today, level, \
      company, answers (how many), attempts (answer, question, day, share, unraised), topics (id, \
      title, area, standing, mastery, low, high, attempts, lastDay, and evidence, the ids of \
      attempts), dimensions (id, rounds, raised, isEnough, evidence), calibration, readiness \
      (verdict, kinds, dimensions), streak and weeks. Shares are from 0 to 1.
      """,
    options: [.json],
    examples: [
      Example("greenroom stats", "where you stand"),
      Example("greenroom stats --json", "the same for another program"),
    ],
    make: { matches, _ in .stats(isJSON: matches.has(.json)) })

  private static let questions = Command(
    "questions",
    summary: "list the questions",
    description: "Prints the question bank, or a part of it, without opening a screen.",
    options: [.topic, .kind, .company, .json],
    examples: [
      Example("greenroom questions --kind database", "what there is on databases"),
      Example(
        "greenroom questions --topic caching --topic consistency",
        "all that touch one topic or the other"),
    ],
    make: { matches, _ in
      .questions(QuestionsRequest(filter: QuestionFilter(matches), isJSON: matches.has(.json)))
    })

  private static let show = Command(
    "show",
    summary: "print one of your answers",
    description: "Prints a past answer as text; without an ID the newest.",
    operands: [Operand(Value("ID"), .optional, help: "the answer's id")],
    options: [.json],
    examples: [
      Example("greenroom show", "the newest answer"),
      Example("greenroom show --json", "the same for another program"),
    ],
    make: { matches, _ in
      .show(ShowRequest(answer: matches.operands.first, isJSON: matches.has(.json)))
    })

  private static let doctor = Command(
    "doctor",
    summary: "examine the installation",
    description: """
      Looks at the terminal, the locale, the directories and the files of yours that cannot be \
      read, and says what to do about each trouble it finds.
      """,
    examples: [
      Example("greenroom doctor", "when something looks wrong"),
      Example("greenroom doctor --data ~/backup", "examine the files of another directory"),
    ],
    make: { _, _ in .doctor })

  private static let completions = Command(
    "completions",
    summary: "print completions for a shell",
    description: "Prints a script that teaches a shell to complete greenroom's commands.",
    operands: [
      Operand(
        Value("SHELL", .choice(Shell.allCases.map(\.rawValue))), .required, help: "the shell")
    ],
    examples: [
      Example("source <(greenroom completions bash)", "use them in this bash"),
      Example(
        "greenroom completions fish > ~/.config/fish/completions/greenroom.fish",
        "use them in every fish from now on"),
    ],
    make: { matches, _ in
      .say(matches.operands.first.flatMap(Shell.init(rawValue:))?.completions ?? "")
    })

  private static let manual = Command(
    "manual",
    summary: "print the manual page",
    description: "Prints the manual page in the language of man, as it is installed.",
    examples: [
      Example("greenroom manual | man -l -", "read it without installing it"),
      Example("greenroom manual > greenroom.1", "keep it"),
    ],
    make: { _, _ in .say(Manual.page) })
}

extension QuestionFilter {
  fileprivate init(_ matches: Matches) {
    topics = matches.all(.topic)
    kind = matches.choice(.kind)
    company = matches.word(.company)
  }
}

extension PlanRequest {
  fileprivate init(_ matches: Matches) throws(UsageError) {
    if matches.has(.json), matches.has(.ics) {
      throw .twoForms(Option.json.name, Option.ics.name)
    }
    interview = matches.day(.interview)
    hours = matches.number(.hours)
    template = matches.word(.template)
    if let days = matches.word(.days) { weekdays = try Weekday.set(named: days) }
    form = matches.has(.json) ? .json : matches.has(.ics) ? .calendar : .text
  }
}

extension PracticeRequest {
  fileprivate init(_ matches: Matches) throws(UsageError) {
    question = matches.operands.first
    filter = QuestionFilter(matches)
    level = matches.word(.level)
    minutes = matches.number(.minutes)
    isExam = matches.has(.exam)
    try checkQuestion(against: matches)
    try checkLevel()
  }

  private func checkQuestion(against matches: Matches) throws(UsageError) {
    guard let question, let option = [Option.topic, .kind].first(where: matches.has) else { return }
    throw .contradiction(option: option.name, operand: question)
  }

  /// Only a company has names of its own for levels.
  private func checkLevel() throws(UsageError) {
    let choices = Level.allCases.map(\.rawValue)
    guard let level, filter.company == nil, !choices.contains(level) else { return }
    let nearest = Nearest.word(meantBy: level, among: choices)
    throw .wrongChoice(level, of: "level", choices: choices, nearest: nearest)
  }
}
