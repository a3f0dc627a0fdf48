/// What a Markdown list item begins with, indentation included.
struct Bullet {
  private enum Sign {
    case mark(Unicode.Scalar)
    case number(Int, stop: Unicode.Scalar)
  }

  /// Scalars before the item's text.
  let length: Int
  private let sign: Sign
  private let isTask: Bool

  init?(_ line: TextLine) {
    let item = line.scalars[line.indentation...]
    guard let (sign, length) = Self.mark(of: item) ?? Self.number(of: item) else { return nil }
    let box = item.dropFirst(length).prefix(4)
    isTask = Self.boxes.contains { $0.unicodeScalars.elementsEqual(box) }
    self.length = line.indentation + length + (isTask ? 4 : 0)
    self.sign = sign
  }

  private static let boxes = ["[ ] ", "[x] ", "[X] "]

  private static func mark(of item: ArraySlice<Unicode.Scalar>) -> (Sign, Int)? {
    guard let mark = item.first, mark == "-" || mark == "*" || mark == "+",
      item.dropFirst().first == " "
    else { return nil }
    return (.mark(mark), 2)
  }

  /// A number of more than nine digits counts nothing.
  private static func number(of item: ArraySlice<Unicode.Scalar>) -> (Sign, Int)? {
    let digits = item.prefix(10).prefix { ("0"..."9").contains($0) }
    let rest = item.dropFirst(digits.count)
    guard (1...9).contains(digits.count), let stop = rest.first, stop == "." || stop == ")",
      rest.dropFirst().first == " "
    else { return nil }
    let number = digits.reduce(0) { $0 * 10 + Int($1.value) - 0x30 }
    return (.number(number, stop: stop), digits.count + 2)
  }

  /// What the item after this one of a line begins with.
  func next(in line: TextLine) -> String {
    let start =
      switch sign {
      case .mark(let mark): "\(mark) "
      case .number(let number, let stop): "\(number + 1)\(stop) "
      }
    return line.string(0..<line.indentation) + start + (isTask ? "[ ] " : "")
  }
}

extension TextLine {
  /// The spaces and tabs that it begins with.
  var indentation: Int { scalars.prefix { $0 == " " || $0 == "\t" }.count }

  /// Where the rows after the first begin, so that an item's text stands under itself; 0 where
  /// that would leave less than half of the columns.
  func hang(in columns: Int) -> Int {
    var reached = 0
    for scalar in scalars[..<(Bullet(self)?.length ?? indentation)] {
      reached += Wrap.columns(of: scalar, at: reached)
      if reached > columns / 2 { return 0 }
    }
    return reached
  }

  /// Markdown: one to six # and a space.
  static func isHeading(_ scalars: [Unicode.Scalar]) -> Bool {
    guard scalars.first == "#" else { return false }
    let level = scalars.prefix { $0 == "#" }.count
    return level <= 6 && (level == scalars.count || scalars[level] == " ")
  }
}
