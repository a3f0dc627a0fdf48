import Content
import Testing

/// What authors are told, word for word.
struct ComplaintTests {
  private static let file = "questions/caching/cold-cache.yaml"

  @Test(arguments: [
    ("prompt: A", "promt: A", "3:1: unknown field “promt”; did you mean “prompt”?"),
    ("tenfold: And", "extra: And", "31:1: unknown field “extra”; remove it."),
    ("why: It happens at every deploy.\n", "", "1:1: the field “why” is missing; add it."),
    ("why: It happens at every deploy.", "why:", "9:5: “why” is empty; fill it in or remove it."),
    ("topics: [caching]", "topics: []", "4:9: “topics” is empty; fill it in or remove it."),
    (
      "topics: [caching]", "topics: [caching, caching]",
      "4:19: “caching” was given before, at questions/caching/cold-cache.yaml:4:10; "
        + "remove one of them."
    ),
    (
      "minutes: 20", "minutes: twenty",
      "7:10: “minutes” must be a whole number from 1 to 180; write it in digits."
    ),
    (
      "minutes: 20", "minutes: 500",
      "7:10: “minutes” must be a whole number from 1 to 180; write it in digits."
    ),
    (
      "weight: 2", "weight: \"2\"",
      "16:13: “weight” must be a whole number from 1 to 3; write it in digits."
    ),
    ("at: 0.5", "at: 50", "27:10: “at” must be a number from 0 to 1; write it in digits."),
    (
      "why: true", "why: yes",
      "22:10: “why” must be true or false; write one of them without quotes."
    ),
    (
      "topics: [caching]", "topics: caching",
      "4:9: “topics” must be a list; start each entry with “- ” or put them between brackets."
    ),
    (
      "mistakes: [Forgets the database.]", "mistakes:\n  - Forgets: the database.",
      "33:5: “mistakes” must be a text; write one, in quotes if it holds “: ” or “ #”."
    ),
    (
      "bar: {mid: Names it., senior: Warms it., staff: Avoids it.}", "bar: high",
      "35:6: “bar” must be a mapping; write fields such as “name: value”."
    ),
    (
      "kind: technical", "kind: techincal",
      "2:7: “techincal” is no value of “kind”; did you mean “technical”?"
    ),
    (
      "levels: [mid,", "levels: [expert,",
      "5:10: “expert” is no value of “levels”; write junior, mid, senior or staff."
    ),
    (
      "dimension: tradeoffs", "dimension: trade-offs",
      "15:16: “trade-offs” is no value of “dimension”; did you mean “tradeoffs”?"
    ),
    (
      "dimension: tradeoffs", "dimension: ownership",
      "15:16: “ownership” is no value of “dimension”; write solution, depth, tradeoffs, operations "
        + "or communication."
    ),
    (
      "id: stale\n", "id: Stale Value\n",
      "13:9: the id “Stale Value” must be lower-case words joined by hyphens; write “stale-value”."
    ),
    (
      "point: stale}", "point: stal}",
      "27:47: there is no point “stal”; did you mean “stale”?"
    ),
    (
      "say: It is empty again., point", "say: \"It is \\q\", point",
      "27:27: this escape is unknown; write “\\\\” for a backslash or use single quotes."
    ),
  ])
  func `a mistake in a question is named with its cure`(old: String, new: String, said: String) {
    let complaints = Sample.complaints(replacing: old, by: new)
    #expect(complaints.contains("\(Self.file):\(said)"), "\(complaints)")
  }

  @Test(arguments: [
    (
      "topics: [caching]", "topics: [cachin]",
      "4:10: there is no topic “cachin”; did you mean “caching”?"
    ),
    (
      "scaffold: drill", "scaffold: drills",
      "8:11: there is no scaffold “drills”; did you mean “drill”?"
    ),
    ("acme:", "apex-labs:", "6:13: there is no company “apex-labs”; add it or correct the id."),
    (
      "phase: detail", "phase: details",
      "18:12: there is no part of the scaffold “drill” with the id “details”; "
        + "did you mean “detail”?"
    ),
    ("@user", "@users", "19:32: there is no word group “users”; did you mean “user”?"),
  ])
  func `a mention of something unknown is named, and the question kept`(
    old: String, new: String, said: String
  ) {
    let path = Self.file
    let library = Library(
      base: Sample.sources([path: Sample.question.replacing(old, with: new)]))
    #expect(library.problems.map(\.description) == ["\(path):\(said)"])
    #expect(library.question("cold-cache") != nil)
  }

