import Cells
import Harness
import Testing
import Whiteboard

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension EndToEnd {
  /// A diagram drawn in the real program.
  @Suite struct DiagramTests {
    /// The keystrokes of the model; Enter is what a terminal sends for it.
    private static let sketch =
      "iweb client<>load balancer:wss\r<>ws gateway\r>chat service:send\r>messages db:write\r"
      + "chat>kafka:publish\r>fan-out worker:consume\r>presence cache:lookup\rfan>ws:push\r"
      + "ws>pr:heartbeat\r\u{1B}"
    private static let direct =
      "iweb client\raload balancer\rtwss\rbaws gateway\rbachat service\rtsend\ramessages db\r"
      + "twrite\rgdakafka\rtpublish\rafan-out worker\rtconsume\rapresence cache\rtlookup\r"
      + "ggcctpush\rgcchtheartbeat\r"

    private func draw(_ keys: String, in den: Den) throws -> Program {
      let program = try Program.round(in: den, size: Size(columns: 120, rows: 40))
      program.press(.control("d"))
      try program.wait(for: "draw by a line")
      // A picture may be seen half drawn, so the line must be seen open before it can be seen shut.
      let leaves = keys.hasSuffix("\u{1B}")
      program.type(leaves ? String(keys.dropLast()) : keys)
      if leaves {
        try program.wait(for: "Enter take it")
        program.press(.escape)
      }
      try program.wait("the diagram, with no line open") {
        $0.text.contains("ws gateway -> presence cache : heartbeat")
          && $0.line($0.size.rows - 1).contains("i sketch")
      }
      return program
    }

    private func board(in den: Den) throws -> Diagram {
      let blocks = BoardBlocks.blocks(in: den.notes(of: try #require(den.answers.first)))
      #expect(blocks.map(\.title) == ["Diagram"])
      return DiagramReading(try #require(blocks.first).text).diagram
    }

    @Test func `killed while drawing, the next start goes on with the diagram, and it is kept`()
      throws
    {
      let den = Den()
      let program = try draw(Self.sketch, in: den)
      program.signal(SIGKILL)
      #expect(try program.waitForEnd() == .signal(SIGKILL))
      let next = try Program.greenroom(in: den, size: Size(columns: 120, rows: 40))
      try next.wait(for: "Go on")
      next.press(.enter)
      try next.wait(for: "presence cache")
      next.press(.control("d"))
      next.type("aaudit log\r")
      try next.wait(for: "audit log")
      try next.finishRound()
      let board = try board(in: den)
      #expect(board.boxes.count == 9 && board.wires.count == 10)
      #expect(den.notes(of: den.answers[0]).contains("```text\n"))
      try next.closeDebrief()
      #expect(try next.quit() == .exit(0))
      #expect(next.disorder == [])
    }

    @Test func `by lines and by single keys the same diagram is drawn`() throws {
      var boards: [Diagram] = []
      for keys in [Self.sketch, Self.direct] {
        let den = Den()
        let program = try draw(keys, in: den)
        try program.finishRound()
        boards.append(try board(in: den))
      }
      #expect(boards[0] == boards[1])
      #expect(boards[0].boxes.count == 8 && boards[0].wires.count == 9)
    }
  }
}
