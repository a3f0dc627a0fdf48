/// Words that decide whether something is a weak spot.
struct LintWords {
  /// Words and phrases that stand alone, plurals included.
  private let words: [String]
  /// Beginnings of words.
  private let stems: [String]

  private init(_ words: [String] = [], stems: [String] = []) {
    self.words = words
    self.stems = stems
  }

  func isIn(_ text: WordText) -> Bool {
    text.containsWord(of: words) || text.containsStem(of: stems)
  }
  func isIn(_ text: String) -> Bool { isIn(WordText(text)) }

  /// How a client is talked to.
  static let protocols = LintWords(
    [
      "http", "https", "rest", "grpc", "rpc", "ws", "wss", "sse", "tcp", "udp", "tls", "graphql",
      "quic", "webrtc", "mqtt", "amqp", "smtp", "sftp", "sms", "email", "get", "post", "put",
      "patch", "delete", "push", "subscription", "ftp", "imap", "rtmp", "http2", "http3",
    ], stems: ["websocket", "webhook", "poll", "longpoll", "stream", "srtp"])

  /// What says on a wire how it talks, and means something else in notes.
  static let onWires = LintWords(["fix", "sql", "hls", "dash", "page", "url", "link", "pixel"])

  /// A wire on which news comes without being asked for.
  static let pushes = LintWords(
    ["ws", "wss", "sse", "webrtc", "mqtt", "push", "srtp"],
    stems: ["websocket", "socket", "poll", "longpoll", "stream", "subscri"])

  static let writes = LintWords(
    ["set", "log", "put", "sync", "add", "post"],
    stems: [
      "write", "insert", "updat", "upsert", "persist", "save", "store", "append", "commit",
      "record", "delet", "invalidat", "purg", "evict", "expir", "warm", "fill", "increment",
    ])
  static let reads = LintWords(
    ["read", "get", "load", "find", "miss", "lookup", "look up", "view"],
    stems: [
      "quer", "select", "fetch", "reads", "lookup", "scan", "search", "loads",
      "reader", "download", "report", "view",
    ])

  /// What runs on more than one machine, whatever its number says.
  static let safe = LintWords(
    [
      "ha", "s3", "sqs", "multi az", "raft", "paxos", "primary and replica", "zookeeper", "etcd",
      "consul", "alb", "elb", "nlb", "servers", "workers", "nodes", "brokers", "instances",
      "machines", "pods", "hosts",
    ],
    stems: [
      "cluster", "shard", "replica", "quorum", "standby", "managed", "dynamo", "kinesis",
      "snowflake", "bigquery", "redshift",
      "spanner", "aurora", "lambda", "serverless", "redundan", "failover",
    ])

  /// What is said of a part that may be lost.
  static let survives = LintWords(
    [
      "any node", "any server", "any instance", "any of them", "stateless", "raft", "paxos",
      "zookeeper", "etcd", "consul", "leader", "follower", "takes over", "multi az", "s3", "sqs",
    ] + gone.words,
    stems: [
      "cluster", "replica", "quorum", "standby", "managed", "dynamo", "kinesis", "spanner",
      "redundan", "failover",
    ] + gone.stems)

  /// That something is lost, as a sentence says it.
  static let gone = LintWords(
    ["dies", "crashes", "is down", "goes down", "are down", "is lost", "is gone", "is empty"],
    stems: ["outage", "unavailab", "unreachab"])

  static let fallback = LintWords(["fall back"], stems: ["fallback", "degrad"])

  static let deadLetters = LintWords(
    ["dead letter", "back off", "visibility timeout"],
    stems: ["dlq", "deadletter", "retr", "poison", "park", "quarantin", "backoff", "redeliver"])

  /// A queue that only passes on to whoever listens.
  static let broadcast = LintWords(["pub sub", "channel"], stems: ["pubsub", "broadcast"])

  /// Work that a person does.
  static let people = LintWords(stems: ["review", "manual", "human", "approv", "triage", "inspect"])

  /// That something goes missing, and words that allow it.
  static let losses = LintWords(["lost"], stems: ["drop", "lose", "losing", "loss", "missing"])
  static let grants = LintWords(
    ["ok", "okay", "fine", "may be lost", "can be lost", "allowed", "at most once", "best effort"],
    stems: ["accept", "tolera"])

  /// What may be lost, since more of it comes.
  static let ephemeral = LintWords(
    stems: [
      "presence", "typing", "heartbeat", "cursor", "metric", "telemetr", "sampl", "jitter",
      "position", "location", "ephemeral", "ticks", "statistic",
    ])

  /// What only a cache holds, and may lose.
  static let transient = LintWords(
    ["online", "rate", "limit", "lock", "lease", "quota"],
    stems: ["session", "presence", "typing", "counter", "bucket", "registry", "idempoten", "token"])

  static let realTime = LintWords(
    [
      "real time", "live comment", "live score", "live update", "live location",
      "push notification", "driver location",
    ],
    stems: ["realtime", "chat", "presence", "typing", "collaborat", "multiplayer"])

  static let backendOnly = LintWords(
    ["backend only", "batch pipeline", "data pipeline", "etl", "cron"],
    stems: ["warehous", "crawl"])

  /// Words that say of a name no more than what kind of thing it is.
  static let empty: Set<String> = [
    "service", "server", "api", "the", "of", "and", "or", "in", "to", "by", "a", "app", "web",
    "system", "data", "all", "with", "for",
  ]

  /// Words that say enough of a name: whoever reads it knows what it is for.
  static let plain: Set<String> = [
    "services", "servers", "apis", "apps", "application", "backend", "public", "internal",
    "external", "private", "frontend", "incoming", "outgoing", "inbound", "outbound", "dashboard",
    "events", "query",
    "read", "write",
  ]

  /// Words that turn what is beside them into its opposite.
  static let negations: Set<String> = [
    "no", "not", "never", "without", "instead", "rather", "avoid", "skip", "neither", "nor", "t",
    "dont", "don", "would", "could", "might", "unneeded", "unnecessary", "overkill", "nothing",
    "none",
  ]

  /// What a queue is called where the word cannot be a verb.
  static let queues = [
    "a queue", "into the queue", "on the queue", "onto the queue", "from the queue",
    "through the queue", "message queue", "work queue", "job queue", "task queue",
    "event queue", "durable queue",
  ]

  /// What stands behind the name of a cache that is used for something else.
  static let otherThanCaching: Set<String> = [
    "pub", "pubsub", "stream", "streams", "lock", "locks", "queue", "queues",
  ]

  /// Where things wait, by other names than a queue's.
  static let waiting = LintWords(
    ["inbox", "outbox"], stems: ["wait", "pending", "backlog", "frontier", "mailbox"])

  /// What a database is called where only its model is named.
  static let databases = LintWords([
    "wide column", "key value", "relational", "document store", "time series",
  ])

  /// Names for one thing: who has said one has spoken of the other.
  static let otherNames = [
    LintWords(["etcd", "consul", "zookeeper"], stems: ["discover", "coordination"]),
    LintWords(stems: ["moderat", "abus", "profan", "toxic"]),
    LintWords(stems: ["analytic", "statistic", "count", "total", "aggregat", "tally"]),
  ]

  /// Words of the kinds' lexicon that notes often use for something else.
  static let ambiguous: Set<String> = [
    "stream", "topic", "table", "bucket", "blob", "sql", "queue",
  ]
}
