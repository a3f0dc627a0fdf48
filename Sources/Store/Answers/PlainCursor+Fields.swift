import Coach

// The fields of an answer after its head, in the order in which they are written.
extension PlainCursor {
  private static let longest = 604_800

  /// Such as `rate-limiting, caching]`, with the end of the line, which is left out.
  mutating func words() -> Range<Int>? {
    let start = next
    if take("]\n") { return start..<start }
    repeat { guard word() != nil else { return nil } } while take(", ")
    return take("]\n") ? start..<next - 2 : nil
  }

  /// A text in a line or several.
  mutating func prompt() -> (text: Range<Int>, isBlock: Bool)? {
    if take("prompt: |-\n") { return block().map { ($0, true) } }
    return take("prompt: ") ? line().map { ($0, false) } : nil
  }

  /// False for a field that is there, but in another form.
  mutating func passOptional(_ key: StaticString) -> Bool { !take(key) || line() != nil }

  /// The same; a text with backslashes is another form.
  mutating func takeOptional(_ key: StaticString, into text: inout Range<Int>?) -> Bool {
    guard take(key) else { return true }
    text = line()
    return text.map { !has(Self.backslash, in: $0) && !$0.isEmpty } ?? false
  }

  /// Of when it started, where it was lived.
  mutating func day() -> Day? {
    guard take("started: "), let year = digits(4), take("-"), let month = digits(2), take("-"),
      let date = digits(2).flatMap({ CivilDate(year: year, month: month, dayOfMonth: $0) }),
      take("T"), let time = clock(), take(":"), let second = digits(2), second < 60,
      take("Z\nzone: "), line() != nil
    else { return nil }
    var offset = 0
    if take("offset: \"") {
      let isWest = take("-")
      guard isWest || take("+"), let east = clock(), take("\"\n") else { return nil }
      offset = isWest ? -east : east
    }
    return Timestamp(seconds: Day(date).number * 86_400 + time + second, offset: offset).day
  }

  /// Seconds since midnight of hours and minutes.
  private mutating func clock() -> Int? {
    guard let hour = digits(2), hour < 24, take(":"), let minute = digits(2), minute < 60 else {
      return nil
    }
    return hour * 3600 + minute * 60
  }

  mutating func seconds() -> Bool {
    take("seconds: {allowed: ") && second() && take(", used: ") && second() && take(", paused: ")
      && second() && take("}\n")
  }

  private mutating func second() -> Bool { number().map { $0 <= Self.longest } ?? false }

  mutating func passDebrief(_ overall: inout Int?) -> Bool {
    if take("predicted: ") { guard score() != nil, take("\n") else { return false } }
    if take("rating: ") {
      guard take("again\n") || take("hard\n") || take("good\n") || take("easy\n") else {
        return false
      }
    }
    guard take("overall: ") else { return true }
    overall = score()
    return overall != nil && take("\n")
  }

  /// The dimensions, of which each stands two bytes before its score.
  mutating func scores() -> [Range<Int>]? {
    guard take("scores: {") else { return nil }
    var dimensions: [Range<Int>] = []
    if take("}\n") { return dimensions }
    repeat {
      guard let dimension = word(), bytes[dimension.lowerBound] >= 0x61, take(": "),
        score() != nil,
        !dimensions.contains(where: { bytes[$0].elementsEqual(bytes[dimension]) })
      else { return nil }
      dimensions.append(dimension)
    } while take(", ")
    return take("}\n") ? dimensions : nil
  }

  mutating func points() -> Bool {
    if take("points: []\n") { return true }
    guard take("points:\n- {id: ") else { return false }
    repeat { guard point() else { return false } } while take("- {id: ")
    return true
  }

  private mutating func point() -> Bool {
    guard text(inFlow: true) != nil, take(", state: "),
      take("raised") || take("prompted") || take("missed")
    else { return false }
    if take(", at: ") { guard second() else { return false } }
    if take(", evidence: ") { guard text(inFlow: true) != nil else { return false } }
    return take("}\n")
  }

  mutating func mistakes() -> Bool {
    if take("mistakes: []\n") { return true }
    guard take("mistakes:\n- ") else { return false }
    repeat { guard line() != nil else { return false } } while take("- ")
    return true
  }
}
