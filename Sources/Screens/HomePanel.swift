import Cells
import Coach
import Content

/// Where the person stands, beside home's list: weak areas, readiness, the week.
enum HomePanel {
  /// From this width on it stands there.
  static let fromColumns = 76
  /// It takes so many rows at most.
  static let rows = 12

  /// Before the first marked answer there is nothing to tell.
  static func isWorthShowing(_ guidance: Guidance) -> Bool {
    guidance.progress.topics.contains { $0.attempts > 0 } || guidance.plan != nil
  }

  static func draw(_ guidance: Guidance, into frame: inout Frame, area: Area) {
    var area = area
    drawDimensions(guidance, into: &frame, area: &area)
    drawReadiness(guidance, into: &frame, area: &area)
    drawWeek(guidance, into: &frame, area: &area)
  }

  private static func drawDimensions(
    _ guidance: Guidance, into frame: inout Frame, area: inout Area
  ) {
    let head = area.takeTop(1)
    frame.put("Weak areas", in: head, style: .heading)
    frame.putRight("raised", in: head, style: .faint)
    let shown = guidance.progress.dimensions.prefix(4)
    if shown.isEmpty { frame.put("not enough data", in: area.takeTop(1), style: .faint) }
    for dimension in shown {
      var row = area.takeTop(1)
      frame.putShortened(Dimension.title(of: dimension.id), in: row.takeLeft(15))
      guard dimension.rounds >= DimensionProgress.enough else {
        frame.putRight("not enough data", in: row, style: .faint)
        continue
      }
      let count = "n=\(dimension.rounds)"
      frame.putRight(count, in: row.takeRight(max(5, count.columns + 1)), style: .faint)
      frame.putRight(dimension.raised.percent, in: row.takeRight(6))
      let line = Sparkline.text(dimension.evidence.map(\.share), in: 0...1)
      frame.putRight(line, in: row, style: .accent)
    }
    _ = area.takeTop(1)
  }

  private static func drawReadiness(
    _ guidance: Guidance, into frame: inout Frame, area: inout Area
  ) {
    let readiness = guidance.progress.readiness
    var row = area.takeTop(1)
    let used = frame.put("Readiness ", in: row, style: .heading)
    row = row.inset(left: used)
    let isReady = readiness.verdict == .ready
    frame.put(verdict(guidance), in: row, style: isReady ? .good : .plain)
    let medians = readiness.kinds.compactMap { gate in
      gate.median.map { "\(gate.id) \($0)" }
    }
    if !medians.isEmpty {
      frame.putShortened(medians.joined(separator: " · "), in: area.takeTop(1), style: .faint)
    }
    let calibration = guidance.progress.calibration
    if calibration.isTelling, let bias = calibration.bias {
      frame.putShortened(Self.words(of: bias, guidance), in: area.takeTop(1), style: .faint)
    }
    _ = area.takeTop(1)
  }

  /// Of the rounds without help, else what the plan counts with.
  private static func verdict(_ guidance: Guidance) -> String {
    let verdict = guidance.progress.readiness.verdict
    guard verdict == .notEnoughData, guidance.progress.isTelling, let plan = guidance.plan else {
      return verdict.rawValue
    }
    return "\(plan.forecast.now.percent) now"
  }

  private static func words(of bias: Double, _ guidance: Guidance) -> String {
    let count = guidance.progress.calibration.pairs.count
    let size = (abs(bias) * 10).rounded() / 10
    if size == 0 { return "predictions right (n=\(count))" }
    return "predictions \(size) too \(bias > 0 ? "high" : "low") (n=\(count))"
  }

  private static func drawWeek(
    _ guidance: Guidance, into frame: inout Frame, area: inout Area
  ) {
    let (done, planned) = guidance.week
    var row = area.takeTop(1)
    frame.put("Week", in: row.takeLeft(6), style: .heading)
    if planned > done {
      Gauge(share: Double(done) / Double(planned)).draw(into: &frame, area: row.takeLeft(10))
      _ = row.takeLeft(1)
      frame.putShortened("\(done.asHours) of \(planned.asHours)", in: row)
    } else {
      frame.putShortened(done.asHours, in: row)
    }
    let streak = guidance.progress.habit.streak
    if streak > 1 { frame.put("\(streak) days in a row", in: area.takeTop(1), style: .faint) }
  }
}
