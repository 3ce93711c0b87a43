import Interchange
import Notebooks
import Recurrence
import Sequences

extension Run {
  /// A network as it begins.
  func network(_ block: PlannedBlock) throws(RunError) -> NetworkFinding {
    let data = try data(named: block["data"]?.text ?? "")
    try checkShape(block, data.problem)
    let wishes = RecipeWishes(network: block, seed: seed(block))
    let recipe = recipe(block, wishes, for: data.problem)
    try refuseWhatIsTooMuch(Architecture(for: data.problem, recipe: recipe), recipe, data.problem)
    let trainer: Trainer
    if let weights = block["weights"] {
      trainer = try given(weights, recipe, data.problem)
    } else {
      trainer = try RunError.catching { () throws(TrainerError) in
        try Trainer(problem: data.problem, recipe: recipe)
      }
    }
    return NetworkFinding(standing: trainer.standing, source: data.source, evaluations: [])
  }

  /// Weights that a notebook's network may have, and numbers in the trace of one update: about 64 and
  /// 256 MiB.
  private static let (mostWeights, mostNumbers) = (4 << 20, 64 << 20)

  /// Refuses a stranger's sizes before anything is made for them.
  private func refuseWhatIsTooMuch(
    _ plan: Architecture, _ recipe: Recipe, _ problem: Problem
  ) throws(RunError) {
    // A slider's value may be no whole number.
    guard !plan.hidden.isEmpty else {
      throw .failed("“hidden” is a whole number for each layer, as 16 or [16, 16].")
    }
    guard plan.parameterCount <= Self.mostWeights else {
      throw .failed(
        "A notebook's network may have \(Self.mostWeights) weights, this one has \(plan.parameterCount)."
      )
    }
    let steps = problem.walking.map(\.steps).max() ?? 1
    let numbers = plan.traceNumbers(steps: steps, samples: recipe.batch)
    guard numbers <= Double(Self.mostNumbers) else {
      throw .failed(
        "An update of \(recipe.batch) examples of \(steps) steps would take \(Int(numbers) >> 18) MiB; "
          + "a notebook's may take \(Self.mostNumbers >> 18).")
    }
  }

  private func checkShape(_ block: PlannedBlock, _ problem: Problem) throws(RunError) {
    guard let shape = block["shape"]?.text, shape != problem.shape.rawValue else { return }
    throw .failed("“shape” says \(shape), but “\(problem.name)” is \(problem.shape.rawValue).")
  }

  private func recipe(_ block: PlannedBlock, _ wishes: RecipeWishes, for problem: Problem) -> Recipe
  {
    let cell = wishes.cell ?? .lstm
    var recipe = wishes.fulfilled(in: .suggested(for: problem, cell: cell))
    if let embedding = block["embedding"] { recipe.embedding = embedding.whole }
    return recipe
  }

  /// A network of weights that the notebook names.
  private func given(
    _ weights: Value, _ recipe: Recipe, _ problem: Problem
  ) throws(RunError) -> Trainer {
    guard let file = weights.text else {
      let network = try network(weights.map ?? [], Architecture(for: problem, recipe: recipe))
      return try RunError.catching { () throws(TrainerError) in
        try Trainer(problem: problem, recipe: recipe, network: network)
      }
    }
    let model = try RunError.catching { () throws(OpeningError) in
      try ModelReading.model(runner.folder.path(of: file), ModelWishes())
    }
    return try RunError.catching { () throws(TrainerError) in
      try Trainer(
        problem: problem, recipe: model.recipe(for: problem), network: model.network,
        updates: model.origin.updates ?? 0)
    }
  }

  /// A network of written weights, zero where none is written.
  private func network(
    _ entries: [Value.Entry], _ plan: Architecture
  ) throws(RunError) -> Network {
    var parameters = Parameters<Float>(zerosFor: plan)
    let names = WeightNames(
      layers: .module(""), isBidirectional: plan.isBidirectional,
      encoderLayers: plan.encoder.map { _ in plan.layers(of: .encoder).count })
    for entry in entries {
      let tensor = parameters.tensors.first { names.plainName($0.weight) == entry.key.text }
      guard let tensor else {
        let all = parameters.tensors.map { names.plainName($0.weight) }
        throw .failed(
          "There is no weight “\(entry.key.text)”; this network has \(all.joined(separator: ", "))."
        )
      }
      let numbers = entry.value.numbers
      guard entry.value.shape == tensor.shape, numbers.count == tensor.count else {
        throw .failed(
          "Expected “\(entry.key.text)” \(tensor.shape), got \(entry.value.shape ?? []).")
      }
      parameters[tensor.weight] = numbers.map { Float($0) }[...]
    }
    return Network(parameters)
  }

