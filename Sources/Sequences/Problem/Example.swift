/// What a network reads, step by step.
public enum ExampleInput: Hashable, Sendable {
  /// One token a step: numbers of the problem's vocabulary, [T].
  case tokens([Int])
  /// One vector a step, [T][I].
  case vectors([[Float]])
  /// What an encoder reads, [T_source], and what the decoder reads, [T]: decoder[t] is the target
  /// of step t − 1 (teacher forcing), and token 0 at t = 0. Token 0 as an answer ends the sequence.
  case pairs(source: [Int], decoder: [Int])

  /// T, the steps that may have an answer: of a pair, those of the decoder.
  public var steps: Int {
    switch self {
    case .tokens(let tokens), .pairs(_, let tokens): tokens.count
    case .vectors(let vectors): vectors.count
    }
  }

  /// T, and of a pair the steps of its source.
  var lengths: [Int] {
    if case .pairs(let source, _) = self { [steps, source.count] } else { [steps] }
  }
}

/// What a network shall answer, at every step or once at the end.
public enum ExampleTarget: Hashable, Sendable {
  /// Numbers of the problem's classes, [S]; S = T, or 1 where the loss is at the last step.
  case classes([Int])
  /// Numbers to come close to, or 0 and 1 for a binary output, [S][V].
  case values([[Float]])

  /// S.
  public var count: Int {
    switch self {
    case .classes(let classes): classes.count
    case .values(let values): values.count
    }
  }
}

/// One sequence with what is to be answered.
public struct Example: Hashable, Sendable {
  /// What the network reads.
  public let input: ExampleInput
  /// What it shall answer.
  public let target: ExampleTarget
  /// T.
  public var steps: Int { input.steps }
  /// T, with the steps of a pair's source.
  public var allSteps: Int { input.lengths.reduce(0, +) }

  /// Puts a sequence and its answer together.
  public init(input: ExampleInput, target: ExampleTarget) {
    self.input = input
    self.target = target
  }

  /// A pair for an encoder–decoder: the target ends with token 0, which also begins the decoder's
  /// input.
  public init(source: [Int], target: [Int]) {
    self.init(
      input: .pairs(source: source, decoder: [0] + target), target: .classes(target + [0]))
  }

  /// A sequence of which each token but the first is to be predicted from those before it.
  init(predicting tokens: [Int]) {
    self.init(
      input: .tokens(Array(tokens.dropLast())), target: .classes(Array(tokens.dropFirst())))
  }
}

/// B examples, to be run together.
public struct ExampleBatch: Hashable, Sendable {
  /// At least one example.
  public let examples: [Example]
  /// Whether example b goes on exactly where example b of the batch before ended, so that
  /// the states may be carried over. False means: start from the zero state.
  public let continuesPrevious: Bool
  /// T of each example; shorter ones are padded when they run together.
  public var lengths: [Int] { examples.map(\.steps) }
  /// T of the longest.
  public var steps: Int { lengths.max() ?? 0 }

  /// Puts examples together.
  public init(examples: [Example], continuesPrevious: Bool = false) {
    self.examples = examples
    self.continuesPrevious = continuesPrevious
  }
}
