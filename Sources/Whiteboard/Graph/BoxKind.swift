/// What a box stands for; the raw value is its word in a file.
package enum BoxKind: String, CaseIterable, Sendable {
  case client, cdn, dns
  case balancer = "lb"
  case gateway, service, worker, cache, queue
  case database = "db"
  case store, search, external, text, box

  /// The key that draws it, nil for kinds that only a file names.
  package var stencil: Character? {
    switch self {
    case .client: "c"
    case .balancer: "l"
    case .gateway: "g"
    case .service: "s"
    case .worker: "w"
    case .cache: "k"
    case .queue: "q"
    case .database: "d"
    case .store: "o"
    case .cdn: "n"
    case .search: "e"
    case .external: "x"
    case .text: "t"
    case .dns, .box: nil
    }
  }

  package init?(stencil: Character) {
    guard let kind = Self.allCases.first(where: { $0.stencil == stencil }) else { return nil }
    self = kind
  }

  /// As a person calls it.
  package var title: String {
    switch self {
    case .client: "client"
    case .cdn: "CDN"
    case .dns: "DNS"
    case .balancer: "load balancer"
    case .gateway: "gateway"
    case .service: "service"
    case .worker: "worker"
    case .cache: "cache"
    case .queue: "queue"
    case .database: "database"
    case .store: "object store"
    case .search: "search"
    case .external: "external system"
    case .text: "text"
    case .box: "box"
    }
  }

  /// The word on the border, empty when the border says enough.
  var tag: String {
    switch self {
    case .service, .box: ""
    case .gateway: "gw"
    case .external: "ext"
    case .text: "note"
    case .client, .cdn, .dns, .balancer, .worker, .cache, .queue, .database, .store, .search:
      rawValue
    }
  }

  /// Whether it keeps what must not be lost.
  var keepsData: Bool { self == .database || self == .store || self == .search }
}
