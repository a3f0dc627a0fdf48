/// The words by which the style signals are found.
enum SignalWords {
  static let mitigations = WordTables.phrases(
    """
    rolled back|rolled it back|roll back|rollback|rolling back|reverted|failed over|fail over\
    |failover|drained|disabled|turned off|turned it off|switched off|switched it off|flipped\
    |feature flag off|kill switch|scaled up|scaled out|restarted|throttled|shed load|shed traffic\
    |load shedding|paused|stop the bleeding|stopped the bleeding|stop the pain|restored service\
    |mitigate|mitigated|mitigation|rerouted|isolated|took it out|other region|raised the limit\
    |put back|free space|freed space|killed|unblocked|rate limited|blocked the
    """)

  static let investigations = WordTables.phrases(
    """
    investigate|investigated|investigating|investigation|debug|debugged|debugging|dug|dig into\
    |digging|looked into|looked at|looked for|looked through|look at|look into|looking into\
    |understand it|traced|analysed|analyzed|profiled|through logs|through the logs|the logs\
    |root cause|hypothesis|hypotheses|flame graph|flame graphs|bisected|reproduced|git history\
    |find the reason|find the cause|find out why|read the code
    """)

  static let blamers = WordTables.set(
    "they he she someone somebody manager team teams dev developer colleague ops dba qa vendor")

  static let blames = WordTables.set(
    """
    never always refused refuses refuse didn't doesn't wouldn't won't don't couldn't didnt doesnt
    wouldnt forgot ignored broke blamed failed
    """)

  static let insults = WordTables.phrases(
    """
    obviously wrong|clearly wrong|their fault|his fault|her fault|incompetent|clueless|stupid\
    |idiotic|useless|lazy|should have known better
    """)

  static let vague = WordTables.phrases(
    """
    stuff|things|something|somehow|various|a lot|lots of|kind of|sort of|etc|and so on|whatever\
    |some kind|several things|quite a few|a bunch|pretty much|and such|or so|big deal|a while\
    |really hard|very hard|best practices|best practice|robust|scalable|highly available\
    |high quality|good feedback
    """)

  static let hedges = WordTables.phrases(
    """
    maybe|perhaps|probably|possibly|i think|i guess|i suppose|i believe|i feel|might|it seems\
    |seems like|more or less|hopefully|i hope|to be honest|not sure|presumably|i would say|i'd say
    """)

  static let fillers = WordTables.phrases(
    """
    basically|actually|literally|honestly|you know|i mean|um|uh|hm|hmm|er|erm|okay so|well so\
    |obviously|simply|just|really|like i said|at the end of the day|right so
    """)

  static let tradeoffs = WordTables.phrases(
    """
    trade off|trade offs|tradeoff|tradeoffs|trading|at the cost of|at the expense of|in exchange\
    |in return for|instead of|rather than|downside|drawback|drawbacks|the price|the cost is\
    |costs us|gives up|give up|giving up|we lose|i lose|versus|vs|cheaper|the catch\
    |on the other hand|worse|weaker|compared with|compared to|sacrifice|sacrifices|the risk is
    """)

  static let failures = WordTables.phrases(
    """
    fail|fails|failed|failing|failure|failures|crash|crashes|crashed|dies|died|down|outage|outages\
    |timeout|timeouts|times out|retry|retries|failover|fail over|fails over|network partition\
    |network partitions|network is partitioned|is partitioned from|partitioned from|gets partitioned\
    |partition between|partition heals|during a partition|under a partition|in a partition\
    |partition tolerance|unavailable|lost|loses|lose|duplicate|duplicates|overload|overloaded|backpressure\
    |back pressure|degrade|degrades|degraded|stale|split brain|poison|dead letter|circuit breaker\
    |breaker|stampede|thundering herd|hot partition|noisy neighbour|noisy neighbor|reconnect\
    |reconnects|corrupt|corrupts|corrupted|fallback|falls back
    """)

  static let technologies = WordTables.phrases(
    """
    kafka|redis|memcached|postgres|postgresql|mysql|mariadb|sqlite|mongodb|mongo|cassandra\
    |scylladb|scylla|dynamodb|bigtable|hbase|cockroachdb|spanner|elasticsearch|opensearch|solr\
    |rabbitmq|sqs|sns|kinesis|pulsar|nats|zookeeper|etcd|consul|kubernetes|k 8 s|docker|terraform\
    |nginx|envoy|haproxy|istio|graphql|grpc|websocket|websockets|protobuf|avro|spark|flink\
    |hadoop|airflow|snowflake|bigquery|clickhouse|timescaledb|prometheus|grafana|datadog\
    |jaeger|opentelemetry|s 3|lambda|cloudfront|fastly|cdn|celery|sidekiq|debezium\
    |keycloak|oauth|jwt|neo4j|varnish|minio
    """)

  /// Units of time: a number with one of them is more often a target or a setting than an estimate.
  static let timeUnits = WordTables.set(
    "ms millisecond milliseconds us ns s sec secs second seconds day days")

  /// What before a time makes it an estimate.
  static let estimators = WordTables.set(
    "about around roughly approximately circa ca takes take took costs cost needs lasts is")

  /// Units of load or size: a number with one of them is an estimate.
  static let estimateUnits = WordTables.set(
    """
    rps qps tps hz per byte bytes kb mb
    gb tb pb kib mib gib tib bit bits kbps mbps gbps request requests write writes read reads query
    queries message messages event events row rows record records user users key keys connection
    connections server servers node nodes shard shards partition partitions region regions replica
    replicas url urls link links job jobs item items byte core cores
    """)

  static let otherUnits = WordTables.set(
    """
    min mins minute minutes h hr hrs hour hours week weeks month months year years % percent
    percentage points euro euros dollar dollars pound pounds usd eur customer customers order orders
    error errors incident incidents ticket tickets alert alerts page pages engineer engineers people
    person team teams service services deploy deploys release releases times x fold commits lines
    tests endpoints tables tenants merchants shoppers sessions machines hosts calls failures
    """)

  static let scales = WordTables.set(
    "k m b bn mn million millions billion billions thousand hundred")

  static let actions = WordTables.set(
    """
    wrote ran built led took made sent set put found cut drew chose broke gave brought told spoke
    met drove shut rewrote dug held kept went began sat taught sold won rebuilt split fought
    """)

  /// Past forms that say what somebody was, felt or thought, not what was done.
  static let states = WordTables.set(
    """
    wanted liked believed hoped needed guessed assumed seemed wished loved hated feared remained
    supposed expected wondered worried lacked owned used
    """)

  /// What may stand between “I” and its verb.
  static let betweens = WordTables.set(
    """
    then also first immediately quickly finally eventually personally really just had have quietly
    simply even only still therefore later soon now already
    """)
}
