import ArgumentParser
import Console
import Interchange
import Laboratory
import Sequences

/// `unroll train FILE|PROBLEM`: the training of the Train screen, without a screen.
struct TrainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train",
    abstract: "Train without a screen: progress on standard error, figures on standard output.")

  @Argument(
    help:
      "A text file, or a built-in problem: \(Problem.catalogue.map(\.name).joined(separator: ", ")).",
    completion: .file())
  var source: String

  @OptionGroup var options: RecipeOptions

  @Option(help: "Updates to make.")
  var updates: Int = 1000

  @Option(help: "Save the network as safetensors.", completion: .file(extensions: ["safetensors"]))
  var save: String?

  @Flag(help: "Print the figures as JSON.")
  var json = false

  func run() throws {
    guard updates > 0 else { throw Failure("--updates must be above 0, not \(updates).") }
    let source = ProblemSource(source)
    let problem = try source.problem(seed: options.seed, window: options.window)
    let recipe = try options.recipe(for: problem)
    let trainer = try Failure.catching { try Trainer(problem: problem, recipe: recipe) }
    for note in problem.notes { StandardError.print(SafeText(note)) }
    let milliseconds = train(trainer)
    if let save {
      let model = Model(trainer.snapshot(), learnedFrom: source.remembered)
      try Failure.catching { try ModelFile.save(model, to: save) }
    }
    let figures = TrainingFigures(trainer, milliseconds: milliseconds)
    print(json ? figures.json : figures.text)
    if let divergence = trainer.divergence {
      throw Failure("\(divergence.explanation) \(divergence.advice)")
    }
  }

  /// Makes the updates, telling about them every tenth of a second.
  private func train(_ trainer: Trainer) -> Double {
    let clock = ContinuousClock()
    let start = clock.now
    var told = start
    while trainer.updates < updates, let report = trainer.update() {
      guard clock.now - told > .milliseconds(100) else { continue }
      told = clock.now
      StandardError.progress(
        "update \(report.update) of \(updates)  loss \(Numbers.fixed(report.loss, 4))")
    }
    StandardError.endProgress()
    return (clock.now - start) / .milliseconds(1)
  }
}
