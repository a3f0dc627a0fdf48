import Content

/// Which question to practise now, and why.
package struct NextPractice: Equatable, Sendable {
  package let question: String
  /// The topic for whose sake it was chosen.
  package let topic: String
  package let value: PracticeValue
  /// One line, such as “due since Tuesday; failure analysis is your weakest dimension”.
  package let reason: String
}

/// Ranks the questions by what practising their topics is worth.
package struct PracticeAdvisor: Sendable {
  private let curriculum: Curriculum
  private let progress: Progress
  private let daysLeft: Int
  /// The name of the one that is practised for.
  private let company: String?

  package init(
    curriculum: Curriculum, progress: Progress, interview: Day?, company: String? = nil
  ) {
    self.company = company
    self.curriculum = curriculum
    self.progress = progress
    let left = interview.map { $0.number - progress.today.number }
    daysLeft = left.flatMap { $0 >= 0 ? $0 : nil } ?? ReviewQueue.usualHorizon
  }

  /// The best first, each question once.
  ///
  /// - Parameters:
  ///   - kind: Only topics that are practised in this form; nil is any.
  ///   - questions: Only these ids; nil is all.
  package func ranking(
    kind: PracticeKind? = nil, among questions: Set<String>? = nil, limit: Int = .max
  ) -> [NextPractice] {
    let items = curriculum.items.filter { kind == nil || $0.kind == kind }
    let values = Dictionary(
      uniqueKeysWithValues: items.map { ($0.topic.id, value(of: $0)) })
    let ranked = items.sorted { left, right in
      let (first, second) = (values[left.topic.id]?.total ?? 0, values[right.topic.id]?.total ?? 0)
      return first == second ? left.topic.id < right.topic.id : first > second
    }
    var chosen: [NextPractice] = []
    var taken: Set<String> = []
    var isFruitful = true
    while isFruitful, chosen.count < limit {
      isFruitful = false
      for item in ranked where chosen.count < limit {
        let free = item.questions.filter {
          !taken.contains($0) && questions?.contains($0) != false
        }
        guard let best = best(of: free, on: item, values), let value = values[item.topic.id]
        else { continue }
        taken.insert(best.id)
        isFruitful = true
        chosen.append(
          NextPractice(
            question: best.id, topic: item.topic.id, value: value,
            reason: reason(for: best, item, value)))
      }
    }
    return chosen
  }

  /// The same for somebody who asks for nothing; who has answered little yet is introduced to what
  /// was not tried.
  package func suggestions(limit: Int) -> [NextPractice] {
    let first = NextQuestion.introduction(to: curriculum.allCards)
    guard progress.cards.count < first.count, company == nil else { return ranking(limit: limit) }
    let introduction = first.compactMap { card -> NextPractice? in
      let topics = card.topics.compactMap { curriculum.item($0) }
      guard let item = topics.first,
        topics.allSatisfy({ progress.topic($0.topic.id)?.lastDay == nil })
      else { return nil }
      return NextPractice(
        question: card.id, topic: item.topic.id, value: value(of: item),
        reason: "to begin with: \(item.topic.title)")
    }
    let known = Set(introduction.map(\.question))
    let more = ranking(limit: limit + known.count).filter { !known.contains($0.question) }
    return Array((introduction + more).prefix(limit))
  }

  package func next(
    kind: PracticeKind? = nil, among questions: Set<String>? = nil
  ) -> NextPractice? {
    ranking(kind: kind, among: questions, limit: 1).first
  }

  private func value(of item: Curriculum.Item) -> PracticeValue {
    let topic = progress.topic(item.topic.id)
    let areas = progress.areasToday.suffix(2)
    let rest = topic?.lastDay.map { progress.today.number - $0.number }
    return PracticeValue(
      weight: item.weight, minutes: item.kind.minutes,
      skill: topic?.skill
        ?? SkillModel().skill(
          of: item.topic.id, in: item.topic.area, on: progress.today),
      memory: topic?.memory, rest: rest, daysLeft: daysLeft,
      fatigue: PracticeValue.fatigue(
        isPractisedToday: rest.map { $0 <= 0 } ?? false,
        isThirdOfArea: areas.count == 2 && areas.allSatisfy { $0 == item.topic.area }))
  }

  /// An untried one whose score is most open; else one that is due; else the one longest ago. Of
  /// equals that which serves its other topics best.
  private func best(
    of questions: [String], on item: Curriculum.Item, _ values: [String: PracticeValue]
  ) -> QuestionCard? {
    struct Rank {
      let group: Int
      let distance: Double
      let worth: Double
    }
    let skill = progress.topic(item.topic.id)?.skill
    let ranked = questions.compactMap { curriculum.card($0) }.map { question in
      let expected = skill?.expectedScore(
        at: Difficulty(ofLevels: question.levels, at: curriculum.level))
      let card = progress.cards[question.id]
      let rank = Rank(
        group: card.map { $0.due <= progress.today ? 1 : 2 } ?? 0,
        distance: card.map { Double($0.lastDay.number) } ?? abs((expected ?? 0.5) - 0.5),
        worth: question.topics.reduce(0) { $0 + (values[$1]?.total ?? 0) })
      return (question: question, rank: rank)
    }
    return ranked.min { left, right in
      (left.rank.group, left.rank.distance, -left.rank.worth, left.question.id)
        < (right.rank.group, right.rank.distance, -right.rank.worth, right.question.id)
    }?.question
  }
}

