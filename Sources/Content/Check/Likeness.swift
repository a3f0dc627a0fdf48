/// Which questions ask nearly the same, by the runs of three words that their prompts and points
/// share.
enum Likeness {
  /// The share of common runs (Jaccard) from which two questions are one; questions that differ
  /// share a twentieth at most.
  static let limit = 0.25

  /// Pairs by their places in the list, each once, the first the smaller.
  static func pairs(among questions: [Question]) -> [(first: Int, second: Int)] {
    let runs = questions.map(runs)
    var holders: [String: [Int]] = [:]
    var pairs: [(first: Int, second: Int)] = []
    for (index, own) in runs.enumerated() {
      var shared: [Int: Int] = [:]
      for run in own {
        for other in holders[run] ?? [] { shared[other, default: 0] += 1 }
        holders[run, default: []].append(index)
      }
      for (other, count) in shared.sorted(by: { $0.key < $1.key }) {
        let all = own.count + runs[other].count - count
        if Double(count) >= limit * Double(all) { pairs.append((other, index)) }
      }
    }
    return pairs
  }

  private static func runs(of question: Question) -> Set<String> {
    let text = ([question.prompt] + question.points.map(\.text)).joined(separator: " ")
    let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }
    return Set(
      words.indices.dropLast(2).map { start in
        words[start..<start + 3].joined(separator: " ")
      })
  }
}
