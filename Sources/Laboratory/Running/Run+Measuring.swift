import Foundation
import Interchange
import Notebooks
import Recurrence
import Sequences

extension Run {
  /// Measures one finding; held against that of another block where one is named.
  func measure(_ measure: Measure) throws(RunError) -> Expectation.Measured {
    let own = try self.measure(measure, of: measure.subject)
    guard let rival = measure.rival else { return own }
    let other = try self.measure(measure, of: rival)
    guard case .number(let left) = own, case .number(let right) = other else {
      throw .failed("Texts cannot be held against each other: “\(measure.name.rawValue)”.")
    }
    return .number(measure.isRatio ? left / right : left - right)
  }

  private func measure(_ measure: Measure, of name: String) throws(RunError) -> Expectation.Measured
  {
    switch measure.name {
    case .parameter: return try parameter(name)
    case .steps, .examples, .vocabulary: return .number(try count(measure.name, name))
    case .baseline, .landmark: return .number(try landmark(measure, name))
    case .median, .lowest, .highest: return .number(try entry(measure, name))
    case .text, .perplexity:
      if let block = plan.index(of: name).map({ plan.notebook.blocks[$0] }), block.kind == .generate
      {
        return try written(measure.name, name)
      }
    default: break
    }
    return try self.measure(measure, ofNetwork: name)
  }

  private func parameter(_ name: String) throws(RunError) -> Expectation.Measured {
    guard let value = plan.values[name] else { throw .failed("There is no parameter “\(name)”.") }
    return value.number.map { .number($0) } ?? value.flag.map { .number($0 ? 1 : 0) }
      ?? .text(value.spelling)
  }

  private func written(_ measure: MeasureName, _ name: String) throws(RunError)
    -> Expectation.Measured
  {
    guard case .writing(let text) = try runner.finding(of: name, in: plan) else {
      throw .failed("“\(name)” is no text.")
    }
    return measure == .text ? .text(text.text) : .number(exp(text.walk.trace.loss ?? .nan))
  }

  private func count(_ measure: MeasureName, _ name: String) throws(RunError) -> Double {
    let problem = try problem(named: name)
    switch measure {
    case .steps: return Double(problem.walking.first?.steps ?? 0)
    case .examples: return Double(problem.heldOut.first(Examination.limit).count)
    default:
      return switch problem.input {
      case .tokens(let symbols), .pairs(let symbols, _): Double(symbols.count)
      case .vectors(let columns): Double(columns.count)
      }
    }
  }

  private func landmark(_ measure: Measure, _ name: String) throws(RunError) -> Double {
    let problem = try problem(named: name)
    guard measure.name == .landmark else { return problem.baseline.value }
    let number = measure["number"]?.whole ?? 1
    guard number <= problem.landmarks.count else {
      throw .failed("“\(problem.title)” has \(problem.landmarks.count) landmarks.")
    }
    let landmark = problem.landmarks[number - 1]
    guard measure["as"]?.text == "accuracy" else { return landmark.value }
    guard let accuracy = landmark.accuracy else {
      throw .failed("Of this landmark of “\(problem.title)” only the loss is known.")
    }
    return accuracy
  }
}

extension Run {
  /// A number of a table: of one seed the finding itself, of several their median or an end of their range.
  private func entry(_ measure: Measure, _ name: String) throws(RunError) -> Double {
    guard case .table(let table) = try runner.finding(of: name, in: plan),
      let block = plan.index(of: name).flatMap({ plan.blocks[$0] })
    else { throw .failed("“\(name)” is no table.") }
    let places: [MeasureName] = block["seeds"]?.whole ?? 1 == 1 ? [] : [.median, .lowest, .highest]
    let (row, number) = ((measure["row"]?.whole ?? 1) - 1, (measure["number"]?.whole ?? 1) - 1)
    let column =
      (block["over"]?.map?.count ?? 0) + number * max(1, places.count)
      + (places.firstIndex(of: measure.name) ?? 0)
    guard table.rows.indices.contains(row), table.columns.indices.contains(column) else {
      throw .failed("“\(name)” has \(table.rows.count) rows, and no such finding in them.")
    }
    switch table.rows[row][column] {
    case .number(let number): return number
    case .integer(let number): return Double(number)
    case .text, .none: throw .failed("What “\(name)” has there is no number.")
    }
  }
}

