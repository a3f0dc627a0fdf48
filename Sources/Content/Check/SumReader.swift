/// Reads and reckons sums such as `300 calls ÷ 5 calls/s`: numbers with units and words, × ÷ + − ^,
/// and parentheses. Units of size and time count; other words only name what is counted.
struct SumReader {
  private let text: [Character]
  private var next = 0

  init(_ text: some StringProtocol) { self.text = Array(text) }

  /// A number and the half of its last digit, by which it may have been rounded.
  struct Stated {
    let quantity: Quantity
    let half: Quantity
    /// What one of its unit is, such as a hundredth for `%`.
    let unit: Quantity
    let isAbout: Bool
  }

  /// The value of the whole text; nil where it is no sum.
  static func value(of text: some StringProtocol) -> Quantity? {
    var reader = SumReader(text)
    guard let value = reader.sum() else { return nil }
    reader.skipSpace()
    return reader.next == reader.text.count ? value : nil
  }

  /// The number that a text begins with, perhaps after `about`; only words may follow it.
  static func stated(in text: some StringProtocol) -> Stated? {
    var reader = SumReader(text)
    reader.skipSpace()
    let isAbout = reader.take("~") || reader.take("≈") || reader.take("about ")
    reader.skipSpace()
    guard let (number, half) = reader.number() else { return nil }
    let unit = reader.unit()
    reader.skipSpace()
    if let after = reader.peek, Self.operators.contains(after) { return nil }
    return Stated(
      quantity: Quantity(written: number, base: number) * unit,
      half: Quantity(written: half, base: half) * unit, unit: unit, isAbout: isAbout)
  }

  private static let operators: Set<Character> = ["+", "-", "−", "×", "*", "÷", "/", "^", "("]
}

// The sum and its parts.
extension SumReader {
  private mutating func sum() -> Quantity? {
    guard var value = product() else { return nil }
    while let sign = operation(among: ["+", "-", "−"]) {
      guard let other = product() else { return nil }
      value = value + (sign == "+" ? other : other.negative)
    }
    return value
  }

  private mutating func product() -> Quantity? {
    guard var value = power() else { return nil }
    while let sign = operation(among: ["×", "*", "÷", "/"]) {
      guard let other = power() else { return nil }
      let isTimes = sign == "×" || sign == "*"
      value = value * (isTimes ? other : other.raised(to: Quantity(written: -1, base: -1)))
    }
    return value
  }

  private mutating func power() -> Quantity? {
    guard let base = atom() else { return nil }
    guard operation(among: ["^"]) != nil else { return base }
    return power().map(base.raised)
  }

  private mutating func atom() -> Quantity? {
    skipSpace()
    if take("-") || take("−") { return atom()?.negative }
    if take("(") {
      guard let inner = sum() else { return nil }
      skipSpace()
      guard take(")") else { return nil }
      return inner * named()
    }
    guard let (number, _) = number() else { return nil }
    return Quantity(written: number, base: number) * named()
  }

  /// The unit behind a number, and past the words that say what is counted.
  private mutating func named() -> Quantity {
    let unit = unit()
    while word() != nil {}
    return unit
  }

  private mutating func operation(among signs: Set<Character>) -> Character? {
    skipSpace()
    guard let sign = peek, signs.contains(sign) else { return nil }
    next += 1
    return sign
  }
}

// Numbers and units.
extension SumReader {
  /// Digits with commas between thousands, and half of what the last one stands for.
  private mutating func number() -> (value: Double, half: Double)? {
    var digits = ""
    var half = 0.5
    while let character = peek {
      if character.isASCII, character.isNumber {
        digits.append(character)
        if digits.contains(".") { half /= 10 }
      } else if character == ".", isDigit(1), !digits.isEmpty, !digits.contains(".") {
        digits.append(character)
      } else if character != "," || !isThousands {
        break
      }
      next += 1
    }
    return Double(digits).map { ($0, half) }
  }

  /// Whether three digits follow, and no fourth.
  private var isThousands: Bool { isDigit(1) && isDigit(2) && isDigit(3) && !isDigit(4) }

  private func isDigit(_ ahead: Int) -> Bool {
    let place = next + ahead
    return place < text.count && text[place].isASCII && text[place].isNumber
  }

  /// Such as `%`, `million`, `kB`, `MB/s` or `calls/s`; of other words only what they are for each.
  private mutating func unit() -> Quantity {
    var unit = Quantity(written: 1, base: 1)
    while let word = word() {
      if let factor = Quantity.factor(word) {
        unit = unit * Quantity(written: factor, base: factor)
        continue
      }
      unit = unit * (Quantity.one(word) ?? Quantity(written: 1, base: 1))
      while peek == "/", isLetter(1) {
        next += 1
        let each = self.word().flatMap(Quantity.one) ?? Quantity(written: 1, base: 1)
        unit = unit * each.raised(to: Quantity(written: -1, base: -1))
      }
      break
    }
    return unit
  }

  private func isLetter(_ ahead: Int) -> Bool {
    next + ahead < text.count && text[next + ahead].isLetter
  }

  /// Letters, perhaps with hyphens and digits among them; `%` is a word of its own.
  private mutating func word() -> String? {
    let start = next
    skipSpace()
    if take("%") { return "%" }
    var word = ""
    while let character = peek,
      character.isLetter
        || !word.isEmpty
          && (character.isNumber || character == "'" || character == "-" && isLetter(1))
    {
      word.append(character)
      next += 1
    }
    if word.isEmpty { next = start }
    return word.isEmpty ? nil : word
  }

  private var peek: Character? { next < text.count ? text[next] : nil }

  private mutating func skipSpace() {
    while peek == " " { next += 1 }
  }

  private mutating func take(_ prefix: String) -> Bool {
    guard text[next...].starts(with: prefix) else { return false }
    next += prefix.count
    return true
  }
}
