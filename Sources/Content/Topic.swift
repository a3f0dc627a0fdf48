/// A subject of questions, by which practice and weak areas are told apart.
package struct Topic: Equatable, Sendable {
  package enum Area: String, CaseIterable, Sendable {
    case design, databases, reliability
    case apiSecurity = "api-security"
    case behavioural, coding, platform
  }

  package var id = ""
  package var title = ""
  package var area = Area.design

  package init() {}
}

extension Topic.Area {
  package var title: String {
    switch self {
    case .design: "System design"
    case .databases: "Databases"
    case .reliability: "Reliability"
    case .apiSecurity: "APIs and security"
    case .behavioural: "Behavioural"
    case .coding: "Coding"
    case .platform: "Platform"
    }
  }
}

package enum TopicReader {
  package static func topic(_ fields: inout Fields) -> Topic {
    var topic = Topic()
    topic.id = fields.id()
    topic.title = fields.text("title")
    topic.area = fields.choice("area") ?? .design
    return topic
  }
}
