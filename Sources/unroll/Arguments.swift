import ArgumentParser
import Recurrence

extension CellKind: ExpressibleByArgument {
  /// `rnn` is the tanh cell; the names of model files are understood too.
  public init?(argument: String) {
    if argument == "rnn" { self = .rnnTanh } else { self.init(rawValue: argument) }
  }

  /// The names that help and completion show.
  public static var allValueStrings: [String] { ["rnn"] + allCases.map(\.rawValue) }
}

/// The sizes of layers, as `16` or `16,16`.
struct HiddenSizes: ExpressibleByArgument {
  let sizes: [Int]

  init?(argument: String) {
    let parts = argument.split(separator: ",", omittingEmptySubsequences: false).map { Int($0) }
    sizes = parts.compactMap { $0 }
    guard sizes.count == parts.count, sizes.allSatisfy({ $0 > 0 }) else { return nil }
  }
}

/// The limit on the gradient, as `norm:1`, `value:0.5`, `1` (by norm) or `none`.
struct ClippingArgument: ExpressibleByArgument {
  let clipping: Clipping

  init?(argument: String) {
    if argument == "none" {
      clipping = .none
      return
    }
    let parts = argument.split(separator: ":")
    guard let limit = parts.last.flatMap({ Double($0) }), limit > 0, parts.count <= 2 else {
      return nil
    }
    switch parts.count == 2 ? parts[0] : "norm" {
    case "norm": clipping = .norm(limit)
    case "value": clipping = .value(limit)
    default: return nil
    }
  }
}

/// An optimizer by its name.
struct OptimizerArgument: ExpressibleByArgument {
  let rule: OptimizerRule

  init?(argument: String) {
    guard let found = OptimizerRule.named.first(where: { $0.name == argument }) else { return nil }
    rule = found.rule
  }

  static var allValueStrings: [String] { OptimizerRule.named.map(\.name) }
}