extension Run {
  private func measure(
    _ measure: Measure, ofNetwork name: String
  ) throws(RunError) -> Expectation.Measured {
    let finding = try network(named: name)
    switch measure.name {
    case .prediction: return .text(try place(measure.fields, of: name).prediction())
    case .nearest: return .text(try nearest(measure["word"]?.text ?? "", finding))
    case .accuracy, .exact, .heldOutLoss, .perplexity, .loss:
      return .number(examined(measure, finding))
    case .weights, .updates, .updatesTo, .diverged, .clipped, .learningRate, .bestLoss,
      .gradientNorm:
      return .number(course(measure, finding))
    case .spectralRadius, .singularValue: return .number(try spectrum(measure, finding))
    default: return .number(try place(measure.fields, of: name).number(measure))
    }
  }

  /// What takes a run over held-out examples.
  private func examined(_ measure: Measure, _ finding: NetworkFinding) -> Double {
    if measure.name == .loss, let point = finding.history.points.last { return point.loss }
    let examination = Examination(finding)
    return switch measure.name {
    case .accuracy: examination.accuracy(ofSteps: measure["steps_at_least"]?.whole ?? 0)
    case .exact: examination.exact
    case .perplexity: exp(examination.loss ?? .nan)
    default: examination.loss ?? .nan
    }
  }

  /// What the course of the training tells.
  private func course(_ measure: Measure, _ finding: NetworkFinding) -> Double {
    let points = finding.history.points
    return switch measure.name {
    case .weights: Double(finding.network.architecture.parameterCount)
    case .updates: Double(finding.updates)
    case .diverged: finding.divergence == nil ? 0 : 1
    case .clipped:
      Double(points.reduce(0) { $0 + $1.clipped })
        / Double(max(1, points.reduce(0) { $0 + $1.updates }))
    case .learningRate: finding.snapshotRate
    case .bestLoss: finding.history.best?.loss ?? .nan
    case .gradientNorm: points.last?.normBefore ?? .nan
    default: updatesTo(measure, finding)
    }
  }

  private func updatesTo(_ measure: Measure, _ finding: NetworkFinding) -> Double {
    let (loss, accuracy) = (measure["loss"]?.number, measure["accuracy"]?.number)
    let first = finding.evaluations.first { evaluation in
      loss.map { evaluation.loss <= $0 } ?? true
        && accuracy.map { evaluation.accuracy >= $0 } ?? true
    }
    return first.map { Double($0.updates) } ?? .infinity
  }

  private func spectrum(_ measure: Measure, _ finding: NetworkFinding) throws(RunError) -> Double {
    let plan = finding.network.architecture
    let layer = try Place.layer(measure.fields, in: plan)
    guard plan.size(ofLayer: layer) <= 256 else {
      throw .failed("Layers of more than 256 units are not measured.")
    }
    let blocks = RecurrentSpectrum(finding.network, layer: layer).blocks
    let numbers = blocks.map {
      measure.name == .spectralRadius ? $0.spectralRadius : $0.largestSingularValue
    }
    return numbers.max() ?? .nan
  }

  /// By the angle between the vectors, as on the Embedding screen.
  private func nearest(_ word: String, _ finding: NetworkFinding) throws(RunError) -> String {
    let stacks = finding.network.architecture.stacks
    let sides = stacks.reversed().compactMap { finding.symbolVectors(of: $0) }
    guard !sides.isEmpty else {
      throw .failed("“\(finding.problem.title)” does not read symbols.")
    }
    guard let vectors = sides.first(where: { $0.symbols.contains(word) }),
      let row = vectors.symbols.firstIndex(of: word)
    else { throw .failed("“\(finding.problem.title)” has no “\(word)”.") }
    let found = vectors.vectors.neighbours(of: row, count: 1, by: .cosine)
    return found.first.map { vectors.symbols[$0.row] } ?? ""
  }
}

extension NetworkFinding {
  /// The vectors of the symbols that a stack reads; nil where it reads none.
  func symbolVectors(of stack: Stack) -> SymbolVectors? {
    problem.vocabulary(of: stack).flatMap { SymbolVectors(network, stack, vocabulary: $0) }
  }

  fileprivate var snapshotRate: Double {
    let rate =
      standing.resumption?.rate ?? ScheduledRate(recipe.schedule, base: recipe.learningRate)
    return rate.rate(after: standing.resumption?.updates ?? updates)
  }
}

