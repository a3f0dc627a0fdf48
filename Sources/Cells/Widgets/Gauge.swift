/// A bar that is filled to a share, from 0 to 1.
package struct Gauge: Sendable {
  package let share: Double

  package init(share: Double) { self.share = share.isNaN ? 0 : min(max(0, share), 1) }

  package func draw(into frame: inout Frame, area: Area, style: Style = .accent) {
    let filled = Int((Double(area.columns) * share).rounded())
    for column in 0..<area.columns {
      frame.put(
        Glyph(column < filled ? "█" : "░"), at: column, of: area,
        style: column < filled ? style : .faint)
    }
  }
}
