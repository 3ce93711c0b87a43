import Console

import Sequences

@testable import Laboratory
import Notebooks
@testable import Recurrence
@testable import Workbench

/// Sessions whose every number is known, whatever the processor.
enum Scenes {
  /// A training with a made-up course: `updates` updates of falling loss, a few of them clipped.
  static func snapshot(updates: Int = 200, diverged: Bool = false) throws -> Snapshot {
    let start = try start.get()
    let (problem, recipe) = (start.problem, start.recipe)
    return Snapshot(
      problem: problem, recipe: recipe, network: start.network, updates: updates,
      history: history(updates, baseline: problem.baseline), walk: start.walk,
      divergence: diverged
        ? Divergence(.loss, update: updates + 1, keptUpdates: updates, recipe: recipe) : nil)
  }

  /// The same under a schedule, stopped early: the held-out loss rises again after update 100.
  static func stopped() throws -> Snapshot {
    let start = try start.get()
    var recipe = start.recipe
    recipe.schedule = Schedule(.step(every: 60, factor: 0.5), warmup: .init(updates: 20))
    recipe.patience = 2
    let rate = ScheduledRate(recipe.schedule, base: recipe.learningRate)
    let history = history(200, baseline: start.problem.baseline, rate: rate.rate) {
      0.4 + Double(abs($0 - 100)) / 500
    }
    let stop = history.best.map { EarlyStop(update: 200, patience: 2, best: $0) }
    return Snapshot(
      problem: start.problem, recipe: recipe, network: start.network, updates: 100,
      history: history, walk: start.walk, divergence: nil, earlyStop: stop)
  }

  /// Before the first update; made once.
  private static let start = Result {
    let problem = try Problem.named("reviews:100", seed: 1)
    return try Trainer(
      problem: problem, recipe: Recipe(cell: .lstm, embedding: 4, seed: 1)
    ).snapshot()
  }

  static func history(
    _ updates: Int, baseline: Baseline, rate: (Int) -> Double = { _ in 0.01 },
    heldOut: (Int) -> Double = { 0.72 - 0.45 * Double($0) / 200 }
  ) -> History {
    var history = History(baseline: baseline)
    for update in 1...updates {
      let progress = Double(update) / 200
      let norm = 0.2 + progress + (update % 40 == 0 ? 3 : 0)
      history.append(
        UpdateReport(
          update: update, loss: 0.7 - 0.5 * progress + (update % 2 == 0 ? 0.02 : 0),
          accuracy: 0.5 + 0.4 * progress,
          clip: ClipReport(normBefore: norm, normAfter: min(norm, 1), clipped: norm > 1),
          learningRate: rate(update - 1), gradientNorms: gradientNorms(progress)))
      if update % 50 == 0 {
        history.append(Evaluation(updates: update, loss: heldOut(update), accuracy: 0.8))
      }
    }
    return history
  }

  /// The gradient vanishes to the left, with training less and less; one step has none at all.
  private static func gradientNorms(_ progress: Double) -> [Double] {
    (0..<12).map { step in
      if step == 2 { return 0 }
      return (0..<(11 - step)).reduce(0.02) { norm, _ in norm * (0.2 + 0.5 * progress) }
    }
  }

  /// A stage on which that training is open.
  static func opened(
    _ size: Size = Size(columns: 80, rows: 24), appearance: Appearance = Appearance(),
    diverged: Bool = false
  ) throws -> Stage {
    let stage = Stage(size, appearance: appearance)
    let request = OpenRequest(.problem("reviews"))
    stage.send(.opened(request, .training(try snapshot(diverged: diverged))))
    return stage
  }

  /// A stage on which the stopped one is open.
  static func stopped(
    _ size: Size = Size(columns: 80, rows: 24), appearance: Appearance = Appearance()
  ) throws -> Stage {
    let stage = Stage(size, appearance: appearance)
    stage.send(.opened(OpenRequest(.problem("reviews")), .training(try stopped())))
    return stage
  }

  /// A stage on which a notebook is read; all its blocks have run.
  static func reading(
    _ text: String, _ size: Size = Size(columns: 80, rows: 24),
    appearance: Appearance = Appearance()
  ) -> Stage {
    let stage = Stage(size, appearance: appearance)
    let notebook = NotebookText(Notebook(text: text), folder: NotebookFolder(nil))
    stage.send(.notebookRead(.file(path: "days.md"), notebook))
    return stage
  }

  static let sizes = [
    Size(columns: 80, rows: 24), Size(columns: 120, rows: 40), Size(columns: 200, rows: 60),
  ]
}

extension Size {
  var name: String { "\(columns)x\(rows)" }
}
