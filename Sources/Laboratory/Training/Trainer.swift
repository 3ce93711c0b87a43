import Recurrence
import Sequences

/// Trains one network on one problem, update by update.
///
/// The same problem, recipe, number of updates and number of threads give the same network. Not thread-safe: a
/// trainer lives on one thread and hands out snapshots, which are values.
public final class Trainer {
  /// What is learned.
  public let problem: Problem
  /// How; a part of it may change between updates.
  public private(set) var recipe: Recipe
  /// The course so far.
  public private(set) var history: History
  /// Why training cannot go on; nil while it can.
  public private(set) var divergence: Divergence?
  /// Why training does not go on; nil while it does.
  public private(set) var earlyStop: EarlyStop?

  /// The updates that `current` has seen.
  private var made: Int
  private var current: Parameters<Float>
  /// The weights before the last update, whose numbers were all finite.
  private var previous: Parameters<Float>
  private var hasPrevious = false
  /// The states in which an interrupted training stood, until its next update.
  private var carried: [LayerState]?
  private var optimizer: Optimizer<Float>
  private var rate: ScheduledRate
  private var best = BestNetwork()
  private var stream: BatchStream
  /// Draws what is dropped.
  private var drops: SeededGenerator
  private var shelf: EngineShelf
  private var examiner: Examiner
  private var walker: Walker

  /// Begins with new weights, or goes on from a network that has seen `updates`, with the learning
  /// rate where it stood under the recipe's schedule; on as many threads as said, whose number may
  /// change the last digits of the numbers.
  ///
  /// Throws where a number of the recipe is out of its range, where the network does not fit the
  /// problem, and where the problem has nothing to learn from.
  public init(
    problem: Problem, recipe: Recipe, network: Network? = nil, updates: Int = 0,
    rate: ScheduledRate? = nil, threads: Int = UnrolledNetwork.usualThreads
  ) throws(TrainerError) {
    try recipe.check(for: problem)
    let plan = Architecture(for: problem, recipe: recipe)
    let network = network ?? Self.network(plan, recipe)
    guard plan.accepts(network.architecture) else { throw .unfit(plan, network.architecture) }
    guard let stream = problem.training.stream(batchSize: recipe.batch, seed: recipe.seed) else {
      throw .nothingToLearn(problem.title)
    }
    self.problem = problem
    self.recipe = recipe
    self.stream = stream
    drops = SeededGenerator(seed: recipe.seed, stream: 2)
    made = updates
    history = History(baseline: problem.baseline)
    (current, previous) = (network.parameters, network.parameters)
    optimizer = Optimizer(recipe.rule, learningRate: recipe.learningRate)
    self.rate = rate ?? ScheduledRate(recipe.schedule, base: recipe.learningRate)
    shelf = EngineShelf(network.architecture, threads: threads)
    examiner = Examiner(
      problem, architecture: network.architecture, batch: recipe.batch, threads: threads)
    walker = Walker(problem, architecture: network.architecture)
  }

  /// Goes on from an earlier moment of a training, with the optimizer's accumulators and the order
  /// of the examples as they were.
  public convenience init(resuming snapshot: Snapshot) throws(TrainerError) {
    try self.init(resuming: snapshot.standing)
  }

  /// Goes on likewise.
  convenience init(resuming standing: Standing) throws(TrainerError) {
    try self.init(
      problem: standing.problem, recipe: standing.recipe, network: standing.network,
      updates: standing.updates)
    history = standing.history
    guard let resumption = standing.resumption else { return }
    (optimizer, stream, drops) = (resumption.optimizer, resumption.stream, resumption.drops)
    (rate, best, carried) = (resumption.rate, resumption.best, resumption.states)
    guard let last = resumption.last else { return }
    (current, made, earlyStop) = (last, resumption.updates, standing.earlyStop)
  }

  private static func network(_ plan: Architecture, _ recipe: Recipe) -> Network {
    var generator = SeededGenerator(seed: recipe.seed)
    return Network(plan, initialization: recipe.initialization, using: &generator)
  }

  /// The network as it is now; after a divergence the last good one, after an early stop the best.
  public var network: Network { Network(kept) }

  /// The updates that `network` has seen.
  public var updates: Int { earlyStop?.best.updates ?? made }

  /// lr of the next update.
  public var learningRate: Double { rate.rate(after: made) }

  private var kept: Parameters<Float> { earlyStop == nil ? current : best.parameters ?? current }

  /// Takes over what may change between updates; another schedule begins now. Where training has
  /// stopped, a change lets it go on from the last good network.
  public func adjust(to other: Recipe) {
    let adjusted = recipe.adjusted(as: other)
    guard adjusted != recipe else { return }
    if adjusted.schedule != recipe.schedule {
      rate = ScheduledRate(adjusted.schedule, base: adjusted.learningRate, start: made)
    }
    rate.base = adjusted.learningRate
    recipe = adjusted
    recover()
  }

