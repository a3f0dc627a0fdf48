/// The diagrams of a round, page by page; there is always one.
package struct BoardBook: Equatable, Sendable {
  package struct Page: Equatable, Sendable {
    /// Its heading in the answer file.
    package fileprivate(set) var title: String
    package fileprivate(set) var log: DiagramLog

    package var diagram: Diagram { log.diagram }
  }

  /// One thing done, as a journal keeps it.
  package enum Step: Equatable, Sendable {
    case change(page: Int, DiagramLog.Change)
    case title(page: Int, String)
    /// The page once more, behind itself, to go on from: v1 becomes v2.
    case copy(page: Int, title: String)
    /// A page with nothing on it behind another.
    case blank(after: Int, title: String)
  }

  package static let firstTitle = "Diagram"

  package private(set) var pages = [Page(title: firstTitle, log: DiagramLog())]

  package init() {}

  /// Whether nothing is drawn on any page.
  package var isEmpty: Bool { pages.allSatisfy { $0.diagram == Diagram() } }

  /// False when it changes nothing or speaks of a page that there is not.
  @discardableResult
  package mutating func make(_ step: Step) -> Bool {
    guard pages.indices.contains(step.page) else { return false }
    switch step {
    case .change(let page, let change): return pages[page].log.make(change)
    case .title(let page, let title): pages[page].title = title.asOneLine
    case .copy(let page, let title):
      let copy = Page(title: title.asOneLine, log: DiagramLog(pages[page].diagram))
      pages.insert(copy, at: page + 1)
    case .blank(let page, let title):
      pages.insert(Page(title: title.asOneLine, log: DiagramLog()), at: page + 1)
    }
    return true
  }

  /// The drawn pages, of several versions the last.
  package var latestPages: [Int] {
    let drawn = pages.indices.filter { !pages[$0].diagram.boxes.isEmpty }
    return drawn.filter { page in
      !drawn.contains { $0 > page && pages[$0].stem == pages[page].stem }
    }
  }

  /// The name of the next version of a page: “Diagram” is followed by “Diagram v2”.
  package func titleOfCopy(of page: Int) -> String {
    let stem = pages[page].stem
    let taken = Set(pages.map(\.title))
    let titles = (2...pages.count + 2).map { "\(stem) v\($0)".asOneLine }
    return titles.first { !taken.contains($0) } ?? stem
  }
}

extension BoardBook.Page {
  /// The title without its version.
  fileprivate var stem: String {
    let words = title.split(separator: " ")
    let isVersion = words.last.map { $0.hasPrefix("v") && Int($0.dropFirst()) != nil } ?? false
    return (isVersion ? words.dropLast() : words[...]).joined(separator: " ")
  }
}

extension BoardBook.Step {
  package var page: Int {
    switch self {
    case .change(let page, _), .title(let page, _), .copy(let page, _), .blank(let page, _): page
    }
  }

  /// The page in view after it.
  package var pageAfter: Int {
    switch self {
    case .change, .title: page
    case .copy, .blank: page + 1
    }
  }

  /// What is done to the page, as `DiagramLog.Change` writes it.
  package var text: String {
    switch self {
    case .change(_, let change): change.text
    case .title(_, let title): "title \(title.asOneLine)"
    case .copy(_, let title): "copy \(title.asOneLine)"
    case .blank(_, let title): "blank \(title.asOneLine)"
    }
  }

  /// nil when the text is none that a step gives.
  package init?(page: Int, text: String) {
    if text.hasPrefix("title ") {
      self = .title(page: page, String(text.dropFirst(6)))
    } else if text.hasPrefix("copy ") {
      self = .copy(page: page, title: String(text.dropFirst(5)))
    } else if text.hasPrefix("blank ") {
      self = .blank(after: page, title: String(text.dropFirst(6)))
    } else {
      guard let change = DiagramLog.Change(text: text) else { return nil }
      self = .change(page: page, change)
    }
  }
}
