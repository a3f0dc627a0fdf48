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
      "patch", "delete", "push", "subscription",
    ], stems: ["websocket", "webhook", "poll", "longpoll", "stream", "srtp"])

  /// A wire on which news comes without being asked for.
  static let pushes = LintWords(
    ["ws", "wss", "sse", "webrtc", "mqtt", "push", "srtp"],
    stems: ["websocket", "poll", "longpoll", "stream", "subscri"])

  static let writes = LintWords(
    ["set", "log", "put", "sync", "add", "post"],
    stems: [
      "write", "insert", "updat", "upsert", "persist", "save", "store", "append", "commit",
      "record", "delet", "invalidat", "purg", "evict", "expir", "warm", "fill", "increment",
    ])
  static let reads = LintWords(
    ["read", "get", "load", "find", "miss", "lookup", "look up"],
    stems: ["quer", "select", "fetch", "reads", "lookup", "scan", "search", "loads"])

  /// What runs on more than one machine, whatever its number says.
  static let safe = LintWords(
    ["ha", "s3", "sqs", "multi az", "raft", "paxos", "primary and replica"],
    stems: [
      "cluster", "shard", "replica", "quorum", "standby", "managed", "dynamo", "kinesis",
      "spanner", "lambda", "serverless", "redundan", "failover",
    ])

  static let deadLetters = LintWords(
    ["dead letter"], stems: ["dlq", "deadletter", "retr", "poison", "park", "quarantin"])

  /// What may be lost, since more of it comes.
  static let ephemeral = LintWords(
    stems: [
      "presence", "typing", "heartbeat", "cursor", "metric", "telemetr", "sampl", "jitter",
      "position", "location", "ephemeral", "ticks",
    ])

  /// What only a cache holds, and may lose.
  static let transient = LintWords(
    ["online", "rate", "limit", "lock", "lease", "quota"],
    stems: ["session", "presence", "typing", "counter", "bucket", "registry", "idempoten", "token"])

  static let realTime = LintWords(
    ["real time", "live", "push notification", "driver location"],
    stems: ["realtime", "chat", "presence", "typing", "collaborat", "multiplayer"])

  static let backendOnly = LintWords(
    ["backend only", "batch pipeline", "data pipeline", "etl", "cron"], stems: ["warehous"])

  /// Words that say of a name no more than what kind of thing it is.
  static let empty: Set<String> = [
    "service", "server", "api", "the", "of", "and", "or", "in", "to", "by", "a", "app", "web",
    "system", "data", "all", "with", "for",
  ]

  /// Words that turn what is beside them into its opposite.
  static let negations: Set<String> = [
    "no", "not", "never", "without", "instead", "rather", "avoid", "skip", "neither", "nor", "t",
    "dont", "don", "unneeded", "unnecessary", "overkill", "nothing", "none",
  ]

  /// Words of the kinds' lexicon that notes often use for something else.
  static let ambiguous: Set<String> = [
    "stream", "topic", "table", "bucket", "blob", "sql",
  ]
}
