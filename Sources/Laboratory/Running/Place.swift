import Foundation
import Notebooks
import Recurrence
import Sequences

/// One example run through a network, and where in it something is looked at.
struct Place {
  let finding: NetworkFinding
  let trace: Trace<Float>
  /// The layer, from 0.
  let layer: Int
  private let fields: Value
  /// The walk, where it was made before.
  private let known: WalkRecord?

  /// Runs the example that a block or a finding names: a walking example by its number, or a text of
  /// its own; `known` is the walk of that, where it was made before. A text has a target where one is named, and where
  /// the next symbol is asked for; without one there is no loss, and so no gradient.
  init(
    _ fields: Value, _ finding: NetworkFinding, known: WalkRecord? = nil
  ) throws(RunError) {
    self.fields = fields
    self.finding = finding
    self.known = known
    if let known {
      trace = known.trace
    } else {
      trace = Self.run(try Self.batch(fields, finding), finding)
    }
    layer = try Self.layer(fields, in: trace.architecture)
  }

  /// The layer that the fields of a block or a finding name, from 0.
  static func layer(_ fields: Value, in plan: Architecture) throws(RunError) -> Int {
    let layer = (fields["layer"]?.whole ?? 1) - 1
    guard layer < plan.layers else {
      throw .failed("There is no layer \(layer + 1); this network has \(plan.layers).")
    }
    return layer
  }

  /// The steps of the layer that are no padding.
  var steps: Int { trace.steps(ofLayer: layer) }

  /// A step, from 0, of those that are written from 1 or from the end; the last where none is given.
  func step(_ key: String = "step", standard: Int = -1) throws(RunError) -> Int {
    try step(fields[key]?.whole ?? standard, of: steps)
  }

  /// A step of those at which the network answers; of an encoder–decoder, the decoder's.
  func answerStep() throws(RunError) -> Int {
    try step(fields["step"]?.whole ?? -1, of: trace.length(ofSample: 0))
  }

  private func step(_ written: Int, of steps: Int) throws(RunError) -> Int {
    let step = written < 0 ? steps + written : written - 1
    guard (0..<steps).contains(step) else {
      throw .failed("There is no step \(written); this example has \(steps).")
    }
    return step
  }

  /// A unit of the layer, from 0.
  func unit() throws(RunError) -> Int {
    let written = fields["unit"]?.whole ?? 1
    let size = trace.architecture.size(ofLayer: layer)
    guard written <= size else {
      throw .failed("There is no unit \(written); this layer has \(size).")
    }
    return written - 1
  }

  /// The signal; h where none is given.
  func signal() throws(RunError) -> Signal {
    let word = fields["signal"]?.text ?? "h"
    let cell = trace.architecture.cell
    guard let signal = Signal(rawValue: word), cell.signals.contains(signal) else {
      let known = cell.signals.map(\.rawValue).joined(separator: ", ")
      throw .failed("The \(cell.title) has no signal “\(word)”; it has \(known).")
    }
    return signal
  }

  /// How the answer at the step reads; "" where there is none.
  func prediction() throws(RunError) -> String {
    let texts = Wording(problem: finding.problem).predictions(trace, sample: 0)
    guard let place = trace.answer(at: try answerStep(), sample: 0),
      texts.indices.contains(place)
    else { return "" }
    return texts[place]
  }

  /// Throws where there is no loss, and so nothing to derive.
  func requireLoss() throws(RunError) {
    guard trace.hasDerivatives else {
      throw .failed(
        "Without a target there is no loss, and so no gradient: “target” says what is right.")
    }
  }

  /// The walk for the screens.
  func walk() -> WalkRecord {
    known
      ?? WalkRecord(
        title: finding.problem.title, network: finding.network, updates: finding.updates,
        trace: trace, wording: Wording(problem: finding.problem), bounded: false)
  }
}

extension Place {
  private static func run(_ batch: Batch, _ finding: NetworkFinding) -> Trace<Float> {
    let engine = UnrolledNetwork(
      finding.network.architecture, steps: batch.steps, samples: 1,
      sourceSteps: batch.source?.steps ?? 0)
    fitting { () throws(ShapeError) in try engine.forward(finding.network.parameters, batch) }
    if batch.targets != nil { engine.backward(finding.network.parameters, batch) }
    return engine.trace(batch)
  }

  private static func batch(_ fields: Value, _ finding: NetworkFinding) throws(RunError) -> Batch {
    let target = fields["target"]?.text
    guard let text = fields["input"]?.text else {
      guard target == nil else {
        throw .failed("“target” goes with “input”: an example has a target of its own.")
      }
      return Batch([try walking(fields["example"]?.whole ?? 1, finding.problem)])
    }
    if case .pairs = finding.problem.input { return try pair(text, target, finding) }
    return try own(text, target, finding.problem)
  }

  /// A walking example, or one of those held out, by its number from 1.
  private static func walking(_ number: Int, _ problem: Problem) throws(RunError) -> Example {
    let walking = problem.walking
    if number <= walking.count { return walking[number - 1] }
    let more = problem.heldOut.first(number)
    guard number <= more.count else {
      throw .failed("There is no example \(number); there are \(max(more.count, walking.count)).")
    }
    return more[number - 1]
  }

  /// A text with what shall be answered, where that is said or follows from it.
  private static func own(
    _ text: String, _ target: String?, _ problem: Problem
  ) throws(RunError) -> Batch {
    let tokens = try tokens(of: text, problem)
    guard problem.shape == .languageModel else {
      let answer = try target.map { text throws(RunError) in
        try OwnTarget(problem, steps: tokens.count).target(text)
      }
      return answer.map { Batch([Example(input: .tokens(tokens), target: $0)]) }
        ?? forward(.tokens(tokens))
    }
    guard target == nil else {
      throw .failed("The target of this text is the text itself, one symbol later.")
    }
    return Batch([
      Example(
        input: .tokens(Array(tokens.dropLast())), target: .classes(Array(tokens.dropFirst())))
    ])
  }

  /// What is read without a target, to be run forward alone.
  static func forward(_ input: ExampleInput) -> Batch {
    var batch = Batch([Example(input: input, target: .classes([]))])
    batch.targets = nil
    return batch
  }

  private static func tokens(of text: String, _ problem: Problem) throws(RunError) -> [Int] {
    guard case .tokens(let vocabulary) = problem.input else {
      throw .failed("“input” is for problems that read text; “\(problem.title)” reads numbers.")
    }
    let tokens: [Int]
    do throws(Vocabulary.UnknownSymbol) {
      tokens = try vocabulary.tokens(of: text)
    } catch { throw .failed("“\(problem.title)” has no “\(error.symbol)”.") }
    guard tokens.count > (problem.shape == .languageModel ? 1 : 0), tokens.count <= longest else {
      throw .failed("“input” expects 1 to \(longest) symbols, got \(tokens.count).")
    }
    return tokens
  }

  /// The most symbols of a text of one's own.
  static let longest = 1000
}
