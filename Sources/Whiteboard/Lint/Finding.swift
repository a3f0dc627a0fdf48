/// A weak spot of a diagram, as an interviewer would ask about it.
package struct Finding: Equatable, Sendable {
  /// The raw value stands in dismissals; the cases are in the order in which they are asked.
  package enum Code: String, CaseIterable, Sendable {
    case spof
    case noClient = "no-client"
    case noPush = "no-push"
    case cacheNoFallback = "cache-no-fallback"
    case manyWriters = "many-writers"
    case queueNoConsumer = "queue-no-consumer"
    case queueNoProducer = "queue-no-producer"
    case queueNoDLQ = "queue-no-dlq"
    case orphan
    case noProtocol = "no-protocol"
    case unlabelled
    case drawnNotSaid = "drawn-not-said"
    case saidNotDrawn = "said-not-drawn"
  }

  package let code: Code
  /// A box's id, a wire as “from->to”, for `saidNotDrawn` the kind that is missing, or nil for the
  /// whole diagram.
  package let subject: String?
  package let question: String
  /// Whether there may well be nothing wrong, as wherever words are held against names: asked, but
  /// never counted.
  package let isMaybe: Bool

  package init(code: Code, subject: String?, question: String, isMaybe: Bool) {
    self.code = code
    self.subject = subject
    self.question = question
    self.isMaybe = isMaybe
  }

  /// What keeps it from being asked again.
  package var dismissal: Dismissal { Dismissal(code: code.rawValue, subject: subject) }
}
