import Boards
import Testing
import Whiteboard

@Suite struct `A diagram for other programs` {
  private let diagram = Samples.diagram(
    """
    web client : The "app" <1>
    api service x3 : API & co
    bus queue : Events
    web <-> api : wss "v2"
    api ~> bus
    group eu [api bus] : Europe
    """)

  @Test func `is this in Mermaid`() {
    #expect(
      DiagramExport.mermaid(diagram) == """
        flowchart LR
          b_web(["The #34;app#34; #60;1#62;"])
          b_api["API #38; co ×3"]
          b_bus[["Events"]]
          b_web <-->|"wss #34;v2#34;"| b_api
          b_api -.-> b_bus
          subgraph frame0["Europe"]
            b_api
            b_bus
          end

        """)
  }

  @Test func `keeps words and signs that mean something in Mermaid or D2`() {
    let diagram = Samples.diagram(
      "end service : end\nstyle db : a[b]{c}|d;e\nend -> style : 1. a|b; $x # no\n"
        + "style ~> end : - *all*\n")
    #expect(
      DiagramExport.mermaid(diagram) == """
        flowchart LR
          b_end["end"]
          b_style[("a[b]{c}|d;e")]
          b_end -->|"1#46; a|b; $x #35; no"| b_style
          b_style -.->|"#45; #42;all#42;"| b_end

        """)
    #expect(
      DiagramExport.d2(diagram) == """
        direction: right
        b_end: "end"
        b_style: "a[b]{c}|d;e" {shape: cylinder}
        b_end -> b_style: "1. a|b; \\$x # no"
        b_style -> b_end: "- *all*" {style.stroke-dash: 4}

        """)
  }

  @Test func `is this in Graphviz's language`() {
    #expect(
      DiagramExport.dot(diagram) == """
        digraph board {
          rankdir=LR;
          node [shape=box];
          b_web [label="The \\"app\\" <1>", style=rounded];
          b_api [label="API & co ×3"];
          b_bus [label="Events", shape=cds];
          b_web -> b_api [dir=both, label="wss \\"v2\\""];
          b_api -> b_bus [style=dashed];
          subgraph cluster_0 {
            label="Europe";
            b_api;
            b_bus;
          }
        }

        """)
  }

  @Test func `is this in D2`() {
    #expect(
      DiagramExport.d2(diagram) == """
        direction: right
        frame0: "Europe"
        b_web: "The \\"app\\" <1>" {shape: person}
        frame0.b_api: "API & co ×3"
        frame0.b_bus: "Events" {shape: queue}
        b_web <-> frame0.b_api: "wss \\"v2\\""
        frame0.b_api -> frame0.b_bus: {style.stroke-dash: 4}

        """)
  }

  @Test(arguments: 0..<20)
  func `is a picture in which every tag closes and no text opens one`(seed: Int) {
    let svg = SVGPicture.text(of: Layout(Diagram.random(seed, boxes: 2...10, wires: 14)))
    var open: [Substring] = []
    for piece in svg.split(separator: "<") where piece.contains(">") {
      let tag = piece.prefix { $0 != ">" }
      let name = tag.prefix { $0 != " " && $0 != "/" }
      if tag.hasPrefix("/") {
        #expect(open.popLast() == tag.dropFirst())
      } else if !tag.hasSuffix("/") {
        open.append(name)
      }
    }
    #expect(open.isEmpty)
  }

  @Test func `an SVG arrowhead does not lie on the tag of its box`() throws {
    // The wires end where the tag would be first.
    let board = DiagramReading(
      "a service @0,0 : A long name of a service\nb cache @0,1 : Hot\nc queue @1,1 : Jobs\n"
        + "a -> b\na -> c\nc -> b"
    ).diagram
    let svg = SVGPicture.text(of: Layout(board))
    let tags = svg.matches(of: /class="tag" x="(\d+)" y="(\d+)">(\w+)/)
    let ends = svg.matches(of: /(\d+),(\d+)" marker-end/)
    #expect(!tags.isEmpty && ends.count == 3)
    for tag in tags {
      let x = try #require(Int(tag.1))
      let y = try #require(Int(tag.2))
      let width = tag.3.count * 7
      for end in ends where [y + 3, y - 11].contains(Int(end.2)) {
        let head = try #require(Int(end.1))
        #expect(!(x...x + width).overlaps(head - 4...head + 4))
      }
    }
  }
}
