import CYaml

/// One step of a document as libyaml reads it.
enum YamlEvent {
  case start
  case documentStart(Place)
  case documentEnd
  case end
  case scalar(String, isPlain: Bool, Place)
  case sequenceStart(isFlow: Bool, Place)
  case sequenceEnd
  case mappingStart(isFlow: Bool, Place)
  case mappingEnd
}

/// libyaml's parser over bytes, at least one, that must stay where they are while it lives.
struct YamlEvents: ~Copyable {
  /// On the heap, since libyaml keeps pointers into its own parser.
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let bytes: UnsafeBufferPointer<UInt8>
  private let file: String

  init(_ bytes: UnsafeBufferPointer<UInt8>, file: String) throws(YamlError) {
    self.bytes = bytes
    self.file = file
    parser = .allocate(capacity: 1)
    parser.initialize(to: yaml_parser_t())
    guard yaml_parser_initialize(parser) == 1 else {
      parser.deallocate()
      throw .outOfMemory(file: file)
    }
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    let mark = Self.markSize(of: bytes)
    yaml_parser_set_input_string(parser, bytes.baseAddress?.advanced(by: mark), bytes.count - mark)
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
  }

  func next() throws(YamlError) -> YamlEvent {
    var event = yaml_event_t()
    guard yaml_parser_parse(parser, &event) == 1 else { throw failure }
    defer { yaml_event_delete(&event) }
    switch event.type {
    case YAML_SCALAR_EVENT: return try scalar(event)
    case YAML_SEQUENCE_START_EVENT: return try sequenceStart(event)
    case YAML_SEQUENCE_END_EVENT: return .sequenceEnd
    case YAML_MAPPING_START_EVENT: return try mappingStart(event)
    case YAML_MAPPING_END_EVENT: return .mappingEnd
    case YAML_ALIAS_EVENT: throw .alias(name(event.data.alias.anchor), at: place(event.start_mark))
    case YAML_STREAM_START_EVENT: return .start
    case YAML_DOCUMENT_START_EVENT: return .documentStart(place(event.start_mark))
    case YAML_DOCUMENT_END_EVENT: return .documentEnd
    default: return .end
    }
  }

  private func scalar(_ event: yaml_event_t) throws(YamlError) -> YamlEvent {
    let scalar = event.data.scalar
    let place = place(event.start_mark)
    try refuse(anchor: scalar.anchor, tag: scalar.tag, at: place)
    let text = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
    return .scalar(
      String(decoding: text, as: UTF8.self),
      isPlain: scalar.style == YAML_PLAIN_SCALAR_STYLE, place)
  }

  private func sequenceStart(_ event: yaml_event_t) throws(YamlError) -> YamlEvent {
    let start = event.data.sequence_start
    let place = place(event.start_mark)
    try refuse(anchor: start.anchor, tag: start.tag, at: place)
    return .sequenceStart(isFlow: start.style == YAML_FLOW_SEQUENCE_STYLE, place)
  }

  private func mappingStart(_ event: yaml_event_t) throws(YamlError) -> YamlEvent {
    let start = event.data.mapping_start
    let place = place(event.start_mark)
    try refuse(anchor: start.anchor, tag: start.tag, at: place)
    return .mappingStart(isFlow: start.style == YAML_FLOW_MAPPING_STYLE, place)
  }

  private func refuse(
    anchor: UnsafePointer<yaml_char_t>?, tag: UnsafePointer<yaml_char_t>?, at place: Place
  ) throws(YamlError) {
    if anchor != nil { throw .alias(name(anchor), at: place) }
    if tag != nil { throw .tag(name(tag), at: place) }
  }

  private func name(_ characters: UnsafePointer<yaml_char_t>?) -> String {
    characters.map { String(cString: $0) } ?? ""
  }

  private func place(_ mark: yaml_mark_t) -> Place {
    Place(file: file, line: mark.line + 1, column: mark.column + 1)
  }
}

extension YamlEvents {
  private var failure: YamlError {
    let parser = parser.pointee
    switch parser.error {
    case YAML_MEMORY_ERROR: return .outOfMemory(file: file)
    case YAML_READER_ERROR: return unreadable(problem: problem, at: parser.problem_offset)
    default:
      let meaning = YamlProblems.meaning(of: problem)
      let isAtStart = meaning.liesAtStart && parser.context != nil
      let mark = isAtStart ? parser.context_mark : parser.problem_mark
      return .syntax(meaning.sentence, at: place(mark))
    }
  }

  private var problem: String {
    parser.pointee.problem.map { String(cString: $0) } ?? ""
  }

  private func unreadable(problem: String, at offset: Int) -> YamlError {
    let place = place(ofByte: offset + Self.markSize(of: bytes))
    switch problem {
    case "control characters are not allowed":
      return .controlCharacter(UInt32(truncatingIfNeeded: parser.pointee.problem_value), at: place)
    case "input is too long":
      return .syntax(YamlProblems.meaning(of: problem).sentence, at: place)
    default: return .notUTF8(at: place)
    }
  }

  private func place(ofByte offset: Int) -> Place {
    var line = 1
    var column = 1
    for byte in bytes.prefix(offset) {
      if byte == UInt8(ascii: "\n") {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
    return Place(file: file, line: line, column: column)
  }

  /// The length of the byte order mark, which some editors put before the text.
  private static func markSize(of bytes: UnsafeBufferPointer<UInt8>) -> Int {
    bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }
}
