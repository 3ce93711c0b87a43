import ArgumentParser
import Console
import Interchange
import Laboratory
import Sequences
import Workbench

/// `unroll train FILE|PROBLEM`: the training of the Train screen, without a screen.
struct TrainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train",
    abstract: "Train without a screen: progress on standard error, figures on standard output.")

  @Argument(help: SourceArgument.help, completion: SourceArgument.completion)
  var source: String

  @OptionGroup var options: RecipeOptions

  @Option(help: "Updates to make.")
  var updates: Int = 1000

  @Option(help: "Save the network as safetensors.", completion: .file(extensions: ["safetensors"]))
  var save: String?

  @Flag(help: "Print the figures as JSON.")
  var json = false

  func run() throws {
    guard (1...1_000_000_000).contains(updates) else {
      throw Failure("--updates must be from 1 to 1,000,000,000, not \(updates).")
    }
    let (trainer, source) = try opened()
    for note in trainer.problem.notes { StandardError.print(SafeText(note)) }
    let start = trainer.updates
    let goal = start + updates
    let milliseconds = train(trainer, until: goal)
    let isInterrupted = Interruption.isPending
    if let save {
      try Failure.catching { try ModelFile.save(Model(trainer.snapshot(), from: source), to: save) }
    }
    let figures = TrainingFigures(trainer, since: start, milliseconds: milliseconds)
    print(json ? figures.json : figures.text)
    if let divergence = trainer.divergence {
      throw Failure("\(divergence.explanation) \(divergence.advice)")
    }
    if isInterrupted { throw ExitCode(130) }
  }

  private func opened() throws(Failure) -> (Trainer, ProblemSource) {
    let opening = try Failure.catching {
      try Opening(OpenRequest.Source(argument: source), options.wishes)
    }
    guard case .training(let trainer, let source) = opening else {
      throw Failure("“\(source)” has nothing to learn from.")
    }
    return (trainer, source)
  }

  /// Makes the updates, telling about them every tenth of a second, until Ctrl-C is pressed.
  private func train(_ trainer: Trainer, until goal: Int) -> Double {
    Interruption.hold()
    let clock = ContinuousClock()
    let start = clock.now
    var told = start
    while trainer.updates < goal, let report = trainer.update() {
      guard clock.now - told > .milliseconds(100) else { continue }
      told = clock.now
      if Interruption.isPending { break }
      StandardError.progress(
        "update \(report.update) of \(goal)  loss \(Numbers.fixed(report.loss, 4))")
    }
    StandardError.endProgress()
    return (clock.now - start) / .milliseconds(1)
  }
}
