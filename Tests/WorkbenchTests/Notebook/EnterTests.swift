import Console
import Laboratory
import Notebooks
import Recurrence
import Testing

@testable import Workbench

private let reading = """
  Words before.

  ```yaml parameter size
  value: 3
  from: 1
  to: 8
  step: 1
  ```

  ```yaml data days
  problem: weather
  ```

  ```yaml data alone
  problem: echo
  ```

  ```yaml network net
  data: days
  cell: rnn
  hidden: $size
  ```

  ```yaml network other
  data: days
  cell: gru
  hidden: 4
  ```

  ```yaml train fit
  of: other
  updates: 5
  ```

  ```yaml compare both
  of: [net, fit]
  ```

  ```yaml table sizes
  over: {size: [3, 5]}
  show: {weights: {of: net}}
  ```

  ```yaml train later
  of: net
  updates: 5
  start: key
  ```

  ```yaml figure course
  show: loss
  of: later
  ```

  ```yaml figure unknown
  show: attention
  of: net
  ```

  """

@Suite("Blocks that run") struct RunningTests {
  private static let text = """
    ```yaml parameter size
    value: 3
    from: 1
    to: 8
    step: 1
    ```
    ```yaml network net
    data: weather
    hidden: $size
    ```
    ```yaml train fit
    of: net
    updates: 2
    ```
    """

  @Test(
    "What takes a while shows how much of it is done, until it is done or another run takes its place"
  )
  func progress() throws {
    let stage = Scenes.reading(Self.text)
    let page = { stage.lines.joined(separator: "\n") }
    let key = try #require(stage.session.notebook?.plan.blocks[2]?.key)
    stage.send(.blockAdvanced(2, key, share: 0.5))
    #expect(!page().contains("50 %"))
    // What the next turn wishes for is not carried out: it is still running.
    _ = stage.only(.key(.right))
    #expect(page().contains("updates") && page().contains("…"))
    let next = try #require(stage.session.notebook?.plan.blocks[2]?.key)
    _ = stage.only(.blockAdvanced(2, key, share: 0.25))
    #expect(!page().contains("25 %"))
    _ = stage.only(.blockAdvanced(2, next, share: 0.5))
    #expect(page().contains("██████░░░░░░ 50 %"))
    _ = stage.only(.key(.right))
    #expect(!page().contains("50 %"))
  }

  @Test(
    "A digit where nothing is asked says so; a question in focus shows its keys until it is answered"
  )
  func digits() throws {
    let question = """

      ```yaml quiz
      question: Which?
      choices:
        - text: one
          because: It is not.
        - text: two
          right: true
          because: It is.
      ```
      """
    let stage = Scenes.reading(Self.text + question)
    try stage.type("2")
    #expect(stage.notice == "That is no choice of this value; ←→ change it, Enter types one.")
    #expect(stage.lines.contains { $0.contains("( ) one") })
    try stage.type("<tab><tab>")
    #expect(stage.lines.contains { $0.contains("(1) one") })
    #expect(stage.lines.contains { $0.contains("(2) two") })
    try stage.type("2")
    #expect(stage.lines.contains { $0.contains("(•) two") })
    #expect(stage.lines.contains { $0.contains("( ) one") })
  }
}

@Suite struct EnterTests {
  /// The page with a block in focus.
  private func stage(at name: String, _ keys: String = "") throws -> Stage {
    let stage = Scenes.reading(reading)
    let block = try #require(stage.session.notebook?.notebook.index(of: name))
    var presses = 0
    while stage.session.notebook?.focus != block, presses < 20 {
      try stage.type(presses == 0 ? "gpp" : "n")
      presses += 1
    }
    #expect(stage.session.notebook?.focus == block)
    return try stage.type(keys)
  }

  @Test(
    "Enter opens the screen on which a block is seen whole; Esc comes back to the line",
    arguments: [
      ("days", "", Screen.walk, CellKind.rnnTanh), ("net", "", .walk, .rnnTanh),
      ("other", "", .walk, .gru), ("fit", "", .train, .gru), ("both", "", .walk, .rnnTanh),
      ("both", "<right>", .train, .gru), ("sizes", "", .walk, .rnnTanh),
    ])
  func opening(_ name: String, _ keys: String, _ screen: Screen, _ cell: CellKind) throws {
    let stage = try stage(at: name, keys)
    let before = stage.lines
    try stage.type("<enter>")
    #expect(stage.session.screen == screen)
    #expect(stage.session.opened?.record.network.architecture.cell == cell)
    try stage.type("<esc>")
    #expect(stage.session.screen == .notebook)
    #expect(Array(stage.lines.dropFirst()) == Array(before.dropFirst()))
  }

