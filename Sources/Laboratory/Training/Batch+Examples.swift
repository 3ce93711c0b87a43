import Recurrence
import Sequences

extension Batch {
  /// Lays examples of one length side by side, time-major: [T, B] tokens or [T, B, I] vectors.
  ///
  /// There must be an example, and all must have the steps and the kind of the first.
  public init(_ examples: [Example]) {
    let steps = examples[0].steps
    precondition(examples.allSatisfy { $0.steps == steps }, "examples of unequal length")
    self.init(
      steps: steps, samples: examples.count,
      inputs: Inputs(examples.map(\.input), steps: steps),
      targets: Targets(examples.map(\.target)))
  }
}

extension Batch.Inputs {
  fileprivate init(_ inputs: [ExampleInput], steps: Int) {
    var tokens: [Int32] = []
    var vectors: [Float] = []
    tokens.reserveCapacity(steps * inputs.count)
    for step in 0..<steps {
      for input in inputs {
        switch input {
        case .tokens(let sequence), .pairs(_, let sequence): tokens.append(Int32(sequence[step]))
        case .vectors(let sequence): vectors += sequence[step]
        }
      }
    }
    self = vectors.isEmpty ? .tokens(tokens) : .vectors(vectors)
  }
}

extension Batch.Targets {
  fileprivate init(_ targets: [ExampleTarget]) {
    var classes: [Int32] = []
    var values: [Float] = []
    for step in 0..<targets[0].count {
      for target in targets {
        switch target {
        case .classes(let sequence): classes.append(Int32(sequence[step]))
        case .values(let sequence): values += sequence[step]
        }
      }
    }
    self = values.isEmpty ? .classes(classes) : .values(values)
  }
}

extension Batch {
  /// What sample `sample` reads.
  func input(ofSample sample: Int) -> ExampleInput { row(inputs, sample, steps: steps) }

  /// What the encoder reads of sample `sample`; nil without one.
  func source(ofSample sample: Int) -> ExampleInput? {
    source.map { row($0.inputs, sample, steps: $0.steps) }
  }

  private func row(_ inputs: Inputs, _ sample: Int, steps: Int) -> ExampleInput {
    switch inputs {
    case .tokens(let tokens):
      .tokens((0..<steps).map { Int(tokens[$0 * samples + sample]) })
    case .vectors(let vectors):
      .vectors((0..<steps).map { row(vectors, $0, sample, of: steps) })
    }
  }

  /// What sample `sample` shall answer, at each of S steps with a loss.
  func target(ofSample sample: Int, lossSteps: Int) -> ExampleTarget? {
    switch targets {
    case nil: nil
    case .classes(let classes):
      .classes((0..<lossSteps).map { Int(classes[$0 * samples + sample]) })
    case .values(let values):
      .values((0..<lossSteps).map { row(values, $0, sample, of: lossSteps) })
    }
  }

  /// One row of an array [steps, B, width].
  private func row(_ values: [Float], _ step: Int, _ sample: Int, of steps: Int) -> [Float] {
    let width = values.count / (steps * samples)
    let start = (step * samples + sample) * width
    return Array(values[start..<start + width])
  }
}
