import Coach
import Content
import Store

/// How long the index and the fold over it take; the first run builds the index.
func timeAnswers(_ data: String, _ content: String) throws {
  let clock = ContinuousClock()
  let places = try Places(environment: [:], data: data, content: content)
  var reading = AnswerIndex(in: places).read()
  let time = clock.measure { reading = AnswerIndex(in: places).read() }
  print("The index of \(reading.outcomes.count) answers: \(time), \(reading.filesRead) read")
  let folder = try places.contentFolders(executable: nil)[0]
  let catalogue = Catalogue(base: ContentFiles(in: folder).files)
  let aim = Aim()
  let curriculum = Curriculum(catalogue, aim: aim)
  let today = reading.outcomes.last?.started.studyDay ?? Day(number: 0)
  let fold = clock.measure {
    _ = Progress(
      of: reading.outcomes, catalogue: catalogue, aim: aim, curriculum: curriculum, today: today)
  }
  print("Their progress: \(fold)")
}
