import Boards
import Testing
import Whiteboard

@Suite struct `Looking a diagram over` {
  struct Case: CustomTestStringConvertible, Sendable {
    let code: Finding.Code
    let fires: Bool
    let board: String
    var context = LintContext()

    var testDescription: String { "\(code.rawValue) \(fires ? "in" : "not in") \(board)" }
  }

  @Test(arguments: cases + wordCases + guardCases)
  func `asks about weak spots and about nothing else`(example: Case) {
    let board = example.board.split(separator: "; ").joined(separator: "\n")
    let reading = DiagramReading(board)
    #expect(reading.problems.isEmpty)
    let found = reading.diagram.findings(in: example.context)
    #expect(found.contains { $0.code == example.code } == example.fires, "\(found)")
  }

  private static let phone = "ph client : Phone; api service x3 : Orders API; od db x2 : Orders DB"
  private static let mail = "api service : Orders API; bus queue : Kafka; snd worker : Mailer"

  static let cases: [Case] = [
    Case(
      code: .spof, fires: true,
      board: "ph client : Phone; api service : Orders API; od db x2 : Orders DB; "
        + "ph -> api : https; api -> od : insert"),
    Case(code: .spof, fires: false, board: phone + "; ph -> api : https; api -> od : insert"),
    Case(
      code: .spof, fires: true,
      board: "ph client : Phone; api service x3 : Orders API; od db : Orders DB; "
        + "ph -> api : https; api -> od : insert"),
    Case(
      code: .spof, fires: false,
      board: "ph client : Phone; one service : Orders A; two service : Orders B; "
        + "od db x2 : Orders DB; ph -> one : https; ph -> two : https; one -> od : insert; "
        + "two -> od : read"),
    Case(
      code: .spof, fires: false,
      board: "ph client : Phone; lb lb : Managed balancer; " + "api service x3 : Orders API; "
        + "od db : DynamoDB; ph -> lb : https; lb -> api : https; api -> od : insert"),
    Case(
      code: .spof, fires: false,
      board: phone + "; bus queue : Events; wk worker : Indexer; ph -> api : https; "
        + "api ~> bus : placed; bus -> wk : consume; wk -> od : insert"),
    Case(
      code: .spof, fires: false,
      board: "ph client : Phone; api service x2 : API; pic store : Pictures; ph -> api : https; "
        + "api -> pic : put"),
    Case(
      code: .queueNoConsumer, fires: true,
      board: "api service : Orders API; bus queue : Kafka; api -> bus : placed"),
    Case(
      code: .queueNoConsumer, fires: false,
      board: mail + "; api -> bus : placed; bus -> snd : consume"),
    Case(
      code: .queueNoConsumer, fires: false,
      board: "api service : Orders API; dlq queue : DLQ; api -> dlq : poison"),
    Case(
      code: .queueNoProducer, fires: true, board: mail + "; api -> snd : grpc; bus -> snd : consume"
    ),
    Case(
      code: .queueNoProducer, fires: false,
      board: mail + "; api -> bus : placed; bus -> snd : consume"),
    Case(
      code: .queueNoDLQ, fires: true, board: mail + "; api -> bus : placed; bus -> snd : consume"),
    Case(
      code: .queueNoDLQ, fires: false,
      board: mail + "; x queue : DLQ; api -> bus : placed; bus -> snd : consume; "
        + "bus ~> x : poison"),
    Case(
      code: .queueNoDLQ, fires: false,
      board: mail + "; api -> bus : placed; bus -> snd : consume, 3 retries"),
    Case(
      code: .queueNoDLQ, fires: false, board: mail + "; api -> bus : placed; bus -> snd : consume",
      context: LintContext(notes: "A mail that fails goes to a dead-letter queue.")),
    Case(
      code: .cacheNoFallback, fires: true,
      board: "api service : Prices; hot cache : Redis; pdb db : Prices DB; api -> hot : get"),
    Case(
      code: .cacheNoFallback, fires: false,
      board: "api service : Prices; hot cache : Redis; pdb db : Prices DB; api -> hot : get; "
        + "api -> pdb : read"),
    Case(
      code: .cacheNoFallback, fires: false,
      board: "api service : Prices; hot cache : Redis; pdb db : Prices DB; api -> hot : get; "
        + "hot -> pdb : miss"),
    Case(
      code: .cacheNoFallback, fires: false,
      board: "wk worker : Pricer; hot cache : Redis; wk -> hot : write"),
    Case(
      code: .manyWriters, fires: true,
      board: "a service : Orders; b service : Refunds; d db : Books; a -> d : insert; "
        + "b -> d : upsert"),
    Case(
      code: .manyWriters, fires: false,
      board: "a service : Orders; b service : Reports; d db : Books; a -> d : insert; "
        + "b -> d : select"),
    Case(
      code: .manyWriters, fires: true,
      board: "a service : A; b service : B; c service : C; d db : Books; a -> d; b -> d; c -> d"),
    Case(code: .noClient, fires: true, board: "a service : Orders; d db : Books; a -> d : insert"),
    Case(code: .noClient, fires: false, board: "c client : Shop; a service : A; c -> a : https"),
    Case(
      code: .noClient, fires: false, board: "a worker : Loader; d db : Books; a -> d : insert",
      context: LintContext(isBackendOnly: true)),
    Case(
      code: .noPush, fires: true, board: "c client : Fan; a service : Scores; c -> a : https",
      context: LintContext(isRealTime: true)),
    Case(
      code: .noPush, fires: false, board: "c client : Fan; a service : Scores; c <-> a : tcp",
      context: LintContext(isRealTime: true)),
    Case(
      code: .noPush, fires: false, board: "c client : Fan; a service : Scores; c -> a : long poll",
      context: LintContext(isRealTime: true)),
    Case(
      code: .noPush, fires: false, board: "c client : Fan; a service : Scores; c -> a : https"),
    Case(code: .noProtocol, fires: true, board: "c client : Shop; a service : Orders; c -> a"),
    Case(
      code: .noProtocol, fires: false, board: "c client : Shop; a service : Orders; c -> a : gRPC"),
    Case(
      code: .noProtocol, fires: false, board: "c client : Shop; a service : Orders; c -> a : buy",
      context: LintContext(notes: "The shop talks HTTPS to us.")),
    Case(
      code: .unlabelled, fires: true,
      board: "a service : A; b service : B; c service : C; a -> b; b -> c"),
    Case(
      code: .unlabelled, fires: false,
      board: "a service : A; b service : B; c service : C; a -> b; b -> c",
      context: LintContext(isSketch: true)),
    Case(
      code: .unlabelled, fires: false,
      board: "a service : A; b service : B; c service : C; a -> b : grpc; b -> c : grpc"),
    Case(
      code: .orphan, fires: true,
      board: "a service : A; d db : Books; x service : Tax; a -> d : read"),
    Case(
      code: .orphan, fires: false,
      board: "a service : A; d db : Books; x text : 3 regions; a -> d : read"),
  ]

