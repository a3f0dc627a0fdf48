import Cells

/// Where the parts of a round stand on a screen of some size.
struct RoundPlaces {
  let header: Area
  let timeline: Area
  /// The question and what belongs to it: beside the notes, or above them on narrow screens.
  let side: Area
  let divider: Area
  /// Empty where the diagram has its place.
  let notes: Area
  /// Empty where it is not in view.
  let diagram: Area
  /// Between notes and diagram.
  let gap: Area
  let rule: Area
  /// What the interviewer says, or what the program asks.
  let message: Area
  let keys: Area

  /// From this width on the question stands beside the notes.
  static let wide = 72
  /// From this height on there are two rows for what is said.
  private static let tall = 16

  /// What one works on.
  enum View: Equatable, Sendable { case notes, diagram, both }

  /// From this width on notes and diagram stand side by side.
  static let paired = 100
  /// From this width on the question stands beside them too.
  private static let spacious = 160

  /// On narrow screens what one reads gets half of the height.
  ///
  /// - Parameter isReading: the checklist is walked, or the question is code.
  init(size: Size, isReading: Bool, view: View = .notes) {
    var area = Area(columns: size.columns, rows: size.rows)
    header = area.takeTop(1).inset(left: 1, right: 1)
    timeline = area.takeTop(1)
    keys = area.takeBottom(1).inset(left: 1, right: 1)
    message = area.takeBottom(size.rows >= Self.tall ? 2 : 1)
    rule = area.takeBottom(1)
    if size.columns >= (view == .notes ? Self.wide : Self.spacious) {
      side = area.takeLeft(min(44, size.columns * 38 / 100)).inset(left: 1, right: 1)
      divider = area.takeLeft(1)
    } else {
      let small = view == .notes ? min(5, max(2, size.rows / 4)) : size.rows < 24 ? 2 : 3
      let rows = isReading ? size.rows / 2 : small
      side = area.takeTop(rows).inset(left: 1, right: 1)
      divider = area.takeTop(1)
    }
    let share = area.columns * 2 / 5
    notes =
      (view == .both ? area.takeLeft(share) : view == .notes ? area : Area(columns: 0, rows: 0))
      .inset(left: 1, right: 1)
    gap = view == .both ? area.takeLeft(1) : Area(columns: 0, rows: 0)
    diagram = view == .notes ? Area(columns: 0, rows: 0) : area.inset(left: 1, right: 1)
  }
}
