import Boards
import Testing
import Whiteboard

/// What two dozen designs taught that no rule had been held against before.
@Suite struct `Judging words as a person would` {
  private static let judge =
    "op client : Reviewer; rev service x2 : Review service; list queue : Review queue; "
    + "d db x2 : Passes DB; op -> rev : https; list -> rev : pull; rev -> d : correct"
  private static let spans =
    "col service x2 : Collector; k queue x3 : Kafka spans; w worker x2 : Sampler; col -> k; "
    + "k -> w : consume"

  static let cases: [`Looking a diagram over`.Case] = [
    // People take work from a list; the same name before a program keeps its question.
    .init(code: .queueNoDLQ, fires: false, board: judge),
    .init(
      code: .queueNoDLQ, fires: true,
      board: "list queue : Review queue; w worker : Scorer; api service : API; api -> list; "
        + "list -> w : job"),
    .init(
      code: .queueNoDLQ, fires: false, board: spans,
      context: said("Dropping some spans is OK.")),
    .init(
      code: .queueNoDLQ, fires: true, board: spans, context: said("No span may be lost.")),
    .init(
      code: .queueNoDLQ, fires: true, board: spans, context: said("We cannot accept lost spans.")),
    .init(
      code: .queueNoDLQ, fires: true, board: spans,
      context: said("A lost metric is fine. Spans matter.")),
    // A telephone network and a desk talk as they do; an own door is the candidate's to choose.
    .init(
      code: .noProtocol, fires: false,
      board: "pbx external : Phone network; op client : Desk; pbx -> op : ring"),
    .init(
      code: .noProtocol, fires: true,
      board: "op client : Desk; api service : Dispatch; op -> api : incident"),
    .init(
      code: .noProtocol, fires: true,
      board: "op client : Desk; psp external : Payments; op -> psp : card"),
    .init(
      code: .drawnNotSaid, fires: false, board: judge,
      context: said("Unclear ones wait in a queue.")),
    .init(
      code: .drawnNotSaid, fires: false,
      board: "al worker : Aligner; r db : Reports DB; x worker : Sender; al -> r : insert report; "
        + "x -> r : read", context: said("The aligner and the sender share it.")),
    .init(
      code: .drawnNotSaid, fires: true,
      board: "al worker : Aligner; r db : Ghosts DB; x worker : Sender; al -> r : insert; "
        + "x -> r : read", context: said("The aligner and the sender share it.")),
    .init(
      code: .drawnNotSaid, fires: false,
      board: "c service : Dispatch; rt service : Routing engine; c -> rt : travel time",
      context: said("Dispatch picks the nearest.")),
    .init(
      code: .drawnNotSaid, fires: true,
      board: "c service : Dispatch; rt service : Routing engine; c -> rt",
      context: said("Dispatch picks the nearest.")),
    .init(
      code: .drawnNotSaid, fires: false,
      board: "v client : Viewer; p service : Playback; v -> p : GET master playlist",
      context: said("Segments come from the edge.")),
    .init(
      code: .drawnNotSaid, fires: true,
      board: "v client : Viewer; p service : Playback; v -> p : https",
      context: said("Segments come from the edge.")),
    .init(
      code: .drawnNotSaid, fires: false,
      board: "c service : Chats; m service : Moderation; c -> m : check",
      context: said("Chats pass an abuse filter.")),
  ]

  private static func said(_ words: String) -> LintContext { LintContext(notes: words) }

  @Test(arguments: cases)
  func `asks what is open and not what the words answer`(
    example: `Looking a diagram over`.Case
  ) {
    let board = example.board.split(separator: "; ").joined(separator: "\n")
    let found = DiagramReading(board).diagram.findings(in: example.context)
    #expect(found.contains { $0.code == example.code } == example.fires, "\(found)")
  }
}
