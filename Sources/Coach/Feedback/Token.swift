/// A word, a number or one of `% $ €` in a text.
struct Token: Equatable, Sendable {
  /// Lower case, with a straight apostrophe and without the commas of thousands.
  let word: String
  /// Where it stands, in UTF-8 bytes.
  let range: Range<Int>
  /// Whether a comma or a slash parts it from the token before, as the items of a list are parted.
  let startsItem: Bool
  /// Whether it was a slash that did.
  var followsSlash = false
  /// Whether a colon stands between it and the token before.
  var followsColon = false
  /// Whether a colon, a dash or a bracket parts it from the token before.
  let startsClause: Bool
}

/// Cuts a text into tokens.
///
/// A token is letters with at most one apostrophe inside, or digits with an optional decimal;
/// everything else parts tokens, hyphen and underscore included. `100,000` is one number, which the
/// design leaves open: otherwise every estimate would look like a list.
struct Tokenizer {
  private let scalars: [Unicode.Scalar]
  private var index = 0
  private var offset = 0
  private var startsItem = false
  private var startsClause = false
  private var followsSlash = false
  private var followsColon = false
  private var isInBraces = false
  private var isPath = false
  private var tokens: [Token] = []

  static func tokens(of text: some StringProtocol) -> [Token] {
    var tokenizer = Tokenizer(Array(text.unicodeScalars))
    return tokenizer.all()
  }

  private init(_ scalars: [Unicode.Scalar]) {
    self.scalars = scalars
    tokens.reserveCapacity(scalars.count / 5)
  }

  private mutating func all() -> [Token] {
    while index < scalars.count {
      let scalar = scalars[index]
      if startsRun { isPath = beginsPath() }
      if scalar.isLetter {
        takeWord()
      } else if scalar.isDigit {
        takeNumber()
      } else if scalar.isCounted {
        take(String(scalar), through: index + 1)
      } else {
        notice(scalar)
        step()
      }
    }
    return tokens
  }

  private mutating func notice(_ scalar: Unicode.Scalar) {
    switch scalar {
    // The fields of an object are no items of a list: what a contract says is its fields.
    case "{": isInBraces = true
    case "}": isInBraces = false
    case ",": if !isInBraces { startsItem = true }
    case "/":
      if partsItems() {
        startsItem = true
        followsSlash = true
      }
    case ":": followsColon = true
    default: break
    }
    if partsClauses(scalar) { startsClause = true }
  }

  private var startsRun: Bool { index == 0 || scalars[index - 1].isSpace }

  private mutating func step() {
    offset += scalars[index].utf8Length
    index += 1
  }

  private mutating func take(_ word: String, through end: Int) {
    let start = offset
    while index < end { step() }
    tokens.append(
      Token(
        word: word, range: start..<offset, startsItem: startsItem, followsSlash: followsSlash,
        followsColon: followsColon, startsClause: startsClause))
    startsItem = false
    startsClause = false
    followsSlash = false
    followsColon = false
  }

  /// The end of “w/o”, which is one word; nil when there is none.
  private var endOfWithout: Int? {
    guard scalars[index] == "w" || scalars[index] == "W", scalar(at: index + 1) == "/",
      scalar(at: index + 2) == "o" || scalar(at: index + 2) == "O",
      scalar(at: index + 3)?.isLetter != true
    else { return nil }
    return index + 3
  }

  private mutating func takeWord() {
    if let end = endOfWithout { return take("without", through: end) }
    var word = String.UnicodeScalarView()
    var end = index
    var hasApostrophe = false
    while let scalar = scalar(at: end) {
      if scalar.isLetter {
        scalar.appendLowercase(to: &word)
      } else if !hasApostrophe, scalar.isApostrophe, self.scalar(at: end + 1)?.isLetter == true {
        hasApostrophe = true
        word.append("'")
      } else {
        break
      }
      end += 1
    }
    take(String(word), through: end)
  }

  private mutating func takeNumber() {
    var word = String.UnicodeScalarView()
    var end = index
    var hasPoint = false
    while let scalar = scalar(at: end) {
      if scalar.isDigit {
        word.append(scalar)
      } else if scalar == ".", !hasPoint, self.scalar(at: end + 1)?.isDigit == true {
        hasPoint = true
        word.append(scalar)
      } else if scalar != "," || hasPoint || !isThousand(after: end) {
        break
      }
      end += 1
    }
    take(String(word), through: end)
  }

  private func scalar(at place: Int) -> Unicode.Scalar? {
    place < scalars.count ? scalars[place] : nil
  }

  private func isThousand(after comma: Int) -> Bool {
    (1...3).allSatisfy { scalar(at: comma + $0)?.isDigit == true }
      && scalar(at: comma + 4)?.isDigit != true
  }

  /// Whether the unspaced run that begins here is a path or an address, whose slashes list nothing.
  private func beginsPath() -> Bool {
    var end = index
    while let scalar = scalar(at: end), !scalar.isSpace {
      let next = self.scalar(at: end + 1)
      if scalar == "/", end == index || next.map({ !$0.isLetter && !$0.isDigit }) ?? true {
        return true
      }
      end += 1
    }
    return false
  }

  private func partsClauses(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "(", "—": true
    case ":": self.scalar(at: index + 1)?.isSpace ?? true
    case "-", "–": startsRun && self.scalar(at: index + 1)?.isSpace ?? true
    default: false
    }
  }

  /// Whether the slash here parts items of a list: not in `/v1/users`, `10/s` or `writes/s`.
  private func partsItems() -> Bool {
    guard !isPath, index > 0, scalars[index - 1].isLetter else { return false }
    var unit = ""
    var end = index + 1
    while let scalar = scalar(at: end), scalar.isLetter, unit.count <= 8 {
      unit.unicodeScalars.append(scalar)
      end += 1
    }
    return !unit.isEmpty && !WordTables.rateUnits.contains(unit)
  }
}

extension Unicode.Scalar {
  /// A letter, or a mark that sits on one.
  var isLetter: Bool {
    if isASCII { return (97...122).contains(value | 0x20) }
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: return true
    default: return properties.isAlphabetic
    }
  }

  var isDigit: Bool {
    if isASCII { return (48...57).contains(value) }
    return properties.numericType == .decimal
  }

  var isSpace: Bool { isASCII ? value <= 32 : properties.isWhitespace }

  fileprivate var isCounted: Bool { self == "%" || self == "$" || self == "€" }

  fileprivate var isApostrophe: Bool { self == "'" || self == "\u{2019}" || self == "\u{2BC}" }

  fileprivate var utf8Length: Int {
    switch value {
    case ..<0x80: 1
    case ..<0x800: 2
    case ..<0x10000: 3
    default: 4
    }
  }

  fileprivate func appendLowercase(to word: inout String.UnicodeScalarView) {
    if isASCII {
      word.append(Unicode.Scalar(UInt8(truncatingIfNeeded: value) | 0x20))
    } else {
      word.append(contentsOf: properties.lowercaseMapping.unicodeScalars)
    }
  }
}
