import AnswerMill
import Coach
import Content
import Store

// Answers by the thousand, made and measured:
//   AnswersBench make COUNT DATA CONTENT
//   AnswersBench measure DATA CONTENT

func catalogue(_ places: Places) throws -> Catalogue {
  Catalogue(base: ContentFiles(in: try places.contentFolders(executable: nil)[0]).files)
}

func make(_ count: Int, _ places: Places) throws {
  let bank = try catalogue(places)
  let sketches = bank.cards.compactMap { bank.question($0.id).map(AnswerMill.Sketch.init) }
  var mill = AnswerMill(seed: 7, count: count, sketches: sketches)
  for _ in 0..<count {
    let attempt = mill.attempt()
    try AnswerFile(attempt.id, in: places).write(attempt)
  }
}

let arguments = CommandLine.arguments
switch arguments.dropFirst().first {
case "make" where arguments.count == 5:
  let places = try Places(environment: [:], data: arguments[3], content: arguments[4])
  try make(Int(arguments[2]) ?? 0, places)
default: print("AnswersBench make COUNT DATA CONTENT, or measure DATA CONTENT")
}
