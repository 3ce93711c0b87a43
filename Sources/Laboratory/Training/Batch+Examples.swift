import Recurrence
import Sequences

extension Batch {
  /// Lays examples side by side, time-major: [T, B] tokens or [T, B, I] vectors; of pairs, the sources
  /// before the encoder and the targets, one step late, before the decoder (teacher forcing).
  ///
  /// There must be an example, and all must be of one kind. Shorter ones are padded at their ends, with
  /// token 0 or zeros.
  public init(_ examples: [Example]) {
    let lengths = Lengths(examples.map(\.steps))
    self.init(
      steps: lengths.longest, samples: examples.count,
      inputs: Inputs(examples.map(\.input), steps: lengths.longest),
      targets: Targets(examples.map(\.target)), lengths: lengths.unequal,
      source: Source(examples.map(\.input)))
  }
}

/// The lengths of sequences that run together.
private struct Lengths {
  let longest: Int
  /// Each length; nil where all are equal.
  let unequal: [Int]?

  init(_ lengths: [Int]) {
    longest = lengths.max() ?? 0
    unequal = lengths.allSatisfy { [longest] in $0 == longest } ? nil : lengths
  }
}

extension Source {
  /// The sources of pairs; nil for other inputs.
  fileprivate init?(_ inputs: [ExampleInput]) {
    let sources = inputs.compactMap { input -> [Int]? in
      if case .pairs(let source, _) = input { source } else { nil }
    }
    guard sources.count == inputs.count else { return nil }
    let lengths = Lengths(sources.map(\.count))
    self.init(
      steps: lengths.longest, inputs: .tokens(.init(padding: sources, to: lengths.longest)),
      lengths: lengths.unequal)
  }
}

extension Batch.Inputs {
  fileprivate init(_ inputs: [ExampleInput], steps: Int) {
    var tokens: [[Int]] = []
    var vectors: [[[Float]]] = []
    for input in inputs {
      switch input {
      case .tokens(let sequence), .pairs(_, let sequence): tokens.append(sequence)
      case .vectors(let sequence): vectors.append(sequence)
      }
    }
    self =
      vectors.isEmpty
      ? .tokens(.init(padding: tokens, to: steps)) : .vectors(.init(padding: vectors, to: steps))
  }
}

extension Batch.Targets {
  fileprivate init(_ targets: [ExampleTarget]) {
    let steps = targets.map(\.count).max() ?? 0
    var classes: [[Int]] = []
    var values: [[[Float]]] = []
    for target in targets {
      switch target {
      case .classes(let sequence): classes.append(sequence)
      case .values(let sequence): values.append(sequence)
      }
    }
    self =
      values.isEmpty
      ? .classes(.init(padding: classes, to: steps)) : .values(.init(padding: values, to: steps))
  }
}

extension [Int32] {
  /// [steps, B], time-major, with 0 behind each sequence's end.
  fileprivate init(padding sequences: [[Int]], to steps: Int) {
    self = (0..<steps).flatMap { step in
      sequences.map { step < $0.count ? Int32($0[step]) : 0 }
    }
  }
}

extension [Float] {
  /// [steps, B, width], time-major, with zeros behind each sequence's end.
  fileprivate init(padding sequences: [[[Float]]], to steps: Int) {
    let zeros = [Float](repeating: 0, count: sequences.first?.first?.count ?? 0)
    self = []
    reserveCapacity(steps * sequences.count * zeros.count)
    for step in 0..<steps {
      for sequence in sequences { self += step < sequence.count ? sequence[step] : zeros }
    }
  }
}

extension Batch {
  /// What sample `sample` reads at some steps.
  func input(ofSample sample: Int, _ part: Range<Int>) -> ExampleInput {
    rows(inputs, sample, part, of: steps)
  }

  /// What the encoder reads of sample `sample`, at some steps of its source or at all; nil without one.
  func source(ofSample sample: Int, _ part: Range<Int>? = nil) -> ExampleInput? {
    source.map { rows($0.inputs, sample, part ?? 0..<$0.steps, of: $0.steps) }
  }

  private func rows(
    _ inputs: Inputs, _ sample: Int, _ part: Range<Int>, of steps: Int
  ) -> ExampleInput {
    switch inputs {
    case .tokens(let tokens): .tokens(part.map { Int(tokens[$0 * samples + sample]) })
    case .vectors(let vectors):
      .vectors(
        part.map { row(vectors, $0, sample, width: vectors.count / (steps * samples)) })
    }
  }

  /// What sample `sample` shall answer, at some of S steps with a loss.
  func target(
    ofSample sample: Int, _ answers: Range<Int>, of lossSteps: Int
  ) -> ExampleTarget? {
    switch targets {
    case nil: return nil
    case .classes(let classes):
      return .classes(answers.map { Int(classes[$0 * samples + sample]) })
    case .values(let values):
      let width = values.count / (lossSteps * samples)
      return .values(answers.map { row(values, $0, sample, width: width) })
    }
  }

  /// One row of an array [steps, B, width].
  private func row(_ values: [Float], _ step: Int, _ sample: Int, width: Int) -> [Float] {
    let start = (step * samples + sample) * width
    return Array(values[start..<start + width])
  }
}