  @Test(
    "What is opened is the training as it is, and no change of what was open before",
    arguments: ["fit", "other", "course"])
  func unchanged(_ name: String) throws {
    let stage = try stage(at: name, name == "course" ? "<enter>" : "")
    for _ in 0..<2 {
      let effects = stage.only(.key(.enter))
      let adopted = effects.compactMap { effect -> Snapshot? in
        if case .adopt(let snapshot, _) = effect { snapshot } else { nil }
      }
      #expect(adopted.map(\.updates) == [name == "other" ? 0 : 5])
      let others = effects.filter { effect in
        switch effect {
        case .restart, .adjust, .resume: true
        default: false
        }
      }
      #expect(others.isEmpty, "\(others)")
      try stage.type("<esc>u")
      #expect(stage.session.opened?.snapshot?.updates == adopted.first?.updates)
      #expect(stage.session.opened?.recipe == adopted.first?.recipe)
    }
  }

  @Test("A digit chooses a value of those that a parameter has")
  func choosing() throws {
    let stage = Scenes.reading(
      "```yaml parameter cell\nchoices: [rnn, gru, lstm]\nvalue: rnn\n```\n")
    try stage.type("3")
    #expect(stage.lines.contains { $0.contains("[lstm]") })
    try stage.type("4")
    #expect(stage.notice == "That is no choice of this value; ←→ change it, Enter types one.")
    #expect(stage.lines.contains { $0.contains("[lstm]") })
  }

  @Test("The network that the arrows stand on is marked, not by colour alone")
  func marked() throws {
    #expect(try stage(at: "both").lines.contains { $0.contains("▸ net") })
    #expect(try stage(at: "both", "<right>").lines.contains { $0.contains("▸ fit") })
    #expect(try !stage(at: "fit").lines.contains { $0.contains("▸ ") })
  }

  @Test("Where no screen shows more, or nothing has run, a sentence says so")
  func telling() throws {
    let alone = try stage(at: "alone", "<enter>")
    #expect(alone.lines.contains { $0.contains("No network here reads “alone”: o adds one") })
    let unknown = try stage(at: "unknown", "<enter>")
    #expect(unknown.lines.contains { $0.contains("This network has no attention.") })
    #expect([alone, unknown].allSatisfy { $0.session.screen == .notebook })
  }

  @Test("Enter on a picture of what waits for a key runs it; once more opens it")
  func waiting() throws {
    let stage = try stage(at: "course", "<enter>")
    #expect(stage.session.screen == .notebook)
    let course = try #require(stage.session.notebook?.focus)
    #expect(stage.session.notebook?.results[course]?.outcome.finding != nil)
    try stage.type("<enter>")
    #expect(stage.session.screen == .train)
  }

  @Test("A walk back opens turned round, at the last step, with nothing walked yet")
  func backward() throws {
    let text = """
      ```yaml data days
      problem: weather
      size: 6
      ```

      ```yaml network net
      data: days
      cell: rnn
      hidden: 3
      ```

      ```yaml figure way_back
      show: walk
      of: net
      backward: true
      step: 2
      ```
      """
    let stage = Scenes.reading(text)
    // The picture on the page has been walked to its end.
    let picture = try #require(stage.session.notebook?.results[2])
    guard case .found(.figure(let figure)) = picture.outcome,
      case .walk(let record) = figure.content
    else { return }
    #expect(WalkState(figure, record).reached == 0)
    try stage.type("<tab><enter>")
    #expect(stage.session.screen == .walk)
    #expect(stage.session.walk.direction == .backward)
    #expect((stage.session.walk.step, stage.session.walk.reached) == (5, 5))
    try stage.type("<left><left>")
    #expect((stage.session.walk.step, stage.session.walk.reached) == (3, 3))
  }
}
