/// What a line of a journal holds.
enum JsonValue: Equatable {
  case null
  case truth(Bool)
  case integer(Int)
  case text(String)
  case list([JsonValue])
  /// In the order of the line.
  case object([Member])

  struct Member: Equatable {
    let key: String
    let value: JsonValue
  }

  /// The value of an object's key.
  subscript(key: String) -> JsonValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key == key }?.value
  }

  var integer: Int? {
    guard case .integer(let integer) = self else { return nil }
    return integer
  }

  var text: String? {
    guard case .text(let text) = self else { return nil }
    return text
  }

  var truth: Bool? {
    guard case .truth(let truth) = self else { return nil }
    return truth
  }

  var list: [JsonValue]? {
    guard case .list(let list) = self else { return nil }
    return list
  }
}
