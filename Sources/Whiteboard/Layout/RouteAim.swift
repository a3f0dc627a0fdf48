/// What a way to a box costs at the least: the distance, and the bends that its heading still
/// owes. It is 0 only beside the box, facing it.
struct RouteAim {
  /// The columns and rows beside the box.
  private let left: Int
  private let right: Int
  private let top: Int
  private let bottom: Int

  init(_ target: CellRectangle) {
    left = target.x - 1
    right = target.right
    top = target.y - 1
    bottom = target.bottom
  }

  /// No overflow is looked for, since every step of a search asks: planes are small.
  @inline(__always)
  func least(from heading: Int, at place: (x: Int, y: Int)) -> Int {
    let (rightwards, leftwards) = (left &- place.x, place.x &- right)
    let (downwards, upwards) = (top &- place.y, place.y &- bottom)
    let across = max(rightwards, leftwards)
    let down = max(downwards, upwards)
    let (ahead, behind, aside) =
      switch heading {
      case 0: (upwards, downwards, across)
      case 1: (rightwards, leftwards, down)
      case 2: (downwards, upwards, across)
      default: (leftwards, rightwards, down)
      }
    let bends = ahead >= 0 ? (aside >= 0 ? 1 : 0) : behind >= 0 ? 2 : 1
    return 2 &* max(across, 0) &+ 4 &* max(down, 0) &+ 11 &* bends
  }
}
