import Console
import Laboratory
import Recurrence
import Sequences

/// A part of the recipe that can be changed while training runs.
public enum RecipeField: String, CaseIterable, Hashable, Sendable {
  /// The kind of recurrent cell.
  case cell
  /// The units of each layer.
  case hidden
  /// The learning rate.
  case rate
  /// The limit on the gradient.
  case clip
  /// The seed of weights and examples.
  case seed
  /// Whether layers read in one direction or in both.
  case direction
  /// How a decoder looks at its encoder's outputs.
  case attention
  /// The feed-forward layers below the head.
  case dense
  /// The window of truncated BPTT.
  case truncation
}

extension RecipeField {
  /// The fields that a problem leaves open, in the order of the strip.
  static func fields(of problem: Problem) -> [RecipeField] {
    var isPair = false
    if case .pairs = problem.input { isPair = true }
    return allCases.filter { field in
      switch field {
      case .direction: problem.generation == nil && !isPair
      case .attention: isPair
      default: true
      }
    }
  }

  /// What stands before the value.
  var name: SafeText {
    switch self {
    case .cell: "cell"
    case .hidden: "hidden"
    case .rate: "rate"
    case .clip: "clip"
    case .seed: "seed"
    case .direction: "direction"
    case .attention: "attention"
    case .dense: "dense"
    case .truncation: "BPTT"
    }
  }
}

extension Recipe {
  /// Sizes as one types them, "none" where there are none.
  static func text(ofSizes sizes: [Int]) -> String {
    sizes.isEmpty ? "none" : sizes.map(String.init).joined(separator: ",")
  }

  /// The directions in which layers read, in a word.
  var directionText: String { isBidirectional ? "both" : "forward" }

  /// Over how many steps BPTT goes, in a few words.
  var truncationText: String { truncation.map { "\($0) steps" } ?? "all steps" }
}