extension Place {
  /// What is read off the run of one example.
  func number(_ measure: Measure) throws(RunError) -> Double {
    if [.gradient, .gradientRatio, .gradientCheck].contains(measure.name) { try requireLoss() }
    switch measure.name {
    case .gradient: return try gradient(at: step(), of: measure["signal"] == nil ? .h : signal())
    case .gradientRatio:
      let signal = try measure["signal"] == nil ? .h : signal()
      return try gradient(at: step("first", standard: 1), of: signal)
        / gradient(at: step("last", standard: -1), of: signal)
    case .gradientCheck:
      return try GradientCheck(self, epsilon: measure["epsilon"]?.number ?? 1e-5).largest
    case .signal: return Double(trace.series(try signal(), layer: layer)[try step(), 0, try unit()])
    case .carried: return try carried()
    case .saturated: return try saturated()
    case .steady: return try steady()
    case .probability: return try probability(measure)
    default: return try attention()
    }
  }

  /// ‖dL/ds_t‖ of the example.
  private func gradient(at step: Int, of signal: Signal) -> Double {
    norm(trace.series(signal, layer: layer, derivative: true).vector(step, 0))
  }

  /// What is left of a unit's memory after all steps: Π of what its gate keeps.
  private func carried() throws(RunError) -> Double {
    guard let kept = trace.architecture.cell.blend?.kept else {
      throw .failed("The \(trace.architecture.cell.title) keeps nothing: it has no gate for it.")
    }
    let (series, unit) = (trace.series(kept.signal, layer: layer), try unit())
    return (0..<steps).reduce(1) { $0 * kept.factor(Double(series[$1, 0, unit])) }
  }

  /// The share of values within a twentieth of their limits.
  private func saturated() throws(RunError) -> Double {
    let signal = try signal()
    try requireLimits(signal)
    let saturation = Saturation(signal, of: trace, layer: layer)
    return saturation.map { $0.meanLower + $0.meanUpper } ?? .nan
  }

  /// The share of units of which at least half of the moves from step to step are less than a tenth of the span of all
  /// values.
  private func steady() throws(RunError) -> Double {
    let series = trace.series(try signal(), layer: layer)
    let rows = (0..<steps).map { Array(series.vector($0, 0)) }
    let span = (rows.joined().max() ?? 0) - (rows.joined().min() ?? 0)
    let units = trace.architecture.size(ofLayer: layer)
    let calm = (0..<units).filter { unit in
      let moves = zip(rows.dropFirst(), rows).map { abs($0[unit] - $1[unit]) }
      return 2 * moves.count { $0 < span / 10 } >= moves.count
    }
    return Double(calm.count) / Double(units)
  }

  /// Throws where a signal has no limits; without one, where no signal of the cell has.
  func requireLimits(_ signal: Signal?) throws(RunError) {
    let cell = trace.architecture.cell
    let signals = signal.map { [$0] } ?? cell.activations
    guard signals.allSatisfy({ $0.range(in: cell) == .unbounded }) else { return }
    throw .failed(
      signal.map { "“\($0.rawValue)” has no limits, so it is never saturated." }
        ?? "No signal of the \(cell.title) has limits, so none is ever saturated.")
  }

  private func probability(_ measure: Measure) throws(RunError) -> Double {
    let problem = finding.problem
    let step = try answerStep()
    guard let row = trace.answer(at: step, sample: 0) else {
      throw .failed("There is no answer at step \(step + 1).")
    }
    let logits = trace.logits.vector(row, 0)
    let label = measure["class"]?.text
    switch problem.output {
    case .values: throw .failed("“\(problem.title)” answers with numbers, not with probabilities.")
    case .binary(let negative, let positive):
      let p = 1 / (1 + exp(-Double(logits[0])))
      guard let label else { return try targetProbability(row) }
      guard [negative, positive].contains(label) else {
        throw Self.unknown(label, [negative, positive])
      }
      return label == positive ? p : 1 - p
    case .classes(let labels):
      guard let label else { return try targetProbability(row) }
      guard let index = labels.firstIndex(of: label) else { throw Self.unknown(label, labels) }
      return Distribution(logits: logits, under: Decoding()).before[index]
    }
  }

  private func targetProbability(_ row: Int) throws(RunError) -> Double {
    guard trace.batch.targets != nil else {
      throw .failed("This text has no target: “target” says what is right, “class” asks for one.")
    }
    return trace.targetProbabilities(sample: 0)[row] ?? .nan
  }

  static func unknown(_ label: String, _ labels: [String]) -> RunError {
    let some = labels.prefix(8).joined(separator: ", ")
    return .failed(
      "There is no class “\(label)”; there are \(some)\(labels.count > 8 ? " …" : "").")
  }

  /// The source step, from 1, with the largest weight.
  private func attention() throws(RunError) -> Double {
    guard let weights = trace.attention(.weight) else {
      throw .failed("This network has no attention.")
    }
    return Double(weights.vector(try answerStep(), 0).indexOfLargest + 1)
  }
}
