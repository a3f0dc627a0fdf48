import Testing
import Whiteboard

@Suite struct `The picture of a diagram` {
  @Test(arguments: 0..<300)
  func `tells the graph that it was drawn from`(seed: Int) {
    let diagram = Diagram.random(seed)
    let layout = Layout(diagram)
    #expect(layout.unrouted.isEmpty, "seed \(seed): \(layout.unrouted.count) wires found no way")
    for alphabet in Alphabet.allCases {
      let differences = ArtCheck.differences(layout, alphabet)
      #expect(
        differences.isEmpty,
        "seed \(seed) \(alphabet): \(differences)\n\(layout.drawing(alphabet).text)")
    }
  }
}