  private static func said(_ words: String) -> LintContext { LintContext(notes: words) }

  private static let ranker = "rk service : Ranker; hot cache : Redis; rk -> hot : get"
  private static let store = "rk service : Ranker; d db : Posts DB; rk -> d : read"

  private static let fleet =
    "ph client : Phone; api service : Orders servers; od db x2 : Orders DB; "
    + "ph -> api : https; api -> od : insert"
  private static let single =
    "ph client : Phone; api service x2 : Orders API; od db : Orders DB; "
    + "ph -> api : https; api -> od : insert"
  private static let session =
    "api service : Login; tok cache : Session cache; pdb db : People; api -> tok : get"

  /// What published designs taught.
  static let guardCases: [Case] = [
    Case(code: .spof, fires: false, board: fleet),
    Case(
      code: .spof, fires: false, board: single,
      context: said("Orders live in DynamoDB, keyed by customer.")),
    Case(
      code: .spof, fires: false, board: single,
      context: said("If the orders database dies, its standby takes over.")),
    Case(
      code: .spof, fires: true, board: single,
      context: said("Orders live in Postgres. Search is a cluster.")),
    Case(
      code: .queueNoDLQ, fires: false,
      board:
        "api service : Chat; bus queue : Redis pub/sub; ws worker : Sockets; api -> bus : line; "
        + "bus -> ws : line"),
    Case(
      code: .queueNoDLQ, fires: false,
      board: "loc service : Location service; bus queue : Kafka; w worker : Traffic; loc -> bus; "
        + "bus -> w"),
    Case(
      code: .cacheNoFallback, fires: false, board: session,
      context: said("When the session cache is down people log in again.")),
    Case(
      code: .cacheNoFallback, fires: true, board: session,
      context: said("The session cache holds who is logged in.")),
    Case(
      code: .cacheNoFallback, fires: false,
      board:
        "e cdn : Edge; r cache : Region; o service : Shield; x external : Origin; e -> r : miss; "
        + "r -> o : miss; o -> x : fetch"),
    Case(
      code: .manyWriters, fires: false,
      board: "a service : Orders; d db : Books; r db : Copy; a -> d : insert; r -- d : sync"),
    Case(
      code: .noProtocol, fires: false,
      board: "c client : Fan; e cdn : Edge; n dns : DNS; c -> e; c -> n"),
    Case(
      code: .noProtocol, fires: false,
      board: "c client : Fan; lb lb : Door; a service : Scores; c -> lb; lb -> a : GET /scores"),
    Case(
      code: .noProtocol, fires: true,
      board: "c client : Fan; lb lb : Door; a service : Scores; c -> lb; lb -> a : scores"),
    Case(
      code: .noClient, fires: false,
      board: "a service : Billing; b service : Shipping; n service : Notifier; a -> n : grpc; "
        + "b -> n : grpc"),
    Case(
      code: .noClient, fires: false,
      board: "s text : Seeds; f queue : Frontier; w worker : Fetcher; s -> f; f -> w : url"),
    Case(
      code: .unlabelled, fires: false,
      board: "a service : A; b service : B; c service : C; a -> b; b -> c : grpc; a -> c"),
    Case(
      code: .noPush, fires: false, board: "c client : Fan; a service : Scores; c -> a : https",
      context: LintContext(notes: "Fans poll every five seconds.", isRealTime: true)),
    Case(
      code: .drawnNotSaid, fires: false,
      board: "n service : Notifier; x external : APNs / FCM; n -> x",
      context: said("Who is offline gets a notification.")),
    Case(
      code: .drawnNotSaid, fires: false, board: "s service : LBS; d db : Places; s -> d : read",
      context: said("The location based service knows places.")),
    Case(
      code: .drawnNotSaid, fires: false,
      board: "g gateway : Edge; a service : Orders; g -> a : grpc",
      context: said("Orders are kept for a year.")),
    Case(
      code: .drawnNotSaid, fires: false,
      board: "a service : Orders; c worker : Closer; c -> a : close",
      context: said("Orders are kept for a year.")),
    Case(
      code: .drawnNotSaid, fires: false, board: ranker,
      context: LintContext(notes: "A score for each post.", question: "Design a ranker on Redis.")),
    Case(
      code: .saidNotDrawn, fires: false, board: store,
      context: said("The ranker holds a Redis lock.")),
    Case(
      code: .saidNotDrawn, fires: false, board: store,
      context: LintContext(
        notes: "The message queue keeps its log.", question: "Design a message queue.")),
    Case(
      code: .saidNotDrawn, fires: true, board: store,
      context: said("Work goes through a queue.")),
  ]