  @Test func `one file tells all its mistakes, in the order of its lines`() {
    let question = Sample.question
      .replacing("minutes: 20", with: "minutes: 0")
      .replacing("kind: technical", with: "kind: tech")
      .replacing("outline: |", with: "outlines: |")
    #expect(
      Sample.complaints([Self.file: question]) == [
        "\(Self.file):1:1: the field “outline” is missing; add it.",
        "\(Self.file):2:7: “tech” is no value of “kind”; write behavioural, system-design, "
          + "api-design, database, technical, coding, code-review, project, situational, culture "
          + "or screen.",
        "\(Self.file):7:10: “minutes” must be a whole number from 1 to 180; write it in digits.",
        "\(Self.file):38:1: unknown field “outlines”; did you mean “outline”?",
      ])
  }

  @Test func `a system design question wants clarifications, shocks and a bar besides`() {
    let question = """
      id: cold-cache
      kind: system-design
      prompt: Why?
      topics: [caching]
      levels: [mid]
      minutes: 45
      scaffold: drill
      why: Because.
      points:
        - {id: one, text: One., dimension: depth, probe: And?}
      mistakes: [None.]
      outline: Nothing.

      """
    let complaints = Sample.complaints([Self.file: question])
    #expect(
      complaints.prefix(3).map { $0.dropFirst(Self.file.count) } == [
        ":1:1: the field “clarifications” is missing; add it.",
        ":1:1: the field “shocks” is missing; add it.",
        ":1:1: the field “bar” is missing; add it.",
      ])
  }

  @Test func `two points of one id are told with both places`() {
    let twice = Sample.question.replacing(Sample.point, with: Sample.point + Sample.point)
    #expect(
      Sample.complaints([Self.file: twice]).contains(
        "\(Self.file):26:9: the id “stale” is taken at \(Self.file):13:9; choose another."))
  }

  @Test(arguments: [
    (
      "scaffolds/drill.yaml", "minutes: 15", "share: 0.75",
      "6:3: some parts give minutes and others a share; give all of them the same."
    ),
    (
      "scaffolds/drill.yaml", "id: detail, title: Detail", "id: detail",
      "7:5: the field “title” is missing; add it."
    ),
    (
      "scaffolds/drill.yaml", "checklist: drill", "checklist: dril",
      "4:12: there is no checklist “dril”; did you mean “drill”?"
    ),
    (
      "checklists/drill.yaml", "dimension: depth", "dimension: depht",
      "4:41: “depht” is no value of “dimension”; did you mean “depth”?"
    ),
    (
      "companies/acme.yaml", "1949-09", "Sept 1949",
      "10:56: “Sept 1949” is no date; write a year, a month or a day, such as 2022, 2022-11 or "
        + "2022-11-21."
    ),
    (
      "companies/acme.yaml", "id: acme\n", "id: acme-corp\n",
      "1:5: the id is “acme-corp”, but the file is named “acme”; give both the same name."
    ),
    (
      "topics.yaml", "area: design", "area: desing",
      "1:39: “desing” is no value of “area”; did you mean “design”?"
    ),
    (
      "topics.yaml", "- {id", "{id",
      "1:1: “topics” must be a list; start each entry with “- ” or put them between brackets."
    ),
    (
      "lexicon.yaml", "customer*]", "\"cust*omer\"]",
      "1:15: “cust*omer” in the cue “cust*omer” can match nothing; write a word, prefix*, #, "
        + "words_joined or @name."
    ),
  ])
  func `mistakes in the other files are named too`(
    path: String, old: String, new: String, said: String
  ) throws {
    let text = try #require(Sample.all[path]).replacing(old, with: new)
    let complaints = Sample.complaints([path: text])
    #expect(complaints.contains("\(path):\(said)"), "\(complaints)")
  }

  @Test(arguments: [
    ("share: 0.6", "share: 0.5", "6:3: the shares add up to 0.90; make it 1."),
    ("share: 0.6", "days: 3", "6:3: give each phase a share, but the last one days."),
    (", days: 2", "", "6:3: give each phase a share, but the last one days."),
    (
      "drill: 1}", "drill: 2}",
      "6:94: “drill” must be a number from 0 to 1; write it in digits."
    ),
    (", mix: {story: 1}", "", "8:5: the field “mix” is missing; add it."),
  ])
  func `mistakes in a plan are named`(old: String, new: String, said: String) {
    let path = "plans/short.yaml"
    let plan = """
      id: short
      title: Short
      weeks: 1
      summary: Quick.
      phases:
        - {id: build, title: Build, share: 0.6, hint: Build it., mocks: 1, mix: {mock: 0.2, drill: 1}}
        - {id: mix, title: Mix, share: 0.4, hint: Mix it., mix: {drill: 0.5}}
        - {id: taper, title: Taper, days: 2, hint: Rest., mix: {story: 1}}

      """
    #expect(Sample.complaints([path: plan]) == [])
    #expect(Library(base: Sample.sources([path: plan])).plans.map(\.phases.count) == [3])
    let complaints = Sample.complaints([path: plan.replacing(old, with: new)])
    #expect(complaints.contains("\(path):\(said)"), "\(complaints)")
  }

  @Test func `shares must add up to one`() {
    let scaffold = Sample.scaffold
      .replacing("minutes: 5,", with: "share: 0.5,").replacing("minutes: 15,", with: "share: 0.75,")
    #expect(
      Sample.complaints(["scaffolds/drill.yaml": scaffold]) == [
        "scaffolds/drill.yaml:6:3: the shares add up to 1.25; make it 1."
      ])
  }

  @Test(arguments: [
    ("", "the file"), ("- a\n", "the file"), ("just text\n", "the file"), ("{}\n", "id"),
  ])
  func `a file that is no mapping gets one complaint, not twenty`(text: String, field: String) {
    let complaints = Sample.complaints(["companies/acme.yaml": text])
    #expect(complaints.first?.contains("“\(field)”") == true, "\(complaints)")
    #expect(field == "id" || complaints.count == 1, "\(complaints)")
  }

  @Test func `a file in an unknown folder is told where to go`() {
    #expect(
      Sample.complaints(["question/a.yaml": "id: a\n"]) == [
        "question/a.yaml:1:1: “question” is no folder of content; move the file to questions, "
          + "scaffolds, checklists, companies, plans, topics.yaml or lexicon.yaml."
      ])
  }
}
