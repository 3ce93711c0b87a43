import ArgumentParser
import Console
import Foundation
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

/// A value whose form is told where it is missed.
protocol SpelledArgument {
  /// What is expected, in words.
  static var expected: String { get }
  init?(argument: String)
}

extension SpelledArgument {
  /// The value of a text, for an option's `transform`.
  static func reading(_ text: String) throws -> Self {
    guard let value = Self(argument: text) else { throw ValidationError("expected \(expected)") }
    return value
  }
}

/// The sizes of layers, as `16` or `16,16`.
struct HiddenSizes: SpelledArgument {
  static var expected: String { "sizes from 1, as 16 or 32,16" }

  let sizes: [Int]

  init?(argument: String) {
    let parts = argument.split(separator: ",", omittingEmptySubsequences: false).map { Int($0) }
    sizes = parts.compactMap { $0 }
    guard sizes.count == parts.count, sizes.allSatisfy({ $0 > 0 }) else { return nil }
  }
}

/// The limit on the gradient, as `norm:1`, `value:0.5`, `1` (by norm) or `none`.
struct ClippingArgument: SpelledArgument {
  static var expected: String { "norm:LIMIT, value:LIMIT or none, with a limit above 0, as norm:1" }

  let clipping: Clipping

  init?(argument: String) {
    guard let clipping = Clipping(text: argument) else { return nil }
    self.clipping = clipping
  }
}

/// A schedule of the learning rate, as `step:1000:0.5` or `warmup:100+cosine:5000`.
struct ScheduleArgument: SpelledArgument {
  static var expected: String { Schedule.usage }

  let schedule: Schedule

  init?(argument: String) {
    guard let schedule = Schedule(text: argument) else { return nil }
    self.schedule = schedule
  }
}

/// What is dropped in training, as `0.2` or `embedding:0.1,layers:0.3`.
struct DropoutArgument: SpelledArgument {
  static var expected: String {
    "shares from 0 to below 1, as 0.2 or embedding:0.1,layers:0.3,head:0.5"
  }

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
struct SizeArgument: SpelledArgument, CustomStringConvertible {
  static var expected: String { "columns x rows from 1 to 1000, as 120x40" }

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
struct RecurrentArgument: SpelledArgument {
  static var expected: String { "uniform, orthogonal or a spectral radius above 0, as 0.9" }

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

extension Initialization.Recurrent {
  /// How the option writes it.
  var text: String {
    switch self {
    case .uniform: "uniform"
    case .orthogonal: "orthogonal"
    case .spectralRadius(let radius): String(format: "%g", radius)
    }
  }
}