  static let wordCases: [Case] = [
    Case(
      code: .drawnNotSaid, fires: true, board: ranker,
      context: said("The ranker gives each post its score.")),
    Case(
      code: .drawnNotSaid, fires: false, board: ranker,
      context: said("Ranking asks Redis first.")),
    Case(
      code: .drawnNotSaid, fires: false, board: ranker,
      context: said("Ranking asks the cache first.")),
    Case(
      code: .drawnNotSaid, fires: false, board: ranker,
      context: said("Ranking asks @hot first.")),
    Case(code: .drawnNotSaid, fires: false, board: ranker),
    Case(
      code: .saidNotDrawn, fires: true, board: store,
      context: said("A Redis cluster stands before the posts DB.")),
    Case(
      code: .saidNotDrawn, fires: false, board: ranker,
      context: said("Redis stands before the ranker.")),
    Case(
      code: .saidNotDrawn, fires: false, board: store,
      context: said("At this size we do not need Kafka, Redis or a CDN.")),
    Case(
      code: .saidNotDrawn, fires: false, board: store, context: said("Kafka would be overkill.")),
    Case(
      code: .saidNotDrawn, fires: true, board: store,
      context: said("Events go to Kafka, not to a table. No CDN.")),
    Case(
      code: .saidNotDrawn, fires: false, board: store,
      context: said("A token bucket per stream of requests; each topic has its table.")),
  ]

  @Test func `points to the box and asks as an interviewer would`() {
    let diagram = Samples.diagram(
      "ph client : Phone\ngw gateway : Edge\ngo service x2 : API\nd db x2 : DB\n"
        + "ph -> gw : https\ngw -> go : http\ngo -> d : read")
    #expect(
      diagram.findings(in: LintContext()) == [
        Finding(
          code: .spof, subject: "gw", question: "If “Edge” dies, what does “Phone” see?",
          isMaybe: false)
      ])
  }

  @Test(arguments: 0..<60)
  func `does not ask again what was dismissed`(seed: Int) {
    var diagram = Diagram.random(seed)
    let context = LintContext(
      notes: "We use Redis and Kafka behind a CDN.", isRealTime: true, isBackendOnly: false)
    for finding in diagram.findings(in: context) {
      diagram.apply(.dismiss(finding.dismissal))
    }
    #expect(diagram.findings(in: context).isEmpty)
    let reread = DiagramReading(DiagramText.text(of: diagram)).diagram
    #expect(reread.findings(in: context).isEmpty)
  }

  @Test func `asks little where things may be lost`() {
    let diagram = Samples.diagram(
      "gw gateway x2 : Gateway\non cache x2 : Presence cache\nbus queue : Typing events\n"
        + "wk worker x2 : Relay\ngw -> on : get\ngw -> bus : typing\nbus -> wk : consume")
    let found = diagram.findings(in: LintContext(isBackendOnly: true))
    #expect(found.isEmpty)
  }

  @Test func `reads from the question what it asks for`() {
    let chat = LintContext(question: "Design a chat for small teams.", notes: "")
    #expect(chat.isRealTime && !chat.isBackendOnly)
    let tagged = LintContext(question: "Design it.", topics: ["real-time"], notes: "")
    #expect(tagged.isRealTime)
    #expect(!LintContext(question: "Design a URL shortener.", notes: "").isRealTime)
    #expect(LintContext(question: "Build an ETL for invoices.", notes: "").isBackendOnly)
  }
}
