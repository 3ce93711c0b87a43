import Foundation
import Interchange
import Recurrence
import Sequences

/// What was found under a name.
public enum Opening {
  /// A network and what it learns from.
  case training(Trainer, from: ProblemSource)
  /// A network with an input of its own, and what had to be guessed about it.
  case model(WalkRecord, remarks: [String])

  /// Opens a built-in problem with a new network.
  public init(problem name: String, _ wishes: RecipeWishes) throws(OpeningError) {
    guard wishes.reading == ReadingOptions() else {
      throw OpeningError(
        "“\(name)” is a built-in problem; columns, words, a window and the like go with a file.")
    }
    self = try .new(wishes.source(.builtIn(name)), wishes)
  }

  /// Opens a file, told apart by content: a text with a new network, or a saved network with what it
  /// shall read, else with the problem that it was saved with.
  public init(
    path: String, _ wishes: RecipeWishes, model: ModelWishes = ModelWishes(),
    limits: WalkLimits = WalkLimits()
  ) throws(OpeningError) {
    switch FileKind(path: path) {
    case .text:
      var (wishes, model) = (wishes, model)
      // What a network reads as a text is of a table the column with the text.
      wishes.reading.text = wishes.reading.text ?? model.text
      model.text = nil
      guard model.isEmpty else { throw Self.noNetwork(path) }
      self = try .new(wishes.source(.file(path: path)), wishes)
    case .onnx:
      try Self.refuseSizes(wishes, path)
      var model = model
      model.hints.cell = wishes.cell ?? model.hints.cell
      try model.checkForGraph(path)
      self = try Self.graph(path, input: model.input, limits)
    case .model:
      try Self.refuseSizes(wishes, path)
      var model = model
      model.hints.cell = wishes.cell ?? model.hints.cell
      self = try Self.opened(path, model, wishes, limits)
    }
  }

  private static func refuseSizes(_ wishes: RecipeWishes, _ path: String) throws(OpeningError) {
    guard wishes.concernNewWeights else { return }
    throw OpeningError(
      "“\(path)” is a network already; its cell, layers, dropout and data cannot be chosen.")
  }

  /// The recurrent stack of an ONNX model with an input file.
  private static func graph(
    _ path: String, input: String?, _ limits: WalkLimits
  ) throws(OpeningError) -> Opening {
    let model = try sentence { () throws(ONNXError) in try ONNXModel(path: path) }
    guard let input else {
      throw OpeningError(
        "“\(path)” does not say what it reads; give its inputs "
          + "(\(model.inputNames.joined(separator: ", "))) with --input.",
        asking: .input(of: model.inputNames))
    }
    let request = try sentence { () throws(ONNXError) in
      try ONNXTrace(model, input: input).walk()
    }
    return try walk(
      request, path, symbols: ModelSymbols(), remarks: model.remarks + request.model.remarks, limits
    )
  }

  /// What is said of a text, or of nothing at all, where a network was meant.
  private static func noNetwork(_ path: String) -> OpeningError {
    let size = try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int
    return OpeningError(
      size == 0
        ? "“\(path)” is empty."
        : "“\(path)” is a text and no network; an input file goes with a network.")
  }

  private static func new(
    _ source: ProblemSource, _ wishes: RecipeWishes
  ) throws(OpeningError) -> Opening {
    let problem = try source.problem()
    let suggestion = Recipe.suggested(for: problem, cell: wishes.cell ?? .suggested(for: problem))
    let recipe = wishes.fulfilled(in: suggestion)
    let trainer = try sentence { () throws(TrainerError) in
      try Trainer(
        problem: problem, recipe: recipe,
        threads: wishes.threads ?? UnrolledNetwork.usualThreads)
    }
    return .training(trainer, from: source)
  }

  private static func opened(
    _ path: String, _ wishes: ModelWishes, _ recipe: RecipeWishes, _ limits: WalkLimits
  ) throws(OpeningError) -> Opening {
    let model = try ModelReading.model(path, wishes)
    if wishes.input == nil, wishes.text == nil, let source = model.source {
      return try saved(model, source, recipe)
    }
    let reading = try ModelReading(model, path: path, wishes)
    return try walk(
      reading.request, path, symbols: reading.symbols, remarks: reading.remarks, limits)
  }

  private static func walk(
    _ request: TraceRequest, _ path: String, symbols: ModelSymbols, remarks: [String],
    _ limits: WalkLimits
  ) throws(OpeningError) -> Opening {
    let record = try sentence { () throws(WalkFault) in
      try WalkRecord(
        title: (path as NSString).lastPathComponent, network: request.model.network,
        batch: request.batch, symbols: symbols, limits: limits)
    }
    return .model(record, remarks: remarks)
  }

  /// A network with the problem that it was saved with; of its recipe, what was wished otherwise
  /// changes, and a schedule that was wished begins now.
  private static func saved(
    _ model: Model, _ source: ProblemSource, _ wishes: RecipeWishes
  ) throws(OpeningError) -> Opening {
    let problem = try source.problem(model.knownData)
    let saved = model.recipe(for: problem)
    let recipe = saved.adjusted(as: wishes.fulfilled(in: saved))
    let updates = model.origin.updates ?? 0
    let trainer = try sentence { () throws(TrainerError) in
      try Trainer(
        problem: problem, recipe: recipe, network: model.network, updates: updates,
        rate: wishes.schedule == nil
          ? model.rate(for: recipe)
          : ScheduledRate(recipe.schedule, base: recipe.learningRate, start: updates),
        threads: wishes.threads ?? UnrolledNetwork.usualThreads)
    }
    return .training(trainer, from: source)
  }
}
