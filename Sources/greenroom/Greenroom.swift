import Coach
import Store

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The program behind its command line.
struct Greenroom {
  private let options: CommonOptions

  init(_ options: CommonOptions) { self.options = options }

  /// Does what was asked and returns the exit status.
  func run(_ invocation: Invocation) throws -> Int32 {
    if let text = try textWithoutBank(invocation) {
      say(text)
      return 0
    }
    let isAtHome = if case .fullScreen(.home) = invocation { true } else { false }
    let workplace = try Workplace(options, environment: Self.environment, isHasty: isAtHome)
    let now = Clocks.machine(workplace.zone).now
    if invocation.isAboutOwnWork { try workplace.requireData() }
    switch invocation {
    case .fullScreen(let opening):
      if case .review(let query) = opening {
        try workplace.catalogue.require(topics: AnswerQuery(query).topics)
      }
      var screen = try FullScreen(Sitting(opening, workplace))
      return screen.run()
    case .questions(let request): say(try QuestionsCommand.text(request, workplace.catalogue))
    case .show(let request): say(try ShowCommand.text(request, workplace))
    case .feedback(let request): say(try FeedbackCommand.run(request, workplace))
    case .contentCheck(let directory): try checkContent(directory, workplace)
    case .board(let request): return try draw(request, workplace)
    case .contentNew(let draft): say(try ContentNew.write(draft, workplace))
    case .plan(let request): say(try PlanCommand.text(request, workplace, at: now))
    case .next(let isJSON):
      say(try NextCommand.text(isJSON: isJSON, workplace.study(at: now, after: .brief)))
    case .stats(let isJSON):
      say(StatsCommand.text(isJSON: isJSON, workplace.study(at: now, after: .thorough)))
    case .reviewList(let list): say(try ReviewListing.text(list, workplace))
    case .export(let request): say(try ExportCommand.text(request, workplace, at: now))
    case .doctor:
      let (report, isWell) = Doctor.report(workplace, Self.environment)
      say(report)
      return isWell ? 0 : 1
    case .frame(let request):
      var run = try FrameRun(request, Sitting(request.opening, workplace))
      say(run.text() + "\n")
    case .say, .found: break
    }
    return 0
  }

  private func checkContent(_ directory: String?, _ workplace: Workplace) throws {
    let (report, errors) = try ContentCheck.report(directory, workplace)
    say(report)
    if errors > 0 { throw CommandError.contentFails(errors: errors) }
  }

  /// What can be said without the bank, which takes longer to read than the answers.
  private func textWithoutBank(_ invocation: Invocation) throws -> [UInt8]? {
    switch invocation {
    case .say(let text): return Array(text.utf8)
    case .found(let query): return try found(query)
    case .fullScreen(.review(let query)) where isatty(STDOUT_FILENO) == 0:
      return try found(query)
    default: return nil
    }
  }

  private func found(_ query: String) throws -> [UInt8] {
    let environment = Self.environment
    let places = try Places(
      environment: environment, data: options.dataDirectory, content: options.contentDirectory)
    try places.prepare()
    let topics = AnswerQuery(query).topics
    if !topics.isEmpty {
      try Workplace(options, environment: environment).catalogue.require(topics: topics)
    }
    let paper = Paper.standardOutput(isColourless: options.isColourless, environment)
    return ReviewListing.bytes(query, places, on: paper)
  }

  private func draw(_ request: BoardRequest, _ workplace: Workplace) throws -> Int32 {
    let command = try BoardCommand(request, workplace.catalogue)
    say(command.text)
    return command.isWell ? 0 : 1
  }

  /// Thousands of rows go out as they are.
  private func say(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }

  private func say(_ text: String) { print(text, terminator: "") }

  /// The environment as it was when the program started.
  private static var environment: [String: String] {
    var variables: [String: String] = [:]
    var next = environ
    while let entry = next.pointee {
      if let sign = strchr(entry, 0x3D) {
        let name = UnsafeRawBufferPointer(start: entry, count: sign - entry)
        variables[String(decoding: name, as: UTF8.self)] = String(cString: sign + 1)
      }
      next += 1
    }
    return variables
  }
}
