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
  /// its own; `known` is the walk of that, where it was made before. A text's target is what the network answers,
  /// except where the next symbol is asked for.
  init(
    _ fields: Value, _ finding: NetworkFinding, known: WalkRecord? = nil
  ) throws(RunError) {
    self.fields = fields
    self.finding = finding
    self.known = known
    if let known {
      trace = known.trace
    } else {
      trace = Self.run(try Self.example(fields, finding), finding)
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

  /// The walk for the screens.
  func walk() -> WalkRecord {
    known
      ?? WalkRecord(
        title: finding.problem.title, network: finding.network, updates: finding.updates,
        trace: trace, wording: Wording(problem: finding.problem), bounded: false)
  }
}

extension Place {
  private static func run(_ example: Example, _ finding: NetworkFinding) -> Trace<Float> {
    let batch = Batch([example])
    let engine = UnrolledNetwork(
      finding.network.architecture, steps: batch.steps, samples: 1,
      sourceSteps: batch.source?.steps ?? 0)
    fitting { () throws(ShapeError) in try engine.forward(finding.network.parameters, batch) }
    engine.backward(finding.network.parameters, batch)
    return engine.trace(batch)
  }

  private static func example(_ fields: Value, _ finding: NetworkFinding) throws(RunError)
    -> Example
  {
    if let text = fields["input"]?.text {
      if case .pairs = finding.problem.input {
        return try pair(text, fields["target"]?.text, finding)
      }
      guard fields["target"] == nil else { throw .failed(noTarget) }
      return try own(text, finding)
    }
    guard fields["target"] == nil else { throw .failed(noTarget) }
    let number = fields["example"]?.whole ?? 1
    let walking = finding.problem.walking
    if number <= walking.count { return walking[number - 1] }
    let more = finding.problem.heldOut.first(number)
    guard number <= more.count else {
      throw .failed("There is no example \(number); there are \(max(more.count, walking.count)).")
    }
    return more[number - 1]
  }

  /// An example of a text.
  private static func own(_ text: String, _ finding: NetworkFinding) throws(RunError) -> Example {
    guard case .tokens(let vocabulary) = finding.problem.input else {
      throw .failed(
        "“input” is for problems that read text; “\(finding.problem.title)” reads numbers.")
    }
    let tokens: [Int]
    do throws(Vocabulary.UnknownSymbol) {
      tokens = try vocabulary.tokens(of: text)
    } catch { throw .failed("“\(finding.problem.title)” has no “\(error.symbol)”.") }
    let isText = finding.problem.shape == .languageModel
    guard tokens.count > (isText ? 1 : 0), tokens.count <= longest else {
      throw .failed("“input” expects 1 to \(longest) symbols, got \(tokens.count).")
    }
    return isText
      ? Example(
        input: .tokens(Array(tokens.dropLast())), target: .classes(Array(tokens.dropFirst())))
      : answered(tokens, finding)
  }

  private static let noTarget =
    "“target” goes with “input”, where an encoder reads that: it is what the decoder shall answer."

  /// The most symbols of a text of one's own.
  static let longest = 1000

  /// A sequence whose targets are what the network answers.
  private static func answered(_ tokens: [Int], _ finding: NetworkFinding) -> Example {
    let count = finding.problem.lossAtEveryStep ? tokens.count : 1
    let isBinary = if case .binary = finding.problem.output { true } else { false }
    let blank: ExampleTarget =
      finding.network.architecture.loss == .crossEntropy
      ? .classes(Array(repeating: 0, count: count))
      : .values(
        Array(repeating: Array(repeating: 0, count: finding.problem.output.size), count: count))
    let trace = run(Example(input: .tokens(tokens), target: blank), finding)
    let rows = (0..<count).map { trace.logits.vector($0, 0) }
    let target: ExampleTarget =
      finding.network.architecture.loss == .crossEntropy
      ? .classes(rows.map(\.indexOfLargest))
      : .values(isBinary ? rows.map { $0.map { $0 > 0 ? 1 : 0 } } : rows)
    return Example(input: .tokens(tokens), target: target)
  }
}