// In words.
extension PracticeAdvisor {
  private func reason(
    for question: QuestionCard, _ item: Curriculum.Item, _ value: PracticeValue
  ) -> String {
    let due = progress.cards[question.id].flatMap { card in
      card.due <= progress.today ? Self.due(card.due, on: progress.today) : nil
    }
    let parts = [due ?? reason(of: item, value), weakness(in: question)].compactMap { $0 }
    return parts.joined(separator: "; ")
  }

  private static func due(_ day: Day, on today: Day) -> String {
    if day == today { return "due today" }
    if day.number == today.number - 1 { return "due since yesterday" }
    let isRecent = today.number - day.number < 7
    return "due since \(isRecent ? Weekday(of: day).title : day.words(seenFrom: today))"
  }

  private func reason(of item: Curriculum.Item, _ value: PracticeValue) -> String {
    let title = item.topic.title
    guard let topic = progress.topic(item.topic.id), topic.skill.count > 0 else {
      let demand = item.demand.flatMap { demand in company.map { ", and \(demand.words($0))" } }
      return "new to you: \(title)\(demand ?? "")"
    }
    let count = topic.skill.count
    let soFar =
      "\(topic.skill.mastery.percent) after \(count == 1 ? "1 answer" : "\(count) answers")"
    if value.fading > max(value.weak, value.unknown), let last = topic.lastDay {
      return "fading: \(title), last practised \(last.words(seenFrom: progress.today))"
    }
    if topic.skill.standing() == .weak { return "weak: \(title), \(soFar)" }
    if value.unknown > value.weak { return "not sure yet: \(title), \(soFar)" }
    return "most to gain: \(title), \(soFar)"
  }

  private func weakness(in question: QuestionCard) -> String? {
    guard let weakest = progress.weakestDimension,
      Dimension.ids(for: question.kind).contains(weakest.id)
    else { return nil }
    return "\(Dimension.title(of: weakest.id).lowercased()) is your weakest dimension"
  }
}

extension Skill {
  /// Such as “38 % (24–54 %) after 2 attempts, area 51 %”.
  package var words: String {
    let reach =
      "\(Int((range.lowerBound * 100).rounded()))–\(range.upperBound.percent)"
    let attempts = count == 1 ? "1 attempt" : "\(count) attempts"
    return "\(mastery.percent) (\(reach)) after \(attempts), area \(areaMastery.percent)"
  }
}

extension Double {
  /// Of a share: `38 %`; what is less than one in a hundred is told from nothing.
  package var percent: String {
    let hundredths = Int((self * 100).rounded())
    return hundredths == 0 && self > 0 ? "under 1 %" : "\(hundredths) %"
  }
}
