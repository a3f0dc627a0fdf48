import Coach

/// What an answer was before its notes were edited: the whole file each time, counted from 1.
package struct Revisions: Sendable {
  private let id: String
  private let places: Places

  package init(of id: String, in places: Places) {
    self.id = id
    self.places = places
  }

  package var count: Int {
    var count = 0
    while FileStatus(of: path(count + 1), followingLinks: false) != nil { count += 1 }
    return count
  }

  var paths: [FilePath] { (0..<count).map { path($0 + 1) } }

  func path(_ number: Int) -> FilePath { places.revision(number, of: id) }

  /// The first is the answer as the round left it; nil when there is none of the number.
  package func read(_ number: Int) throws(StoreError) -> Attempt? {
    try AnswerFile(at: path(number)).read()?.attempt
  }

  /// Keeps a file as it is before it changes.
  func keep(_ bytes: [UInt8]) throws(StoreError) {
    try DurableFile(path(count + 1)).replace(with: bytes, expecting: nil)
  }
}

/// The notes of an answer on their way through an editor, in a file of their own.
///
/// The file stays until its text is in the answer: an edit that was cut short is gone on with.
package struct NotesDraft: Sendable {
  package let path: FilePath
  /// Whether the file was left by an edit that was cut short.
  package let isLeftOver: Bool
  private let id: String
  private let places: Places
  private let answer: AnswerFile.Answer

  /// Nil when there is no such answer.
  package init?(of id: String, in places: Places) throws(StoreError) {
    guard let answer = try AnswerFile(id, in: places).read() else { return nil }
    self.id = id
    self.places = places
    self.answer = answer
    path = places.draft(id)
    let notes = Array(answer.attempt.notes.utf8)
    let kept = try DurableFile(path).read()
    isLeftOver = kept.map { $0 != notes } ?? false
    if !isLeftOver { try DurableFile(path).replace(with: notes) }
  }

  /// Takes what the editor left into the answer; false when that is what was there.
  package func keep() throws(StoreError) -> Bool {
    guard let bytes = try DurableFile(path).read() else { return false }
    var attempt = answer.attempt
    attempt.notes = String(decoding: bytes, as: UTF8.self)
    guard !attempt.notes.utf8.elementsEqual(answer.attempt.notes.utf8) else {
      try discard()
      return false
    }
    let file = AnswerFile(id, in: places)
    if let before = try DurableFile(file.path).read() {
      try Revisions(of: id, in: places).keep(before)
    }
    try file.write(attempt, over: answer)
    try discard()
    return true
  }

  package func discard() throws(StoreError) { try DurableFile(path).remove() }
}

extension Places {
  func revision(_ number: Int, of id: String) -> FilePath {
    data.appending("revisions").appending(Self.year(id)).appending("\(id).\(number).md")
  }

  func draft(_ id: String) -> FilePath {
    sessions.parent.appending("drafts").appending("\(id).md")
  }
}
