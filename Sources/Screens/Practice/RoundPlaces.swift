import Cells

/// Where the parts of a round stand on a screen of some size.
struct RoundPlaces {
  let header: Area
  let timeline: Area
  /// The question and what belongs to it: beside the notes, or above them on narrow screens.
  let side: Area
  let divider: Area
  let notes: Area
  let rule: Area
  /// What the interviewer says, or what the program asks.
  let message: Area
  let keys: Area

  /// From this width on the question stands beside the notes.
  static let wide = 72
  /// From this height on there are two rows for what is said.
  private static let tall = 16

  /// On narrow screens the checklist, while one walks it, gets half of the height.
  init(size: Size, isWalkingChecklist: Bool) {
    var area = Area(columns: size.columns, rows: size.rows)
    header = area.takeTop(1).inset(left: 1, right: 1)
    timeline = area.takeTop(1)
    keys = area.takeBottom(1).inset(left: 1, right: 1)
    message = area.takeBottom(size.rows >= Self.tall ? 2 : 1)
    rule = area.takeBottom(1)
    if size.columns >= Self.wide {
      side = area.takeLeft(min(44, size.columns * 38 / 100)).inset(left: 1, right: 1)
      divider = area.takeLeft(1)
    } else {
      let rows = isWalkingChecklist ? size.rows / 2 : min(5, max(2, size.rows / 4))
      side = area.takeTop(rows).inset(left: 1, right: 1)
      divider = area.takeTop(1)
    }
    notes = area.inset(left: 1, right: 1)
  }
}
