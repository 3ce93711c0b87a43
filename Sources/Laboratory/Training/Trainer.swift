import Recurrence
import Sequences

/// Trains one network on one problem, update by update.
///
/// The same problem, recipe and number of updates give the same network. Not thread-safe: a
/// trainer lives on one thread and hands out snapshots, which are values.
public final class Trainer {
  /// What is learned.
  public let problem: Problem
  /// How; learning rate and clipping may change between updates.
  public private(set) var recipe: Recipe
  /// The course so far.
  public private(set) var history: History
  /// The updates that `network` has seen.
  public private(set) var updates: Int
  /// Why training cannot go on; nil while it can.
  public private(set) var divergence: Divergence?

  private var current: Parameters<Float>
  /// The weights before the last update, whose numbers were all finite.
  private var previous: Parameters<Float>
  private var hasPrevious = false
  /// The states in which an interrupted training stood, until its next update.
  private var carried: [LayerState]?
  private var optimizer: Optimizer<Float>
  private var stream: BatchStream
  private var shelf: EngineShelf
  private var examiner: Examiner
  private var walker: Walker

  /// Begins with new weights, or goes on from a network that has seen `updates`.
  ///
  /// Throws where a number of the recipe is out of its range, where the network does not fit the
  /// problem, and where the problem has nothing to learn from.
  public init(
    problem: Problem, recipe: Recipe, network: Network? = nil, updates: Int = 0
  ) throws(TrainerError) {
    try recipe.check()
    let plan = Architecture(for: problem, recipe: recipe)
    let network = network ?? Self.network(plan, recipe)
    guard plan.accepts(network.architecture) else { throw .unfit(plan, network.architecture) }
    guard let stream = problem.training.stream(batchSize: recipe.batch, seed: recipe.seed) else {
      throw .nothingToLearn(problem.title)
    }
    self.problem = problem
    self.recipe = recipe
    self.stream = stream
    self.updates = updates
    history = History(baseline: problem.baseline)
    (current, previous) = (network.parameters, network.parameters)
    optimizer = Optimizer(recipe.rule, learningRate: recipe.learningRate)
    shelf = EngineShelf(network.architecture)
    examiner = Examiner(problem, architecture: network.architecture, batch: recipe.batch)
    walker = Walker(problem, architecture: network.architecture)
  }

  /// Goes on from an earlier moment of a training, with the optimizer's accumulators and the order
  /// of the examples as they were.
  public convenience init(resuming snapshot: Snapshot) throws(TrainerError) {
    try self.init(
      problem: snapshot.problem, recipe: snapshot.recipe, network: snapshot.network,
      updates: snapshot.updates)
    history = snapshot.history
    guard let resumption = snapshot.resumption else { return }
    (optimizer, stream) = (resumption.optimizer, resumption.stream)
    carried = resumption.states
  }

  private static func network(_ plan: Architecture, _ recipe: Recipe) -> Network {
    var generator = SeededGenerator(seed: recipe.seed)
    return Network(plan, initialization: recipe.initialization, using: &generator)
  }

  /// The network as it is now; after a divergence the last good one.
  public var network: Network { Network(current) }

  /// lr, from the next update on; after a divergence, changing it lets training go on.
  public var learningRate: Double {
    get { recipe.learningRate }
    set {
      recipe.learningRate = newValue
      optimizer.learningRate = newValue
      recover()
    }
  }

  /// The limit on the gradient, from the next update on; after a divergence, changing it lets
  /// training go on.
  public var clipping: Clipping {
    get { recipe.clipping }
    set {
      recipe.clipping = newValue
      recover()
    }
  }

  /// Everything a screen shows, with the walking examples run from number `example` on.
  public func snapshot(example: Int = 0) -> Snapshot {
    Snapshot(
      problem: problem, recipe: recipe, network: network, updates: updates, history: history,
      walk: walker.record(of: network, updates: updates, example: example),
      divergence: divergence,
      resumption: Resumption(
        optimizer: optimizer, stream: stream, states: shelf.latest?.finalStates ?? carried))
  }

  /// The loss and accuracy on held-out examples, always the same ones; nil where none are held out.
  public func evaluate() -> Evaluation? { examiner.evaluate(current, updates: updates) }
}

// MARK: - One update

extension Trainer {
  /// The updates between two measurements on held-out examples.
  public static let evaluationInterval = 50

  /// Makes one update; nil, and nothing happens, once training has diverged.
  @discardableResult
  public func update() -> UpdateReport? {
    guard divergence == nil else { return nil }
    let examples = stream.next()
    var batch = Batch(examples.examples)
    let before = shelf.latest
    let engine = shelf.engine(for: batch)
    let continues = examples.continuesPrevious && before === engine
    if examples.continuesPrevious, let carried { batch.initial = .given(carried) }
    carried = nil
    let loss = fitting { () throws(ShapeError) in
      try engine.forward(current, batch, carryingState: continues)
    }
    guard let loss, loss.isFinite else { return stop(.loss) }
    engine.backward(current, batch)
    let clip = recipe.clipping.apply(to: &engine.gradient)
    guard clip.normBefore.isFinite, clip.normAfter.isFinite else { return stop(.gradient) }
    return learn(from: engine, batch, loss: loss, clip: clip)
  }

  private func learn(
    from engine: UnrolledNetwork, _ batch: Batch, loss: Double, clip: ClipReport
  ) -> UpdateReport? {
    let measured =
      history.beginsPoint ? Measurement(engine.trace(batch), output: problem.output) : nil
    previous.values.copy(from: current.values)
    hasPrevious = true
    optimizer.update(&current, gradient: engine.gradient)
    updates += 1
    guard current.values.areFinite else { return stop(.weights) }
    let report = UpdateReport(
      update: updates, loss: loss, accuracy: measured?.accuracy, clip: clip,
      gradientNorms: measured?.gradientNorms ?? [])
    history.append(report)
    if updates % Self.evaluationInterval == 0, let evaluation = evaluate() {
      history.append(evaluation)
    }
    return report
  }

  /// Notes the divergence and goes back to weights that gave finite numbers.
  private func stop(_ quantity: Divergence.Quantity) -> UpdateReport? {
    let failed = quantity == .weights ? updates : updates + 1
    if hasPrevious {
      swap(&current, &previous)
      hasPrevious = false
      updates -= 1
    }
    divergence = Divergence(quantity, update: failed, keptUpdates: updates, recipe: recipe)
    return nil
  }

  /// Lets training go on from the last good network, the optimizer's accumulators empty.
  private func recover() {
    guard divergence != nil else { return }
    divergence = nil
    (previous, hasPrevious) = (current, false)
    optimizer = Optimizer(recipe.rule, learningRate: recipe.learningRate)
  }
}
