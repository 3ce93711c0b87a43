import Recurrence

/// Why a training cannot begin.
public enum TrainerError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The problem needs a network of the first kind, the one given is of the second.
  case unfit(Architecture, Architecture)
  /// The problem of this title has no examples to learn from.
  case nothingToLearn(String)
  /// The problem of this title holds no examples out by which a plateau or patience could be judged.
  case nothingHeldOut(String)
  /// In the problem of this title each answer is the next input, which a layer that reads from the end
  /// has read before.
  case seesTheAnswer(String)
  /// An encoder's final state is where its decoder begins, which has but one direction.
  case oneDirection
  /// The problem of this title has no source that attention could look at.
  case noSource(String)
  /// A number of the recipe is out of its range: its name, the range, and the number.
  case recipe(String, expected: String, String)

  /// One plain sentence.
  public var description: String {
    switch self {
    case .unfit(let expected, let got):
      "The network does not fit the problem: expected \(interface(expected)), "
        + "got \(interface(got))."
    case .nothingToLearn(let title): "“\(title)” has nothing to learn from."
    case .nothingHeldOut(let title):
      "“\(title)” holds no examples out, so nothing tells when its loss stops falling."
    case .seesTheAnswer(let title):
      "In “\(title)” each answer is the next input: a network that also reads from the end would see it."
    case .oneDirection: "An encoder and its decoder read in one direction."
    case .noSource(let title):
      "Attention looks at an encoder's outputs, and “\(title)” has no source to be encoded."
    case .recipe(let name, let expected, let got): "Expected \(name) \(expected), got \(got)."
    }
  }
}

/// What a network reads and answers, in words.
private func interface(_ plan: Architecture) -> String {
  let source = plan.encoder.map { interface($0.input) + " before the encoder, " } ?? ""
  let place = plan.lossAt == .all ? "at every step" : "at the last step"
  return
    "\(source)\(interface(plan.input)) and \(plan.outputs) outputs with \(plan.loss.rawValue) \(place)"
}

private func interface(_ input: Input) -> String {
  switch input {
  case .vectors(let size): "\(size) numbers a step in"
  case .tokens(let vocabulary), .embedding(let vocabulary, _): "\(vocabulary) tokens in"
  }
}

extension Input {
  /// Whether another input is of the same kind and number; how tokens are embedded may differ.
  fileprivate func accepts(_ other: Input) -> Bool {
    switch (self, other) {
    case (.vectors(let size), .vectors(let otherSize)): size == otherSize
    default: vocabulary != nil && vocabulary == other.vocabulary
    }
  }
}

extension Architecture {
  /// Whether a network of another plan reads and answers the same; cells and sizes may differ.
  func accepts(_ other: Architecture) -> Bool {
    let sameSource =
      switch (encoder, other.encoder) {
      case (nil, nil): true
      case (let own?, let theirs?): own.input.accepts(theirs.input)
      default: false
      }
    return sameSource && input.accepts(other.input) && outputs == other.outputs
      && loss == other.loss && lossAt == other.lossAt
  }
}
