import Recurrence
import Sequences

/// What a network read where its own predictions took the place of what was given.
public struct SelfFeeding: Sendable {
  /// How what was given reads, sample by sample, the steps of a source first.
  public let givenTexts: [HeldSteps<String>]
  /// The places, those of a source included, at which the network read something else than was given.
  public let partings: [Set<Int>]
}

extension WalkRecord {
  /// The most steps over which predictions are fed back.
  public static let selfFeedingLimit = 512

  /// The same sequences with the network's own most likely answers as its inputs, from the first step on
  /// that is not given; the targets stay.
  ///
  /// Nil where answers are no inputs, or the sequences are too long. All steps are run at once, with what
  /// was answered the time before, until nothing changes: each run settles at least one step more, so
  /// that the result is that of feeding step by step.
  public func fedWithItself(_ problem: Problem) -> WalkRecord? {
    guard let generation = problem.generation, trace.steps <= Self.selfFeedingLimit else {
      return nil
    }
    var batch = trace.batch
    let engine = UnrolledNetwork(
      network.architecture, steps: batch.steps, samples: batch.samples,
      sourceSteps: batch.sourceSteps)
    for _ in 0...trace.steps {
      fitting { () throws(ShapeError) in try engine.forward(network.parameters, batch) }
      let fed = trace.batch.inputs.feeding(engine.trace(batch), generation)
      if fed == batch.inputs { break }
      batch.inputs = fed
    }
    if trace.hasDerivatives { engine.backward(network.parameters, batch) }
    var record = WalkRecord(
      title: title, network: network, updates: updates, trace: engine.trace(batch),
      wording: Wording(problem: problem), spectra: spectra)
    record.selfFeeding = SelfFeeding(
      givenTexts: inputTexts, partings: (0..<samples).map { partings(of: record, sample: $0) })
    return record
  }

  private func partings(of other: WalkRecord, sample: Int) -> Set<Int> {
    let lead = trace.sourceSteps
    return Set(
      (0..<trace.length(ofSample: sample)).filter { step in
        trace.batch.row(step, sample) != other.trace.batch.row(step, sample)
      }.map { lead + $0 })
  }
}

extension Batch {
  /// What one sample reads at one step, as numbers.
  fileprivate func row(_ step: Int, _ sample: Int) -> [Float] {
    let row = step * samples + sample
    switch inputs {
    case .tokens(let tokens): return [Float(tokens[row])]
    case .vectors(let vectors):
      let size = vectors.count / (steps * samples)
      return Array(vectors[row * size..<(row + 1) * size])
    }
  }
}

extension Batch.Inputs {
  /// The inputs with the answers of a run, each a step later, in place of what was given behind the
  /// beginning.
  fileprivate func feeding(_ trace: Trace<Float>, _ generation: Generation) -> Batch.Inputs {
    let samples = trace.samples
    let rows = min(generation.primingSteps, trace.steps) * samples..<trace.steps * samples
    let answers = rows.map { row in
      trace.logits.vector(row / samples - 1, row % samples).indexOfLargest
    }
    let size = trace.architecture.input.size
    switch (self, generation.feedback.inputs(answers, size: size)) {
    case (.tokens(let given), .tokens(let own)):
      return .tokens(Array(given.prefix(rows.lowerBound)) + own)
    case (.vectors(let given), .vectors(let own)):
      return .vectors(Array(given.prefix(rows.lowerBound * size)) + own)
    default: return self
    }
  }
}
