import Coach
package struct AnswerFile {
  let path: FilePath
  init(_ id: String, in places: Places) { path = places.answer(id) }
  func write(_ a: Attempt) throws(StoreError) {}
}
