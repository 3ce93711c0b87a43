import ArgumentParser
import Console
import Foundation
import Interchange
import Laboratory
import Sequences
import Workbench

/// `unroll train FILE|PROBLEM`: the training of the Train screen, without a screen.
struct TrainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train",
    abstract: "Train without a screen: progress on standard error, figures on standard output.",
    discussion: """
      With --seeds the same training is made once from each seed, and median and range follow; one \
      such run is made again with --seed N --threads 1. Ctrl-C ends with the figures so far and exit \
      code 130. A loss that is no number ends with exit code 2, as does wrong input.
      """)

  @Argument(help: SourceArgument.help, completion: SourceArgument.completion)
  var source: String

  @OptionGroup var options: RecipeOptions

  @Option(help: "Updates to make.")
  var updates: Int = 1000

  @Option(
    help: ArgumentHelp(
      "Train once from each of these seeds: 10 for 1 to 10, or 3-7.", valueName: "n|m-n"))
  var seeds: String?

  @Option(help: "Seeds trained side by side (default: one for each processor).")
  var jobs: Int?

  @Option(help: "Threads of one update (default: one for each processor, up to 4; with --seeds 1).")
  var threads: Int?

  @Option(
    help: "Save the network as safetensors; with --seeds one each, as NAME-3.safetensors.",
    completion: .file(extensions: ["safetensors"]))
  var save: String?

  @Flag(help: "Print the figures as JSON.")
  var json = false

  func run() throws {
    guard (1...1_000_000_000).contains(updates) else {
      throw Failure("--updates must be from 1 to 1,000,000,000, not \(updates).")
    }
    guard (1...64).contains(threads ?? 1) else {
      throw Failure("--threads must be from 1 to 64, not \(threads ?? 1).")
    }
    guard (1...64).contains(jobs ?? 1) else {
      throw Failure("--jobs must be from 1 to 64, not \(jobs ?? 1).")
    }
    guard let seeds else {
      guard jobs == nil else { throw Failure("--jobs goes with --seeds.") }
      if let save { try OutputFile.check(save, of: "--save", among: [data]) }
      return try runOnce()
    }
    try runEach(Failure.catching { try SeedRange(text: seeds) })
  }

  /// The file of data that is named: a network that goes on learning may be saved in its place; data never are.
  private var data: String? {
    guard case .file(let path) = OpenRequest.Source(argument: source) else { return nil }
    if case .model = FileKind(path: path) { return nil }
    return path
  }

  private func opened(_ wishes: RecipeWishes) throws(Failure) -> (Trainer, ProblemSource) {
    var wishes = wishes
    wishes.threads = threads ?? wishes.threads
    let opening = try Failure.catching { [wishes] in
      try Opening(OpenRequest.Source(argument: source), wishes)
    }
    guard case .training(let trainer, let source) = opening else {
      throw Failure("“\(source)” has nothing to learn from.")
    }
    return (trainer, source)
  }
}

// MARK: - One training

extension TrainCommand {
  private func runOnce() throws {
    let (trainer, source) = try opened(options.wishes)
    if let save { try OutputFile.refuse(save, of: "--save", among: [source.file]) }
    for note in trainer.problem.notes { StandardError.print(SafeText(note)) }
    let start = trainer.updates
    let goal = start + updates
    let milliseconds = train(trainer, until: goal)
    let isInterrupted = Interruption.isPending
    if let save {
      try Failure.catching { try ModelFile.save(Model(trainer.snapshot(), from: source), to: save) }
    }
    let figures = TrainingFigures(
      trainer, Outcome(trainer), since: start, milliseconds: milliseconds)
    StandardOutput.print(json ? figures.json : figures.text)
    if let divergence = trainer.divergence {
      throw Failure("\(divergence.explanation) \(divergence.advice)")
    }
    if isInterrupted { throw ExitCode(130) }
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

// MARK: - One training from each seed

extension TrainCommand {
  private func runEach(_ range: SeedRange) throws {
    guard options.seed == nil else {
      throw Failure("--seed names one seed and --seeds several; give one of them.")
    }
    if case .file(let path) = OpenRequest.Source(argument: source),
      case .model = FileKind(path: path)
    {
      throw Failure(
        "“\(path)” is a network already, which no seed changes; --seeds trains new ones.")
    }
    if let save {
      for seed in range.seeds {
        try OutputFile.check(Self.path(save, seed: seed), of: "--save", among: [data])
      }
    }
    Interruption.hold()
    let runs = try SeedRuns(range.seeds) { [self] seed, report in
      try run(seed, isFirst: seed == range.seeds.lowerBound, report)
    }.all(jobs: jobs ?? ProcessInfo.processInfo.activeProcessorCount) { made, finished in
      StandardError.progress(progress(made, finished, of: range.count))
      return !Interruption.isPending
    }
    StandardError.endProgress()
    let figures = SeedFigures(runs, of: range)
    StandardOutput.print(json ? figures.json : figures.text)
    try tell(runs, of: range)
  }

  /// One training; on its own thread, so it begins by opening a problem of its own.
  private func run(_ seed: UInt64, isFirst: Bool, _ report: (Int) -> Bool) throws -> SeedRun {
    var wishes = options.wishes
    (wishes.seed, wishes.threads) = (seed, 1)
    let (trainer, source) = try opened(wishes)
    if isFirst { for note in trainer.problem.notes { StandardError.print(SafeText(note)) } }
    let clock = ContinuousClock()
    let start = clock.now
    var isStopped = false
    while trainer.updates < updates, !isStopped, trainer.update() != nil {
      isStopped = !report(trainer.updates)
    }
    let milliseconds = (clock.now - start) / .milliseconds(1)
    if let save {
      let path = Self.path(save, seed: seed)
      try Failure.catching { try ModelFile.save(Model(trainer.snapshot(), from: source), to: path) }
    }
    let outcome = Outcome(trainer)
    return SeedRun(
      outcome: outcome,
      figures: TrainingFigures(trainer, outcome, since: 0, milliseconds: milliseconds),
      isFinished: !isStopped || trainer.updates >= updates)
  }

  /// `net.safetensors` as `net-3.safetensors`.
  private static func path(_ path: String, seed: UInt64) -> String {
    let (stem, end) = ((path as NSString).deletingPathExtension, (path as NSString).pathExtension)
    return "\(stem)-\(seed)" + (end.isEmpty ? "" : "." + end)
  }

  private func progress(_ made: [UInt64: Int], _ finished: Int, of count: Int) -> SafeText {
    let current = made.sorted { $0.key < $1.key }.prefix(4).map { "seed \($0): update \($1)" }
    return SafeText(
      "\(finished) of \(count) done  " + current.joined(separator: ", ") + " of \(updates)")
  }

  /// Says which runs came to nothing, and ends with the code of that.
  private func tell(_ runs: [SeedRun], of range: SeedRange) throws {
    let diverged = runs.filter { $0.outcome.divergence != nil }
    if let first = diverged.first?.outcome.divergence {
      throw Failure(
        "\(diverged.count) of \(runs.count) runs diverged, and their last good networks are kept. "
          + first.advice)
    }
    if Interruption.isPending { throw ExitCode(130) }
  }
}
