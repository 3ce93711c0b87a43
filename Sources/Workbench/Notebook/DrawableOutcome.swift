import Laboratory

/// What a block came to, with what its picture needs beside it.
public struct DrawableOutcome: Sendable {
  /// What it came to.
  public let outcome: BlockOutcome
  /// The training whose course a picture shows, ready to be opened; nil for other pictures.
  public let snapshot: Snapshot?

  /// Prepares what came out of a block; takes as long as a walk.
  public init(_ outcome: BlockOutcome) {
    self.outcome = outcome
    if case .found(.figure(let figure)) = outcome, case .course(let finding) = figure.content {
      snapshot = finding.snapshot()
    } else {
      snapshot = nil
    }
  }
}
