/// A question of the bank with all that a round and its debrief need.
package struct Question: Equatable, Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    case behavioural
    case systemDesign = "system-design"
    case apiDesign = "api-design"
    case database, technical, coding
    case codeReview = "code-review"
    case project, situational, culture, screen
  }

  package struct CompanyUse: Equatable, Sendable {
    package let company: String
    /// How the company uses the question, such as "recurring".
    package let how: String

    package init(company: String, how: String) {
      self.company = company
      self.how = how
    }
  }

  /// What the interviewer answers when asked about a topic.
  package struct Clarification: Equatable, Sendable {
    package let topic: String
    /// Words by which a typed question is recognised.
    package let ask: [String]
    package let answer: String

    package init(topic: String, ask: [String], answer: String) {
      self.topic = topic
      self.ask = ask
      self.answer = answer
    }
  }

  /// Something that goes wrong at a set moment of a round.
  package struct Shock: Equatable, Sendable {
    /// The share of the round's time at which it comes, from 0 to 1.
    package let at: Double
    package let say: String
    /// The rubric point that it probes.
    package let point: String?

    package init(at: Double, say: String, point: String?) {
      self.at = at
      self.say = say
      self.point = point
    }
  }

  /// What the interviewer says when a technology is named.
  package struct Reaction: Equatable, Sendable {
    package let technology: String
    package let say: String

    package init(technology: String, say: String) {
      self.technology = technology
      self.say = say
    }
  }

  /// A question that digs deeper, and those that follow on its answer.
  package struct FollowUp: Equatable, Sendable {
    package let ask: String
    package let then: [FollowUp]

    package init(ask: String, then: [FollowUp]) {
      self.ask = ask
      self.then = then
    }
  }

  /// What an answer holds at each level.
  package struct Bar: Equatable, Sendable {
    package let mid: String
    package let senior: String
    package let staff: String

    package init(mid: String, senior: String, staff: String) {
      self.mid = mid
      self.senior = senior
      self.staff = staff
    }
  }

  package struct Exemplar: Equatable, Sendable {
    package let level: Level
    package let text: String

    package init(level: Level, text: String) {
      self.level = level
      self.text = text
    }
  }

  package var id = ""
  package var kind = Kind.technical
  package var prompt = ""
  package var topics: [String] = []
  package var levels: [Level] = []
  package var companies: [CompanyUse] = []
  package var minutes = 0
  /// The id of the scaffold that gives phases or sections.
  package var scaffold = ""
  package var why = ""
  package var clarifications: [Clarification] = []
  package var points: [RubricPoint] = []
  package var shocks: [Shock] = []
  package var technologies: [Reaction] = []
  package var followUps: [FollowUp] = []
  /// The interviewer's step to ten times the scale.
  package var tenfold: String?
  package var mistakes: [String] = []
  package var misconceptions: [String] = []
  package var redFlags: [String] = []
  package var bar: Bar?
  package var exemplars: [Exemplar] = []
  /// What a strong answer holds, for after the round.
  package var outline = ""
  /// A reference diagram as the text of a `board` block.
  package var board: String?
  package var reading: [String] = []
  /// A digest of the file's text, by which an answer tells what was asked.
  package var digest = ""

  package init() {}
}

package enum Level: String, CaseIterable, Comparable, Sendable {
  case junior, mid, senior, staff

  package static func < (left: Level, right: Level) -> Bool {
    allCases.firstIndex(of: left) ?? 0 < allCases.firstIndex(of: right) ?? 0
  }
}
