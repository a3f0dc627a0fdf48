import Whiteboard

/// The same numbers on every run.
struct Dice: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: Int) {
    state = UInt64(truncatingIfNeeded: seed) &* 0x9E37_79B9_7F4A_7C15 &+ 0x1234_5678_9ABC_DEF1
  }

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state &* 0x2545_F491_4F6C_DD1D
  }

  mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }

  mutating func pick<Element>(_ choices: [Element]) -> Element {
    choices[Int.random(in: 0..<choices.count, using: &self)]
  }

  mutating func chance(_ percent: Int) -> Bool { number(1...100) <= percent }
}

extension Diagram {
  /// A board such as nobody would draw: names in several scripts, wires of all kinds.
  static func random(_ seed: Int, boxes: ClosedRange<Int> = 2...30, wires most: Int = 50)
    -> Diagram
  {
    var dice = Dice(seed)
    let names = [
      "Feed", "Chat", "API", "Redis", "Orders", "配達", "DB", "Queue", "Search", "Ranker", "x",
      "注文サービス", "naïve", "v2", "a|b", "-->", "fan-out",
    ]
    let captions = [
      "", "", "read", "write rows", "GET /x", "書込", "publish event", "v", "a -> b", "3. send",
      "::", "+1",
    ]
    let count = dice.number(boxes)
    var diagram = Diagram()
    for index in 0..<count {
      let label = (0..<dice.number(1...3)).map { _ in dice.pick(names) }.joined(separator: " ")
      diagram.apply(
        .add(
          Box(
            id: "n\(index)", kind: dice.pick(BoxKind.allCases), label: label,
            replicas: dice.pick([1, 1, 2, 12]))))
    }
    for _ in 0..<dice.number(0...min(most, count * 5 / 3)) {
      let ends = (dice.number(0...count - 1), dice.number(0...count - 1))
      let style = dice.pick([Wire.Style.sync, .sync, .sync, .both, .async, .plain])
      diagram.apply(
        .connect(
          Wire(
            from: "n\(ends.0)", to: "n\(ends.1)", style: style, caption: dice.pick(captions))))
    }
    if dice.chance(20) {
      let members = (0..<count).filter { _ in dice.chance(25) }.map { "n\($0)" }
      diagram.apply(.frame(Group(id: "g", members: members, label: dice.pick(names))))
    }
    return diagram
  }
}

enum Samples {
  static let chat = """
    web  client      : Web client
    lb   lb      x2  : Load balancer
    gw   gateway x8  : WS gateway
    chat service x4  : Chat service
    msgs db      x3  : Messages DB
    bus  queue       : Kafka
    fan  worker  x6  : Fan-out worker
    pres cache       : Presence cache
    web <-> lb : wss
    lb <-> gw
    gw -> chat : send
    chat -> msgs : write
    chat -> bus : publish
    bus -> fan : consume
    fan -> pres : lookup
    fan -> gw : push
    gw -> pres : heartbeat
    """

  static let shortener = """
    user  client      : Browser
    cdn   cdn         : CDN
    lb    lb      x2  : Load balancer
    api   service x6  : Redirect API
    mk    service x2  : Link writer
    redis cache   x3  : Redis
    db    db      x3  : Links DB
    kgs   service     : Key generator
    ev    queue       : Click stream
    agg   worker  x4  : Aggregator
    wh    db          : Warehouse
    dlq   queue       : DLQ
    user -> cdn : GET /abc
    cdn -> lb : miss
    lb -> api : GET
    lb -> mk : POST
    api -> redis : get
    api -> db : read
    mk -> db : write
    mk -> kgs : next key
    api ~> ev : click
    ev -> agg : batch
    agg -> wh : upsert
    ev ~> dlq : poison
    """

  static let feed = """
    app   client      : Mobile app
    cdn   cdn         : CDN
    gw    gateway x3  : API gateway
    up    service x3  : Upload service
    post  service x4  : Post service
    feed  service x8  : Feed service
    graph service x3  : Social graph
    blob  store       : Object store
    pdb   db      x3  : Posts DB
    gdb   db      x2  : Graph DB
    bus   queue   x3  : Event bus
    tx    worker  x9  : Transcoder
    fan   worker  x9  : Fan-out worker
    fc    cache   x6  : Feed cache
    push  external    : APNs / FCM
    app -> gw : https
    app -> cdn : video GET
    gw -> up : chunks
    gw -> post : POST
    gw -> feed : GET /feed
    up -> blob : put
    cdn -> blob : origin
    post -> pdb : write
    post ~> bus : PostCreated
    up ~> bus : Uploaded
    bus -> tx : job
    tx -> blob : HLS
    bus -> fan : event
    fan -> graph : followers
    graph -> gdb : query
    fan -> fc : write ids
    feed -> fc : read
    feed -> pdb : hydrate
    fan -> push : notify
    push -> app : push
    group async [bus tx fan] : async pipeline
    """

  static func diagram(_ text: String) -> Diagram { DiagramReading(text).diagram }
}
