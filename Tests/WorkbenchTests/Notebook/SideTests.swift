import Console
import Laboratory
import Testing

@testable import Workbench

private let reading = """
  ```yaml network net
  data: weather
  cell: rnn
  hidden: 3
  ```

  ```yaml predict
  question: Which?
  choices: [one, two]
  right: two
  reveals: [walked]
  ```

  ```yaml figure walked
  show: walk
  of: net
  ```

  """

@Suite struct SideTests {
  @Test("Beside the page stands no picture that a guess still covers")
  func covered() throws {
    let stage = Scenes.reading(reading, Size(columns: 150, rows: 40))
    let (guess, figure) = (1, 2)
    func state(at block: Int) throws -> NotebookState {
      for _ in 0..<8 where stage.session.notebook?.focus != block { try stage.type("<tab>") }
      let state = try #require(stage.session.notebook)
      #expect(state.focus == block)
      return state
    }
    let before = try state(at: figure)
    #expect(before.covered == [figure])
    #expect(before.results[figure]?.outcome.finding != nil)
    #expect(!NotebookSide(state: before, appearance: Appearance()).hasFigures)
    try stage.type("<s-tab>")
    #expect(stage.session.notebook?.focus == guess)
    try stage.type("<enter>")
    // What the guess has revealed stands beside the guess at once, though it comes later.
    let revealed = try #require(stage.session.notebook)
    #expect(revealed.focus == guess && revealed.choices.guesses[guess] != nil)
    #expect(NotebookSide(state: revealed, appearance: Appearance()).hasFigures)
    #expect(stage.lines.contains { $0.dropFirst(68).contains("sequence") })
    let told = try state(at: figure)
    #expect(told.covered.isEmpty)
    #expect(NotebookSide(state: told, appearance: Appearance()).hasFigures)
  }
}
