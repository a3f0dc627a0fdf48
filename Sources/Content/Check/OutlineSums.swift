/// The sums of an outline: lines that begin with `=`, whose result stands behind a second `=` or at
/// the end of the line before, after a colon.
package enum OutlineSums {
  /// What is wrong with a sum.
  package enum Fault: Equatable, Sendable {
    case unreadable(String)
    case noResult(String)
    /// What it is, and what is said that it is.
    case wrong(String, value: String, stated: String)
  }

  struct Finding: Equatable {
    /// Of the outline's lines, from 0.
    let line: Int
    let fault: Fault
  }

  /// By how much more than its rounding a result after `about` may be off.
  private static let leeway = 0.02

  static func findings(in outline: String) -> [Finding] {
    let lines = outline.split(separator: "\n", omittingEmptySubsequences: false).map(\.unspaced)
    var label: Substring = ""
    return lines.enumerated().compactMap { index, line in
      defer { if !line.isEmpty { label = line } }
      guard line.first == "=" else { return nil }
      return fault(of: line, after: label).map { Finding(line: index, fault: $0) }
    }
  }

  private static func fault(of line: Substring, after label: Substring) -> Fault? {
    let parts = line.dropFirst().split(separator: "=", omittingEmptySubsequences: false)
    let sum = parts.first.map(\.unspaced) ?? ""
    guard let value = SumReader.value(of: sum), parts.count <= 2 else {
      return .unreadable(String(line))
    }
    let result = parts.count == 2 ? parts[1] : result(of: label)
    guard let stated = SumReader.stated(in: result) else { return .noResult(String(line)) }
    guard let right = right(value, against: stated) else { return nil }
    return .wrong(String(sum), value: right, stated: String(result.unspaced))
  }

  /// What stands behind the last colon.
  private static func result(of label: Substring) -> Substring {
    label.lastIndex(of: ":").map { label[$0...].dropFirst() } ?? ""
  }

  /// The right value in the unit of the stated one; nil where they agree.
  ///
  /// Where both have the same measure, units are reckoned with; else the author has converted them
  /// with bare numbers, and only the numbers must agree.
  private static func right(_ value: Quantity, against stated: SumReader.Stated) -> String? {
    let part: KeyPath<Quantity, Double> =
      value.measure == stated.quantity.measure ? \.base : \.written
    let should = value[keyPath: part]
    let error = abs(stated.quantity[keyPath: part] - should)
    let rounding = stated.half[keyPath: part] * (1 + 1e-9) + abs(should) * 1e-12
    guard error.isFinite else { return "no number" }
    if error <= rounding + (stated.isAbout ? abs(should) * leeway : 0) { return nil }
    return (should / stated.unit[keyPath: part]).shortest
  }
}

extension OutlineSums.Fault: CustomStringConvertible {
  package var description: String {
    switch self {
    case .unreadable(let line):
      "\(line.quoted) cannot be reckoned; write numbers with units, × ÷ + − ^ and one result."
    case .noResult(let line):
      "\(line.quoted) has no result; put it behind a second “=”, or behind a colon on the line before."
    case .wrong(let sum, let value, let stated):
      "\(sum.quoted) is \(value), not \(stated.quoted); correct it, or say “about” where it is rounded."
    }
  }
}

extension Double {
  /// With six digits that count, and without an exponent where it would be a usual number.
  fileprivate var shortest: String {
    if let whole = Int(exactly: self) { return String(whole) }
    var scale = 1.0
    while abs(self) * scale < 100_000, scale < 1e12 { scale *= 10 }
    let rounded = (self * scale).rounded() / scale
    return Int(exactly: rounded).map(String.init) ?? String(rounded)
  }
}

extension Substring {
  /// Without the spaces around it.
  var unspaced: Substring {
    let start = drop { $0 == " " }
    guard let last = start.lastIndex(where: { $0 != " " }) else { return "" }
    return start[...last]
  }
}
