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
}
