import Yaml

/// A mention of something that another file defines.
package struct ContentReference: Equatable, Sendable {
  package let target: Target
  package let id: String
  package let place: Place
}

extension ContentReference {
  package enum Target: Equatable, Sendable {
    case topic, scaffold, checklist, company, wordGroup, point
    /// A part of the scaffold with this id.
    case phase(of: String)
  }
}

extension ContentReference.Target: CustomStringConvertible {
  package var description: String {
    switch self {
    case .topic: "topic"
    case .scaffold: "scaffold"
    case .checklist: "checklist"
    case .company: "company"
    case .wordGroup: "word group"
    case .point: "point"
    case .phase(let scaffold): "part of the scaffold \(scaffold.quoted) with the id"
    }
  }
}
