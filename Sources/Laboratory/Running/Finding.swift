import Interchange
import Notebooks
import Recurrence
import Sequences

/// What running a block came to.
public enum BlockOutcome: Sendable {
  /// What was found.
  case found(Finding)
  /// It was not run: it, or what it uses, waits for a key.
  case waiting
  /// It cannot run, as one sentence.
  case failed(String)
  /// It was called off.
  case cancelled

  /// What was found; nil where nothing was.
  public var finding: Finding? {
    if case .found(let finding) = self { finding } else { nil }
  }
}

/// What running a block gave.
public enum Finding: Sendable {
  /// Nothing to show beside what the block says: a quiz, a note.
  case nothing
  /// The value of a parameter.
  case parameter(Value)
  /// Data.
  case data(DataFinding)
  /// A network, as it begins or after a training.
  case network(NetworkFinding)
  /// What a picture is drawn from.
  case figure(FigureFinding)
  /// A text that was written or measured.
  case writing(WrittenText)
  /// The findings of several networks or settings, a row each.
  case table(Table)
  /// What a guess is held against; nil for a guess among choices.
  case prediction(Expectation.Measured?)
  /// Whether a condition holds.
  case check(CheckFinding)
}

/// What is learned.
public struct DataFinding: Sendable {
  /// The problem.
  public let problem: Problem
  /// Where it comes from; nil where it is written in the notebook.
  public let source: ProblemSource?
}

/// A network with all that led to it.
public struct NetworkFinding: Sendable {
  let standing: Standing
  /// Where its problem comes from; nil where that is written in the notebook.
  public let source: ProblemSource?
  /// The measurements on held-out examples on the way.
  public let evaluations: [Evaluation]

  /// What it learns.
  public var problem: Problem { standing.problem }
  /// How.
  public var recipe: Recipe { standing.recipe }
  /// The network.
  public var network: Network { standing.network }
  /// The updates it has seen.
  public var updates: Int { standing.updates }
  /// The course of its training.
  public var history: History { standing.history }
  /// Why training could not go on; nil where it could.
  public var divergence: Divergence? { standing.divergence }

  /// What the screens show of it, with the walking examples from number `example` on, from 0.
  public func snapshot(example: Int = 0) -> Snapshot {
    var walker = Walker(problem, architecture: network.architecture)
    return Snapshot(
      standing,
      walk: walker.record(of: network, updates: updates, example: example, bounded: false))
  }
}

/// What a check found.
public struct CheckFinding: Hashable, Sendable {
  /// One expectation, and what was measured.
  public struct Part: Hashable, Sendable {
    /// What was expected.
    public let expectation: Expectation
    /// What was measured.
    public let measured: Expectation.Measured
    /// Whether it is as expected.
    public let holds: Bool
  }

  /// Each expectation.
  public let parts: [Part]
  /// Whether all hold.
  public var holds: Bool { parts.allSatisfy(\.holds) }
}

/// What a picture is drawn from.
public struct FigureFinding: Sendable {
  /// The numbers behind it.
  public enum Content: Sendable {
    /// One example walked through.
    case walk(WalkRecord)
    /// The course of a training.
    case course(NetworkFinding)
    /// The vectors of symbols, of a network.
    case vectors(SymbolVectors, of: NetworkFinding)
    /// How the answers of a network and the targets meet on held-out examples.
    case confusion(Confusion, of: NetworkFinding)
    /// Data.
    case data(DataFinding)
    /// A text.
    case writing(WrittenText)
  }

  /// What it shows, by the words of the schema.
  public let picture: String
  /// The numbers behind it.
  public let content: Content
  /// What the network learns, of a walk.
  public let problem: Problem?
  /// The layer looked at, from 0.
  public let layer: Int
  /// The step looked at, from 0.
  public let step: Int
  /// The unit looked at, from 0.
  public let unit: Int
  /// The signal looked at; nil where none was named.
  public let signal: Signal?
  /// Whether the scale of numbers is logarithmic; nil where nothing was said.
  public let isLogarithmic: Bool?
  /// Whether BPTT is shown.
  public let isBackward: Bool
}