  /// A network after its training.
  func training(_ block: PlannedBlock) throws(RunError) -> NetworkFinding {
    let start = try network(named: block["of"]?.text ?? "")
    let trainer = try trainer(block, start)
    var evaluations = start.evaluations
    let count = block["updates"]?.whole ?? 300
    let goal = trainer.updates + count
    while trainer.updates < goal, trainer.update() != nil {
      if runner.isCancelled() { throw .cancelled }
      runner.reportProgress(1 - Double(goal - trainer.updates) / Double(count))
      if let newest = trainer.history.evaluation, newest.updates > evaluations.last?.updates ?? 0 {
        evaluations.append(newest)
      }
    }
    return NetworkFinding(
      standing: trainer.standing, source: start.source, evaluations: evaluations)
  }

  /// Goes on as if nothing had been between, where only what may change between updates changes.
  private func trainer(_ block: PlannedBlock, _ start: NetworkFinding) throws(RunError) -> Trainer {
    let wishes = try RecipeWishes(training: block)
    let recipe = wishes.fulfilled(in: start.recipe)
    try refuseWhatIsTooMuch(start.network.architecture, recipe, start.problem)
    return try RunError.catching { () throws(TrainerError) in
      guard recipe == start.recipe.adjusted(as: recipe), start.updates > 0 else {
        return try Trainer(
          problem: start.problem, recipe: recipe, network: start.network, updates: start.updates)
      }
      try recipe.check(for: start.problem)
      let trainer = try Trainer(resuming: start.standing)
      trainer.adjust(to: recipe)
      return trainer
    }
  }
}

extension RecipeWishes {
  /// What a network block says.
  fileprivate init(network block: PlannedBlock, seed: UInt64) {
    self.init(
      cell: block["cell"]?.text.flatMap { $0 == "rnn" ? .rnnTanh : CellKind(rawValue: $0) },
      hidden: block["hidden"]?.wholes, seed: seed)
    forgetBias = block["forget_bias"]?.number
    isBidirectional = block["bidirectional"]?.flag
    attention = block["attention"]?.text.flatMap(Attention.init)
    dense = block["dense"]?.wholes
    truncation = block["truncation"]?.whole
    if let value = block["recurrent"] {
      recurrent =
        value.number.map { .spectralRadius($0) }
        ?? (value.text == "uniform" ? .uniform : .orthogonal)
    }
    if let share = block["dropout"]?.number {
      dropout = Dropout(embedding: share, layers: share, head: share)
    } else if let places = block["dropout"] {
      dropout = Dropout(
        embedding: places["embedding"]?.number ?? 0, layers: places["layers"]?.number ?? 0,
        head: places["head"]?.number ?? 0)
    }
  }

  /// What a train block says.
  init(training block: PlannedBlock) throws(RunError) {
    self.init()
    rule = OptimizerRule.named.first { $0.name == block["optimizer"]?.text }?.rule
    learningRate = block["learning_rate"]?.number
    batch = block["batch"]?.whole
    patience = block["patience"]?.whole
    if let text = block["schedule"]?.text {
      guard let schedule = Schedule(text: text) else {
        throw .failed("“schedule” expects constant, step:1000:0.5 or the like, got “\(text)”.")
      }
      self.schedule = schedule
    }
    if let text = block["clip"]?.text {
      guard let clipping = Clipping(text: text) else {
        throw .failed("“clip” expects norm:1, value:0.5 or none, got “\(text)”.")
      }
      self.clipping = clipping
    }
  }
}

extension Value {
  /// A whole number, or a list of them.
  var wholes: [Int] { list?.compactMap(\.whole) ?? whole.map { [$0] } ?? [] }

  /// All numbers of nested lists, in their order.
  fileprivate var numbers: [Double] { list?.flatMap(\.numbers) ?? number.map { [$0] } ?? [] }

  /// The lengths of nested lists, as far as all are equally long; nil where they are not.
  fileprivate var shape: [Int]? {
    guard let list else { return [] }
    guard let first = list.first else { return [0] }
    let inner = first.shape
    return list.allSatisfy { $0.shape == inner } ? inner.map { [list.count] + $0 } : nil
  }
}

extension WeightNames {
  /// The name without the attributes that hold it: `weight_ih_l0`, `head_weight`.
  fileprivate func plainName(_ weight: Weight) -> String {
    name(weight).replacing(".", with: "_")
  }
}
