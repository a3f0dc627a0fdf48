import Cells

/// The keys of all pages, for the manual page; each list is the page's own table.
package enum KeyGuide {
  package static let pages: [(title: String, hints: [KeyHint])] = [
    ("Everywhere", App.bindings.hints()),
    ("Lists and texts", ListMotion.bindings { $0 }.hints()),
    ("Home", Home.bindings.dropMotions()),
    ("Question list", Picker.bindings.dropMotions()),
    ("Before a round", Lobby.bindings.hints()),
    ("Round", Round.bindings.hints()),
    ("Diagram", DiagramPane.bindings.hints()),
    ("Notes", TextEditor.bindings.hints()),
    ("Debrief", Debrief.bindings.dropMotions()),
    ("Strong answer", ModelAnswer.bindings.dropMotions()),
    ("Past answers", ReviewPage.bindings.dropMotions()),
    ("Replay", ReplayPage.bindings.hints()),
    ("Past answer", AnswerPage.bindings.dropMotions()),
    ("Reviewer", ReviewerPage.bindings.dropMotions()),
    ("Over time", HistoryPage.bindings.dropMotions()),
    ("Two attempts", ComparisonPage.bindings.dropMotions()),
    ("Figures", FiguresPage.bindings.dropMotions()),
    ("Timeline", Timeline.bindings.hints()),
    ("Diagrams", GalleryPage.bindings.dropMotions()),
    ("Settings", SettingsPage.bindings.dropMotions()),
  ]
}

extension Array {
  /// The hints without those of the motions, which all lists share.
  fileprivate func dropMotions<Action>() -> [KeyHint] where Element == Binding<Action> {
    let motions = Set(ListMotion.bindings { $0 }.hints().map(\.label))
    return hints().filter { !motions.contains($0.label) }
  }
}
