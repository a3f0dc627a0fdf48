import Coach
import Content
import Screens

/// Everything on one page that needs nothing else: no script, no other file, no network.
package struct HtmlPage {
  private let export: Export

  package static func text(of export: Export) -> String { HtmlPage(export: export).text }

  private var text: String {
    """
    <!doctype html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src \
    'unsafe-inline'">
    <meta name="referrer" content="no-referrer">
    <title>Interview practice</title>
    <style>
    \(HtmlStyle.text)
    </style>
    </head>
    <body>
    <header>
    <h1>Interview practice</h1>
    \(Html.element("p", [("class", "quiet")], Html.escaped(summary)))
    </header>
    <main>
    <h2>How it went</h2>
    <div class="charts">
    \(charts.joined(separator: "\n"))
    </div>
    \(topics)
    \(contents)
    \(articles)
    </main>
    </body>
    </html>

    """
  }

  private var summary: String {
    let answers = export.answers
    guard let newest = answers.first, let oldest = answers.last else { return "No answers yet." }
    let count = answers.count == 1 ? "1 answer" : "\(answers.count) answers"
    let hidden = export.hidden.map { " \($0)" } ?? ""
    return "\(count), from \(oldest.day) to \(newest.day). Made by greenroom on "
      + "\(export.today.iso8601).\(hidden)"
  }

  private var charts: [String] {
    let trends = export.trends
    let scores = trends.scores.map { Double($0.score - 1) / 3 }
    let shares = trends.raised.map(\.share)
    return [
      figure("Score by answer", "1 strong no to 4 strong hire; the line is the median of five.") {
        Svg.series(
          scores, medians: Trends.medians(scores),
          labels: (1...4).map { (Double($0 - 1) / 3, "\($0)") }, title: $0,
          words: trends.scoreWords)
      } + caption(trends.scoreWords),
      figure("Points raised unasked", "Of those that were marked in each answer.") {
        Svg.series(
          shares, medians: Trends.medians(shares),
          labels: [(0, "0 %"), (0.5, "50 %"), (1, "100 %")], title: $0, words: trends.raisedWords)
      } + caption(trends.raisedWords),
      figure("Prediction and result", "How often each pair came up; right ones are framed.") {
        Svg.calibration(trends.calibration.pairs, title: $0, words: trends.calibrationWords)
      } + caption(trends.calibrationWords),
      figure("Minutes a week", "Each by its Monday.") {
        Svg.weeks(trends.weeks, title: $0, words: trends.weekWords)
      } + caption(trends.weekWords),
    ]
  }

  private func figure(_ title: String, _ legend: String, _ picture: (String) -> String) -> String {
    "<figure><figcaption><b>\(title)</b><span class=\"quiet\">\(legend)</span></figcaption>"
      + picture(title)
  }

  private func caption(_ words: String) -> String {
    Html.element("p", [("class", "quiet")], Html.escaped(words)) + "</figure>"
  }

  private var topics: String {
    let counts = export.answers.reduce(into: [String: [AnswerRecord]]()) { counts, answer in
      for topic in Set(answer.topics) { counts[topic, default: []].append(answer) }
    }
    guard !counts.isEmpty else { return "" }
    let rows = counts.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }.map {
      let whole = $1.filter { $0.open == 0 }
      let raised = whole.reduce(0) { $0 + $1.raised }
      let marked = whole.reduce(0) { $0 + $1.points.count }
      let share = marked == 0 ? "not marked" : "\(raised) of \(marked)"
      return "<tr><td>\(Html.escaped(export.title(ofTopic: $0)))</td>"
        + "<td class=\"number\">\($1.count)</td><td class=\"number\">\(share)</td></tr>"
    }
    return """
      <h2>Topics</h2>
      <table><thead><tr><th>Topic</th><th class="number">Answers</th>\
      <th class="number">Raised</th></tr></thead>
      <tbody>\(rows.joined(separator: "\n"))</tbody></table>
      """
  }

  private var contents: String {
    let rows = export.answers.enumerated().map { index, answer in
      let link = Html.element("a", [("href", "#a\(index + 1)")], Html.escaped(answer.title))
      let score = answer.overall.map { "\($0) \(Band.title(of: $0))" } ?? "–"
      return "<tr><td class=\"day\">\(answer.day)</td><td>\(link)</td>"
        + "<td class=\"number\">\(score)</td></tr>"
    }
    return """
      <h2>Answers</h2>
      <table><thead><tr><th>Day</th><th>Question</th><th class="number">Score</th></tr></thead>
      <tbody>\(rows.joined(separator: "\n"))</tbody></table>
      """
  }

  private var articles: String {
    export.answers.enumerated().map { HtmlAnswer(number: $0 + 1, answer: $1).text }
      .joined(separator: "\n")
  }
}
