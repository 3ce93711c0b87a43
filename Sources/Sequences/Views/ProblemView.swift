/// What of an example a network is shown: the baselines that a recurrent network is held against.
public enum ProblemView: String, CaseIterable, Codable, Hashable, Sendable {
  /// Every step, in its order.
  case sequence
  /// One step with the sum over all steps: how often each token occurs, and nothing of the order. An
  /// Elman network on it is a perceptron with one hidden layer on a bag of words.
  case bag
  /// One step with all steps laid end to end: an Elman network on it is a perceptron with one hidden
  /// layer on the flattened input.
  case flat
  /// Every step, in an order that is drawn once for each example.
  case shuffled

  /// What it shows, in a few words.
  public var meaning: String {
    switch self {
    case .sequence: "every step, in its order"
    case .bag: "how often each step occurs, without any order"
    case .flat: "all steps laid end to end, read at once"
    case .shuffled: "every step, in a random order"
    }
  }
}

/// Why a problem has no such view.
public enum ViewError: Error, Hashable, Sendable, CustomStringConvertible {
  /// A problem of this title answers more than once.
  case manyAnswers(String, ProblemView)
  /// So many steps of so many numbers laid end to end are more than `ProblemView.mostNumbers`.
  case tooWide(String, steps: Int, width: Int)

  /// One plain sentence.
  public var description: String {
    switch self {
    case .manyAnswers(let title, let view):
      "“\(title)” answers at every step, so it has no view “\(view.rawValue)”; that is for problems "
        + "with one answer at the end."
    case .tooWide(let title, let steps, let width):
      "“\(title)” laid end to end would be \(steps) steps of \(width) numbers; at most "
        + "\(ProblemView.mostNumbers) numbers can be read at once."
    }
  }
}

extension ProblemView {
  /// The numbers of the one step of a flat view at most.
  public static let mostNumbers = 20_000
}
