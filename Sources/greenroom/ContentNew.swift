import Content
import Store

/// `greenroom content new`: the skeleton of a question of one's own.
enum ContentNew {
  static func write(_ draft: ContentDraft, _ workplace: Workplace) throws -> String {
    let topic = workplace.catalogue.topics.first?.id ?? "general"
    let path = workplace.places.ownContent.appending("questions/\(topic)/\(draft.id).yaml")
    let file = DurableFile(path)
    guard try file.read() == nil else { throw CommandError.exists(path.description) }
    let scaffold = workplace.catalogue.scaffolds.first?.id ?? "star"
    let text = skeleton(draft, topic: topic, scaffold: scaffold)
    try file.replace(with: Array(text.utf8))
    return "\(path)\n"
  }

  private static func skeleton(_ draft: ContentDraft, topic: String, scaffold: String) -> String {
    let dimension = Dimension.ids(for: draft.kind)[0]
    return """
      id: \(draft.id)
      kind: \(draft.kind.rawValue)
      prompt: Write the question here, in one to three sentences.
      topics: [\(topic)]
      levels: [mid, senior]
      minutes: 25
      scaffold: \(scaffold)
      why: Write what the question shows about a candidate.
      points:
        - id: first-point
          text: Write one fact that a good answer holds.
          dimension: \(dimension)
          level: mid
          strong: ["term|of art", "another term"]
          weak: ["plain words", "other words", "more words", "said differently"]
          probe: What would an interviewer ask when this has not come up?
          hit: [a sentence of term art that must count]
          miss: [a sentence that must not count]
      mistakes:
        - Write a common mistake.
      outline: |
        Write what a strong answer holds.

      """
  }
}
