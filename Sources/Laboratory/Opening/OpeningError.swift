import Interchange
import Recurrence
import Sequences

/// Why something cannot be opened or saved, as one plain sentence.
public struct OpeningError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The sentence.
  public let description: String

  /// An error that says this.
  public init(_ description: String) { self.description = description }
}

/// Runs what fails with a sentence of its own, and fails with the same sentence.
func sentence<Result, Failure: Error & CustomStringConvertible>(
  _ body: () throws(Failure) -> Result
) throws(OpeningError) -> Result {
  do { return try body() } catch { throw OpeningError(error.description) }
}
