import Boards
import Whiteboard

// How long pictures take, with their drawing, in a release build:
//   swift run -c release WhiteboardBench [whole] [edits] [tidy] [worst] [boards]
// and whether a thousand random boards can be read back from theirs.

struct Load {
  let boxes: Int
  let wires: Int
  let side: Int
  var isNear = true

  var title: String { "\(boxes) boxes, \(wires) wires\(isNear ? "" : " to anywhere")" }

  func board(_ seed: Int) -> Diagram {
    Diagram.laidOut(seed, boxes: boxes, wires: wires, side: side, isNear: isNear)
  }
}

let loads = [
  Load(boxes: 8, wires: 9, side: 3), Load(boxes: 15, wires: 20, side: 4),
  Load(boxes: 30, wires: 50, side: 6), Load(boxes: 60, wires: 120, side: 8),
]
let worst = Load(boxes: 60, wires: 120, side: 8, isNear: false)
let repeats = 1

func timeWhole(_ load: Load) {
  var unrouted = 0
  var legends = 0
  var bends = 0
  var steps = 0
  var crossings = 0
  let times = (0..<40).map { seed in
    let board = load.board(seed)
    return (0..<repeats).map { _ in
      milliseconds {
        let layout = Layout(board)
        _ = layout.drawing()
        unrouted += layout.unrouted.count
        legends += layout.unlabelled.count
        bends += layout.bends
        steps += layout.steps
        crossings += layout.crossings
      }
    }.min() ?? 0
  }
  print(
    "\(load.title), laid whole: \(Times(times).line), "
      + "\(unrouted / repeats) wires without a way, \(legends / repeats) captions in legends, "
      + "\(bends / repeats) bends, \(crossings / repeats) crossings, "
      + "\(steps / repeats / 40) steps")
}

func timeEdits(_ load: Load) {
  var byKind: [String: [Double]] = [:]
  for seed in 0..<20 {
    let layout = Layout(load.board(seed))
    var dice = Dice(seed)
    for kind in Edits.names {
      for _ in 0..<3 {
        let next = Edits.edited(layout.diagram, kind, &dice)
        let times = (0..<repeats).map { _ in
          var copy = layout
          return milliseconds {
            copy.show(next)
            _ = copy.drawing()
          }
        }
        byKind[kind, default: []].append(times.min() ?? 0)
      }
    }
  }
  print("\(load.title), any edit: \(Times(byKind.values.flatMap(\.self)).line)")
  for kind in Edits.names { print("    \(kind): \(Times(byKind[kind] ?? []).line)") }
}

func timeTidy(_ load: Load) {
  let times = (0..<8).map { seed in
    var bare = Diagram()
    let board = load.board(seed)
    for box in board.boxes {
      bare.apply(
        .add(Box(id: box.id, kind: box.kind, label: box.label, replicas: box.replicas)))
    }
    for wire in board.wires { bare.apply(.connect(wire)) }
    return milliseconds { _ = Tidy.layout(bare, width: 100) }
  }
  print("\(load.title), tidied: \(Times(times).line)")
}

func checkRandomBoards(_ seeds: Range<Int>) {
  var wires = 0
  var faults = 0
  var legends = 0
  for seed in seeds {
    let layout = Layout(Diagram.random(seed))
    wires += layout.diagram.wires.count
    legends += layout.unlabelled.count
    let differences = Alphabet.allCases.flatMap { ArtCheck.differences(layout, $0) }
    if !layout.unrouted.isEmpty || !differences.isEmpty {
      faults += 1
      print("  board \(seed): \(layout.unrouted.count) without a way; \(differences)")
    }
  }
  print(
    "\(seeds.count) random boards, \(wires) wires: \(faults) cannot be read back, "
      + "\(legends) captions in legends")
}

let wanted = Set(CommandLine.arguments.dropFirst())
func isWanted(_ part: String) -> Bool { wanted.isEmpty || wanted.contains(part) }

if isWanted("whole") { for load in loads { timeWhole(load) } }
if isWanted("edits") { for load in loads { timeEdits(load) } }
if isWanted("tidy") { for load in loads { timeTidy(load) } }
if isWanted("worst") {
  timeWhole(worst)
  timeEdits(worst)
}
if isWanted("boards") { checkRandomBoards(0..<1000) }
