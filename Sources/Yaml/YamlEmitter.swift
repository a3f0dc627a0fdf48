import CYaml

/// libyaml's emitter into memory.
struct YamlEmitter: ~Copyable {
  enum Style {
    case plain, quoted, block
  }

  /// On the heap, since libyaml keeps pointers into its own emitter and to the output.
  private let emitter: UnsafeMutablePointer<yaml_emitter_t>
  private let output: UnsafeMutablePointer<[UInt8]>

  init() throws(YamlError) {
    emitter = .allocate(capacity: 1)
    emitter.initialize(to: yaml_emitter_t())
    output = .allocate(capacity: 1)
    output.initialize(to: [])
    guard yaml_emitter_initialize(emitter) == 1 else {
      emitter.deallocate()
      output.deinitialize(count: 1)
      output.deallocate()
      throw .outOfMemory(file: "YAML")
    }
    yaml_emitter_set_unicode(emitter, 1)
    yaml_emitter_set_width(emitter, -1)
    yaml_emitter_set_output(
      emitter,
      { output, bytes, size in
        let bytes = UnsafeBufferPointer(start: bytes, count: size)
        output?.assumingMemoryBound(to: [UInt8].self).pointee.append(contentsOf: bytes)
        return 1
      }, output)
  }

  deinit {
    yaml_emitter_delete(emitter)
    emitter.deallocate()
    output.deinitialize(count: 1)
    output.deallocate()
  }

  func start() throws(YamlError) {
    try emit { yaml_stream_start_event_initialize(&$0, YAML_UTF8_ENCODING) }
    try emit { yaml_document_start_event_initialize(&$0, nil, nil, nil, 1) }
  }

  /// The whole text.
  func finish() throws(YamlError) -> String {
    try emit { yaml_document_end_event_initialize(&$0, 1) }
    try emit { yaml_stream_end_event_initialize(&$0) }
    return String(decoding: output.pointee, as: UTF8.self)
  }

  func scalar(_ text: String, style: Style) throws(YamlError) {
    let style =
      switch style {
      case .plain: YAML_PLAIN_SCALAR_STYLE
      case .quoted: YAML_DOUBLE_QUOTED_SCALAR_STYLE
      case .block: YAML_LITERAL_SCALAR_STYLE
      }
    // The zero gives an empty text an address, which libyaml insists on.
    let bytes = Array(text.utf8) + [0]
    try emit { event in
      yaml_scalar_event_initialize(
        &event, nil, nil, bytes, Int32(bytes.count - 1), 1, 1, style)
    }
  }

  func sequenceStart(isFlow: Bool) throws(YamlError) {
    let style = isFlow ? YAML_FLOW_SEQUENCE_STYLE : YAML_BLOCK_SEQUENCE_STYLE
    try emit { yaml_sequence_start_event_initialize(&$0, nil, nil, 1, style) }
  }

  func sequenceEnd() throws(YamlError) {
    try emit { yaml_sequence_end_event_initialize(&$0) }
  }

  func mappingStart(isFlow: Bool) throws(YamlError) {
    let style = isFlow ? YAML_FLOW_MAPPING_STYLE : YAML_BLOCK_MAPPING_STYLE
    try emit { yaml_mapping_start_event_initialize(&$0, nil, nil, 1, style) }
  }

  func mappingEnd() throws(YamlError) {
    try emit { yaml_mapping_end_event_initialize(&$0) }
  }

  /// libyaml takes the event over and frees it, also when it fails.
  private func emit(_ initialize: (inout yaml_event_t) -> Int32) throws(YamlError) {
    var event = yaml_event_t()
    guard initialize(&event) == 1, yaml_emitter_emit(emitter, &event) == 1 else {
      throw .outOfMemory(file: "YAML")
    }
  }
}
