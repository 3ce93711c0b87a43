import Interchange
import Recurrence
import Sequences

/// Why something cannot be opened or saved, as one plain sentence.
public struct OpeningError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The sentence.
  public let description: String
  /// What the answer to would help; nil where nothing asked would.
  public let question: OpeningQuestion?

  /// An error that says this.
  public init(_ description: String, asking question: OpeningQuestion? = nil) {
    self.description = description
    self.question = question
  }
}

/// Runs what fails with a sentence of its own, and fails with the same sentence.
func sentence<Result, Failure: Error & CustomStringConvertible>(
  _ body: () throws(Failure) -> Result
) throws(OpeningError) -> Result {
  do { return try body() } catch { throw OpeningError(error.description) }
}
