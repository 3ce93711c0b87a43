import Console
import Laboratory
import Notebooks
import Testing

@testable import Workbench

private let reading = """
  # Hiding

  ```yaml data days
  problem: weather
  size: 5
  ```

  ```yaml network net
  data: days
  cell: rnn
  hidden: 3
  ```

  ```yaml train fit
  of: net
  updates: 4
  ```

  ```yaml predict
  question: Which?
  choices: [one, two]
  right: two
  reveals: [course]
  ```

  ```yaml figure course
  show: loss
  of: fit
  ```

  ```yaml check
  task: Make it learn.
  expect: {held_out_loss: {of: fit, below: 0.01}}
  answer: {}
  ```

  ```yaml data guarded
  problem: echo
  ```

  ```yaml network guard
  data: guarded
  cell: rnn
  hidden: 4
  ```

  ```yaml train guarding
  of: guard
  updates: 1
  ```

  ```yaml check
  hidden: true
  claim: It has weights.
  expect: {weights: {of: guarding, above: 0}}
  ```

  The end.
  """

@Suite struct HidingTests {
  private func page(_ stage: Stage) throws -> String {
    let state = try #require(stage.session.notebook)
    let view = PageView(state, Appearance(), columns: 76, hasFigures: true)
    return (0..<view.count).flatMap { view.part($0).above }.map(\.plain.string)
      .joined(separator: "\n")
  }

  @Test(
    "Nothing on the page tells what a guess still covers: no loss above it, no measurement below")
  func telling() throws {
    let stage = Scenes.reading(reading)
    let before = try page(stage)
    #expect(before.contains("train fit · ") && before.contains("4 updates"))
    #expect(!before.contains("loss 0.") && !before.contains("held out loss of fit: "))
    #expect(before.contains("measured, and covered until you have guessed above"))
    let guess = try #require(stage.session.notebook?.notebook.guesses.first)
    while stage.session.notebook?.focus != guess { try stage.type("<tab>") }
    try stage.type("2")
    let after = try page(stage)
    #expect(after.contains("loss 0.") && after.contains("held out loss of fit: "))
  }

  @Test(
    "How to read a picture is hidden with it, and weights are not counted while they are asked for")
  func quotations() throws {
    let quote = "show: loss\nof: fit\n```\n\n> It falls.\n"
    let text =
      reading.replacing("show: loss\nof: fit\n```\n", with: quote) + """


        ```yaml predict
        question: How many?
        finding: {weights: {of: net}}
        ```
        """
    let stage = Scenes.reading(text)
    #expect(try !page(stage).contains("It falls.") && !page(stage).contains("weights"))
    while stage.session.notebook?.focused?.kind != .predict { try stage.type("<tab>") }
    try stage.type("2")
    #expect(try page(stage).contains("▎ It falls.") && !page(stage).contains("weights"))
    repeat { try stage.type("<tab>") } while stage.session.notebook?.focused?.kind != .predict
    try stage.type("<enter>30<enter>")
    #expect(try page(stage).contains("network net · RNN (tanh) 3, 29 weights"))
  }

