import Laboratory

/// What a block came to, with what its picture needs beside it.
public struct BlockResult: Sendable {
  /// What it came to.
  public let outcome: Outcome
  /// The training whose course a picture shows, ready to be opened; nil for other pictures.
  public let snapshot: Snapshot?

  /// Prepares what came out of a block; takes as long as a walk.
  public init(_ outcome: Outcome) {
    self.outcome = outcome
    if case .found(.figure(let figure)) = outcome, case .course(let finding) = figure.content {
      snapshot = finding.snapshot()
    } else {
      snapshot = nil
    }
  }
}
