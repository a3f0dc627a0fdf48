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
  /// Whether the question stands above the notes.
  let isStacked: Bool

  /// From this width on the question stands beside the notes.
  static let wide = 72
  /// From this height on there are two rows for what is said.
  private static let tall = 16

  static func sideColumns(of columns: Int) -> Int { min(44, columns * 38 / 100) }

  /// What one works on.
  enum View: Equatable, Sendable { case notes, diagram, both }

  /// From this width on notes and diagram stand side by side.
  static let paired = 100
  /// From this width on the question stands beside them too.
  private static let spacious = 160

  /// What one reads above the notes, which gets half of the height.
  enum Reading: Equatable, Sendable { case checklist, code }

  /// What the question needs.
  struct Prompt: Equatable, Sendable {
    /// Above the notes, what belongs to it included.
    let rows: Int
    /// Nothing stands below it, so that beside the notes there would be a column for few words.
    let isAlone: Bool
  }

  /// Where the question stands above the notes it gets the rows that it needs, at most half of
  /// the height for what one reads, else a quarter.
  init(size: Size, reading: Reading? = nil, view: View = .notes, prompt: Prompt) {
    var area = Area(columns: size.columns, rows: size.rows)
    header = area.takeTop(1).inset(left: 1, right: 1)
    timeline = area.takeTop(1)
    keys = area.takeBottom(1).inset(left: 1, right: 1)
    message = area.takeBottom(size.rows >= Self.tall ? 2 : 1)
    rule = area.takeBottom(1)
    let isWide = size.columns >= (view == .notes ? Self.wide : Self.spacious)
    isStacked = !isWide || prompt.isAlone && prompt.rows <= size.rows / 4
    if !isStacked {
      side = area.takeLeft(Self.sideColumns(of: size.columns)).inset(left: 1, right: 1)
      divider = area.takeLeft(1)
    } else {
      let small =
        isWide || view == .notes ? min(prompt.rows, max(2, size.rows / 4)) : size.rows < 24 ? 2 : 3
      let half = size.rows / 2
      let rows =
        switch reading {
        case .checklist: half
        case .code: min(prompt.rows, half)
        case nil: small
        }
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