  @Test("A wrong answer tells why it is wrong, and leaves the right one to be found")
  func wrongAnswers() throws {
    let stage = Scenes.reading(
      """
      ```yaml quiz
      question: Which is *even*?
      choices:
        - {text: "*one*", because: "One is *odd*."}
        - {text: two, right: true, because: Two halves.}
        - {text: three, because: Three thirds.}
      ```

      ```yaml quiz
      question: Which are prime?
      choices:
        - {text: two, right: true, because: Only by itself.}
        - {text: four, because: Two times two.}
        - {text: five, right: true, because: So is five.}
      ```
      """)
    try stage.type("1")
    let wrong = try page(stage)
    #expect(wrong.contains("✗(•) one") && wrong.contains("One is odd.") && !wrong.contains("*"))
    #expect(!wrong.contains("✓") && !wrong.contains("Two halves.") && wrong.contains("✗ Not yet"))
    #expect(!wrong.contains("of them are right"))
    try stage.type("2")
    let right = try page(stage)
    #expect(
      right.contains("✓(•) two") && right.contains("Two halves.") && right.contains("✓ Right."))
    #expect(!right.contains("Three thirds."))
    try stage.type("<tab>12<up><enter>")
    let several = try page(stage)
    #expect(several.contains("✓[x] two") && several.contains("✗[x] four"))
    #expect(
      several.contains("answer again. 2 of them are right.") && !several.contains("So is five."))
  }

  @Test("A number that is refused stays in its line, to be mended")
  func refused() throws {
    let stage = Scenes.reading("```yaml predict\nquestion: How many?\nanswer: 3\n```\n")
    try stage.type("<enter>3x<enter>")
    #expect(stage.session.prompt?.line.text == "3x")
    #expect(stage.lines.contains { $0.contains("A guess is a number") })
    try stage.type("<bs><enter>")
    #expect(
      stage.session.prompt == nil && stage.lines.contains { $0.contains("exactly your guess") })
  }

  @Test("What was done before is not offered as an answer while it is measured anew")
  func doneBefore() throws {
    let stage = Scenes.reading(reading)
    let notebook = try #require(stage.session.notebook)
    let check = try #require(notebook.notebook.blocks.firstIndex { $0.kind == .check })
    var again = notebook
    again.results[check] = nil
    again.isOpen = true
    #expect(lines(of: check, in: again).contains("measuring"))
    #expect(!lines(of: check, in: again).contains("Done before"))
    again.fulfilled.insert(check)
    #expect(lines(of: check, in: again).contains("✓ Done before."))
    #expect(!lines(of: check, in: again).contains("show me"))
  }

  private func lines(of block: Int, in state: NotebookState) -> String {
    let view = PageView(state, Appearance(), columns: 76, hasFigures: true)
    let check = CheckSetter(view: view, place: block, block: state.notebook.blocks[block])
    return check.lines.map(\.plain.string).joined(separator: "\n")
  }

  @Test("What only hidden checks use is not shown, and no key stops there")
  func guards() throws {
    let stage = Scenes.reading(reading)
    let page = try page(stage)
    #expect(!page.contains("guard") && page.contains("data days") && page.contains("The end."))
    var stops: [String?] = []
    for _ in 0..<12 {
      stops.append(stage.session.notebook?.focused?.name)
      try stage.type("<tab>")
    }
    #expect(!stops.contains("guarding") && stops.contains("fit"))
    for _ in 0..<30 {
      try stage.type("n")
      let place = stage.session.notebook?.focus ?? 0
      #expect(stage.session.notebook?.text.guards.contains(place) == false)
    }
  }

  @Test("What is broken is shown though only hidden checks use it")
  func broken() throws {
    let stage = Scenes.reading(reading.replacing("data: guarded", with: "data: guarded\ncel: gru"))
    #expect(try page(stage).contains("This network block cannot run"))
  }

  @Test("A fence of an unknown kind stops the focus, says what is wrong, and e mends it")
  func unknownKind() throws {
    let text = reading.replacing("```yaml train fit", with: "```yaml trian fit")
    let stage = Scenes.reading(text)
    // It stands before the first block at which one stops, so it comes first.
    #expect(stage.session.notebook?.prose != nil)
    try stage.type("<tab><s-tab>")
    #expect(stage.lines.contains { $0.contains("There is no kind of block “trian”.") })
    #expect(stage.lines.contains { $0.contains("┃") && $0.contains("```yaml trian fit") })
    try stage.type("e")
    #expect(stage.session.editor?.buffer.text == "```yaml trian fit\nof: net\nupdates: 4\n```")
    try stage.type("<c-x><tab>")
    #expect(
      stage.session.notebook?.prose == nil && stage.session.notebook?.focused?.kind == .predict)
    try stage.type("<s-tab>")
    #expect(stage.session.notebook?.prose != nil)
  }

  @Test("A block in a list, where none may stand, says so below the list")
  func nested() {
    let stage = Scenes.reading("- one\n\n  ```yaml note\n  text: here\n  ```\n")
    #expect(stage.lines.contains { $0.contains("A block cannot stand in a list or a quotation.") })
  }

  @Test("Long lines of code go on in further rows with a mark; every sign can be read")
  func code() {
    let words = (1...40).map { "word\($0)" }.joined(separator: " ")
    let stage = Scenes.reading("```\nshort\n\(words)\n```\n", Size(columns: 80, rows: 24))
    let lines = stage.lines
    for number in 1...40 { #expect(lines.contains { $0.contains("word\(number)") }) }
    #expect(lines.count { $0.contains("↪") } >= 3 && !lines.joined().contains("…"))
    #expect(lines.contains { $0.contains("  short") && !$0.contains("↪") })
    let narrow = Scenes.reading(
      "```\n\(String(repeating: "x", count: 90))\n```\n", Size(columns: 40, rows: 12))
    #expect(narrow.lines.joined().count { $0 == "x" } == 90)
  }

  @Test("Heads of a table that are too long go over several lines, and all of them are read")
  func heads() {
    let text = """
      ```yaml parameter step
      value: 2
      choices: [2, 4]
      label: The step at which one looks at it
      ```

      ```yaml network net
      data: weather
      cell: rnn
      hidden: [3]
      ```

      ```yaml table
      over: {step: [2, 4]}
      show: [{signal: {of: net, step: $step, unit: 2, example: 3}}, {gradient: {of: net, step: $step, example: 3}}]
      ```
      """
    let lines = Scenes.reading(text, Size(columns: 60, rows: 24)).lines
    let page = lines.joined(separator: " ")
    for word in ["looks", "signal", "unit", "gradient", "example"] { #expect(page.contains(word)) }
    #expect(!page.contains("$step") && !page.contains("more columns") && !page.contains("…"))
    #expect(lines.allSatisfy { $0.count <= 60 })
  }

  @Test("Numbers of a guess read alike and never as -0.00 or 1.976e+5")
  func numbers() throws {
    let text = """
      ```yaml predict
      question: How many?
      answer: 197600
      unit: weights
      ```
      """
    let stage = Scenes.reading(text)
    try stage.type("<enter>200000<enter>")
    #expect(stage.lines.contains { $0.contains("your guess 200,000 weights") })
    #expect(stage.lines.contains { $0.contains("it is     197,600 weights") })
    #expect(stage.lines.contains { $0.contains("you are off by 2,400") })
  }
}
