import ArgumentParser
import Console
import Laboratory
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
    guard let clipping = Clipping(text: argument) else { return nil }
    self.clipping = clipping
  }
}

/// A schedule of the learning rate, as `step:1000:0.5` or `warmup:100+cosine:5000`.
struct ScheduleArgument: ExpressibleByArgument {
  let schedule: Schedule

  init?(argument: String) {
    guard let schedule = Schedule(text: argument) else { return nil }
    self.schedule = schedule
  }
}

/// What is dropped in training, as `0.2` or `embedding:0.1,layers:0.3`.
struct DropoutArgument: ExpressibleByArgument {
  let dropout: Dropout

  init?(argument: String) {
    guard let dropout = Dropout(text: argument) else { return nil }
    self.dropout = dropout
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

/// The size of a screen, as `120x40`.
struct SizeArgument: ExpressibleByArgument, CustomStringConvertible {
  let size: Size

  init(_ size: Size) { self.size = size }

  init?(argument: String) {
    let sides = argument.lowercased().split(separator: "x", omittingEmptySubsequences: false)
      .map { Int($0) }
    guard sides.count == 2, let columns = sides[0], let rows = sides[1],
      (1...1000).contains(columns), (1...1000).contains(rows)
    else { return nil }
    size = Size(columns: columns, rows: rows)
  }

  /// How help writes it.
  var description: String { "\(size.columns)x\(size.rows)" }
}

extension ColorDepth: ExpressibleByArgument {}
extension Theme: ExpressibleByArgument {}
extension GlyphSet: ExpressibleByArgument {}

/// How recurrent weights begin, as `uniform`, `orthogonal` or a spectral radius.
struct RecurrentArgument: ExpressibleByArgument {
  let recurrent: Initialization.Recurrent

  init?(argument: String) {
    switch argument {
    case "uniform": recurrent = .uniform
    case "orthogonal": recurrent = .orthogonal
    default:
      guard let radius = Double(argument), radius > 0, radius.isFinite else { return nil }
      recurrent = .spectralRadius(radius)
    }
  }
}
