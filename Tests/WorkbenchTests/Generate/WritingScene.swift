import Console
import Laboratory
import Recurrence
import Sequences

@testable import Workbench

/// Stages on which a network that has read a rhyme for a while lets itself be made to write.
enum WritingScene {
  /// The Generate screen of that network.
  static func stage(
    _ size: Size = Size(columns: 80, rows: 24), appearance: Appearance = Appearance()
  ) throws -> Stage {
    let stage = Stage(size, appearance: appearance)
    let request = OpenRequest(.file(path: "rhyme.txt"))
    stage.send(.opened(request, .training(try trained.get())))
    return try stage.type("i")
  }

  /// The same after further updates.
  static func later() throws -> Snapshot {
    let trainer = try Trainer(resuming: try trained.get())
    trainer.update()
    return trainer.snapshot()
  }

  /// Trained once: in debug mode it takes its time.
  private static let trained = Result {
    let text = String(
      repeating: "Row, row, row your boat,\ngently down the stream.\nMerrily, merrily,\n", count: 9)
    let problem = try Problem.text(
      TextFile(name: "rhyme.txt", text: text), options: TextOptions(window: 16))
    let recipe = Recipe(hidden: [9], learningRate: 0.03, batch: 4, window: 16)
    let trainer = try Trainer(problem: problem, recipe: recipe)
    for _ in 0..<150 { trainer.update() }
    return trainer.snapshot()
  }
}

extension Stage {
  /// The text on the Generate screen.
  var text: String? { session.generate.written?.text }

  /// How symbols are chosen on it.
  var decoding: Decoding { session.generate.choices.decoding }
}