  /// Everything a screen shows, with the walking examples run from number `example` on.
  public func snapshot(example: Int = 0) -> Snapshot {
    Snapshot(
      standing, walk: walker.record(of: network, updates: updates, example: example))
  }

  /// Everything that lets training go on from here, without a walk.
  var standing: Standing {
    Standing(
      problem: problem, recipe: recipe, network: network, updates: updates, history: history,
      divergence: divergence, earlyStop: earlyStop,
      resumption: Resumption(
        optimizer: optimizer, stream: stream, drops: drops,
        states: shelf.latest?.finalStates ?? carried,
        rate: rate, best: best, updates: made, last: earlyStop == nil ? nil : current))
  }

  /// The loss and accuracy on held-out examples, always the same ones; nil where none are held out.
  public func evaluate() -> Evaluation? { examiner.evaluate(kept, updates: updates) }

  /// The same on all held-out examples of each part that the problem names.
  public func evaluateParts() -> [PartEvaluation] {
    var examiner = Examiner(
      problem, architecture: kept.architecture, batch: recipe.batch, threads: shelf.threads,
      limit: .max)
    return examiner.evaluateParts(kept)
  }
}

// MARK: - One update

extension Trainer {
  /// The updates between two measurements on held-out examples.
  public static let evaluationInterval = 50

  /// Makes one update; nil, and nothing happens, once training has diverged or been stopped.
  @discardableResult
  public func update() -> UpdateReport? {
    guard divergence == nil, earlyStop == nil else { return nil }
    let examples = stream.next()
    var batch = Batch(examples.examples)
    let before = shelf.latest
    let engine = shelf.engine(for: batch)
    let continues = examples.continuesPrevious && before === engine
    if examples.continuesPrevious, let carried { batch.initial = .given(carried) }
    carried = nil
    let masks = masks(for: batch)
    let loss = fitting { () throws(ShapeError) in
      try engine.forward(current, batch, carryingState: continues, masks: masks)
    }
    guard let loss, loss.isFinite else { return stop(.loss) }
    engine.backward(current, batch)
    let clip = recipe.clipping.apply(to: &engine.gradient)
    guard clip.normBefore.isFinite, clip.normAfter.isFinite else { return stop(.gradient) }
    return learn(from: engine, batch, loss: loss, clip: clip)
  }

  /// What is dropped in this update; nil where nothing ever is.
  private func masks(for batch: borrowing Batch) -> DropoutMasks? {
    let architecture = current.architecture
    guard architecture.dropout != Dropout() else { return nil }
    return DropoutMasks(
      for: architecture, steps: batch.steps, samples: batch.samples,
      sourceSteps: batch.sourceSteps, using: &drops)
  }

  private func learn(
    from engine: UnrolledNetwork, _ batch: Batch, loss: Double, clip: ClipReport
  ) -> UpdateReport? {
    let measured =
      history.beginsPoint
      ? engine.reading(batch) { Measurement($0, output: problem.output) } : nil
    previous.values.copy(from: current.values)
    hasPrevious = true
    optimizer.learningRate = learningRate
    engine.update(&current, by: &optimizer)
    made += 1
    guard current.values.areFinite else { return stop(.weights) }
    let report = UpdateReport(
      update: made, loss: loss, accuracy: measured?.accuracy, clip: clip,
      learningRate: optimizer.learningRate, gradientNorms: measured?.gradientNorms ?? [],
      decoderSteps: batch.source == nil ? 0 : batch.steps, wholeAccuracy: measured?.wholeAccuracy)
    history.append(report)
    if made % Self.evaluationInterval == 0 { measure() }
    return report
  }

  /// Measures the network on held-out examples, and draws the conclusions.
  private func measure() {
    guard let evaluation = evaluate() else { return }
    history.append(evaluation)
    rate.observe(evaluation.loss, after: made)
    best.note(evaluation, current)
    earlyStop = best.stop(at: made, patience: recipe.patience)
  }

  /// Notes the divergence and goes back to weights that gave finite numbers.
  private func stop(_ quantity: Divergence.Quantity) -> UpdateReport? {
    let failed = quantity == .weights ? made : made + 1
    if hasPrevious {
      swap(&current, &previous)
      hasPrevious = false
      made -= 1
    }
    divergence = Divergence(quantity, update: failed, keptUpdates: made, recipe: recipe)
    return nil
  }

  /// Lets training go on from the last good network; after a divergence with the optimizer's
  /// accumulators empty.
  private func recover() {
    earlyStop = nil
    best.forgive()
    guard divergence != nil else { return }
    divergence = nil
    (previous, hasPrevious) = (current, false)
    optimizer = Optimizer(recipe.rule, learningRate: recipe.learningRate)
  }
}
