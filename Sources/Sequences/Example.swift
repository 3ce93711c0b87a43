/// What a network reads, step by step.
public enum ExampleInput: Hashable, Sendable {
  /// One token a step: numbers of the problem's vocabulary, [T].
  case tokens([Int])
  /// One vector a step, [T][I].
  case vectors([[Float]])

  /// T.
  public var steps: Int {
    switch self {
    case .tokens(let tokens): tokens.count
    case .vectors(let vectors): vectors.count
    }
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

  /// Puts a sequence and its answer together.
  public init(input: ExampleInput, target: ExampleTarget) {
    self.input = input
    self.target = target
  }
}

/// B examples of one length, to be run together.
public struct ExampleBatch: Hashable, Sendable {
  /// At least one example; all have the same number of steps.
  public let examples: [Example]
  /// Whether example b goes on exactly where example b of the batch before ended, so that
  /// the states may be carried over. False means: start from the zero state.
  public let continuesPrevious: Bool
  /// T.
  public var steps: Int { examples.first?.steps ?? 0 }

  /// Puts examples of one length together.
  public init(examples: [Example], continuesPrevious: Bool = false) {
    self.examples = examples
    self.continuesPrevious = continuesPrevious
  }
}
