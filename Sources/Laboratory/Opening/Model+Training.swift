import Foundation
import Interchange
import Recurrence
import Sequences

extension Model {
  /// A network in training, to be saved with everything that lets it be walked and trained again.
  public init(_ snapshot: Snapshot, from source: ProblemSource) {
    self.init(snapshot.network, origin: Origin(snapshot, from: source))
  }

  /// Where the problem comes from that the network was saved with; nil where the file does not say.
  var source: ProblemSource? {
    let view = origin.notes["view"].flatMap(ProblemView.init) ?? .sequence
    if let path = origin.notes["path"] {
      return ProblemSource(.file(path: path), view: view, reading: reading)
    }
    return origin.problem.map { ProblemSource(.builtIn($0), seed: origin.seed ?? 1, view: view) }
  }

  /// The recipe by which it was trained, as far as it was saved; the rest is suggested.
  func recipe(for problem: Problem) -> Recipe {
    let plan = network.architecture
    var wishes = RecipeWishes(cell: plan.cell, hidden: plan.hidden)
    wishes.seed = origin.notes["weights_seed"].flatMap { UInt64($0) }
    wishes.rule = OptimizerRule.named.first { $0.name == origin.notes["optimizer"] }?.rule
    wishes.learningRate = origin.notes["learning_rate"].flatMap(Double.init)
    wishes.schedule = origin.notes["schedule"].flatMap(Schedule.init(text:))
    wishes.patience = origin.notes["patience"].flatMap { Int($0) }
    wishes.clipping = origin.notes["clip"].flatMap(Clipping.init(text:))
    wishes.batch = origin.notes["batch"].flatMap { Int($0) }
    wishes.reading.window = savedWindow
    var recipe = wishes.fulfilled(in: .suggested(for: problem, cell: plan.cell))
    recipe.dropout = plan.dropout
    recipe.isBidirectional = plan.isBidirectional
    recipe.attention = plan.attention
    recipe.dense = plan.dense.map(\.size)
    recipe.truncation = plan.truncation
    recipe.embedding = nil
    if case .embedding(_, let size) = plan.input { recipe.embedding = size }
    return recipe
  }

  /// The learning rate where it stood when the network was saved; a number that no training leaves
  /// counts as none.
  func rate(for recipe: Recipe) -> ScheduledRate {
    let share = origin.notes["rate_share"].flatMap(Double.init) ?? 1
    let start = origin.notes["schedule_start"].flatMap { Int($0) } ?? 0
    let updates = origin.updates ?? 0
    return ScheduledRate(
      recipe.schedule, base: recipe.learningRate, start: (0...updates).contains(start) ? start : 0,
      share: share > 0 && share <= 1 ? share : 1)
  }

  /// The steps of the windows in which a text was read.
  private var savedWindow: Int? { origin.notes["window"].flatMap { Int($0) } }

  /// How a file was read.
  private var reading: ReadingOptions {
    if let saved = origin.notes["reading"].flatMap(ReadingOptions.init(json:)) { return saved }
    var options = ReadingOptions()
    options.window = savedWindow
    options.resetsState = origin.notes["state"] == "reset"
    return options
  }

  /// What a symbol of the file is, where the network's own file says so.
  var symbolUnit: SymbolUnit? { reading.unit }

  /// The symbols, classes and units of the data that it learned from.
  var knownData: KnownData? { origin.notes["known"].flatMap(KnownData.init(json:)) ?? symbols }

  private var symbols: KnownData? {
    origin.vocabulary.map { KnownData(symbols: $0) }
  }
}

extension Decodable {
  /// What was written as JSON; nil where it is something else.
  fileprivate init?(json: String) {
    guard let value = try? JSONDecoder().decode(Self.self, from: Data(json.utf8)) else {
      return nil
    }
    self = value
  }
}

extension Encodable {
  /// As JSON, keys in order.
  fileprivate var json: String? {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    return (try? encoder.encode(self)).map { String(decoding: $0, as: UTF8.self) }
  }
}

extension Origin {
  fileprivate init(_ snapshot: Snapshot, from source: ProblemSource) {
    let recipe = snapshot.recipe
    var notes = [
      "weights_seed": "\(recipe.seed)", "optimizer": recipe.rule.name,
      "learning_rate": "\(recipe.learningRate)", "clip": recipe.clipping.text,
      "batch": "\(recipe.batch)", "window": "\(recipe.window)",
    ]
    if !recipe.schedule.isConstant {
      notes["schedule"] = recipe.schedule.text
      notes["schedule_start"] = "\(snapshot.rate.start)"
      notes["rate_share"] = "\(snapshot.rate.share)"
    }
    notes["patience"] = recipe.patience.map { "\($0)" }
    if source.view != .sequence { notes["view"] = source.view.rawValue }
    if case .file(let path) = source.place {
      // From the root, so that it is found again from another folder.
      notes["path"] = URL(fileURLWithPath: path).standardizedFileURL.path
      var reading = source.reading
      reading.unit = reading.unit ?? snapshot.problem.vocabulary(of: .decoder)?.unit
      notes["reading"] = reading.json
      notes["known"] = snapshot.problem.known.json
    }
    self.init(
      problem: snapshot.problem.name, seed: source.seed, updates: snapshot.updates, notes: notes)
    if case .tokens(let vocabulary) = snapshot.problem.input {
      self.vocabulary = vocabulary.symbols
    }
  }
}
