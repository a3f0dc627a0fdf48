import Whiteboard

/// The samples of the design.
package enum Samples {
  package static let chat = """
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

  package static let shortener = """
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

  package static let feed = """
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

  package static func diagram(_ text: String) -> Diagram { DiagramReading(text).diagram }
}
