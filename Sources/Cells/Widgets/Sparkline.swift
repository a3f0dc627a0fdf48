/// The last values of a series as eighth blocks, the newest on the right.
package enum Sparkline {
  private static let blocks: [Character] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]

  /// One character a value; `range` is what the lowest and the highest block stand for.
  package static func text(_ values: some Collection<Double>, in range: ClosedRange<Double>)
    -> String
  {
    let span = range.upperBound - range.lowerBound
    return String(
      values.map { value in
        let share = span > 0 ? (value - range.lowerBound) / span : 1
        return blocks[min(7, max(0, Int((share.isNaN ? 0 : share) * 7.999)))]
      })
  }
}
