extension BoxKind {
  /// The kind that a name speaks of, so that nobody has to type it; a service when it says nothing.
  package init(guessedFrom label: String) {
    let text = WordText(label)
    self = Self.lexicon.first { text.containsWord(of: $0.words) }?.kind ?? .service
  }

  /// The first that fits wins; plurals are found too.
  static let lexicon: [(kind: BoxKind, words: [String])] = [
    (
      .client,
      [
        "client", "browser", "web app", "mobile", "ios", "android", "app", "user", "sender",
        "viewer", "rider", "driver",
      ]
    ),
    (.cdn, ["cdn", "cloudfront", "akamai", "edge cache"]),
    (.dns, ["dns"]),
    (.balancer, ["lb", "elb", "alb", "nlb", "load balancer", "haproxy", "nginx"]),
    (.gateway, ["gw", "gateway", "api gw", "bff"]),
    (
      .queue,
      [
        "queue", "kafka", "sqs", "rabbitmq", "kinesis", "pubsub", "pub sub", "topic", "stream",
        "event bus", "dlq",
      ]
    ),
    (.cache, ["cache", "redis", "memcache", "memcached"]),
    (.search, ["search index", "elasticsearch", "opensearch", "lucene"]),
    (.store, ["s3", "blob", "object store", "gcs", "bucket", "hdfs"]),
    (
      .database,
      [
        "db", "database", "postgres", "mysql", "dynamo", "dynamodb", "cassandra", "mongo",
        "mongodb", "spanner", "sql", "table", "warehouse", "scylla",
      ]
    ),
    (
      .worker,
      ["worker", "consumer", "cron", "job", "transcoder", "indexer", "fanout", "fan out"]
    ),
    (
      .external,
      ["stripe", "twilio", "apns", "fcm", "third party", "external", "provider"]
    ),
  ]
}
