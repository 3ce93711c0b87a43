import Sequences

/// Where a problem comes from: enough to make the same problem again.
public struct ProblemSource: Hashable, Sendable {
  /// The two places.
  public enum Place: Hashable, Sendable {
    /// Built in, by its name, as "adding:100".
    case builtIn(String)
    /// A text file.
    case text(path: String)
  }

  /// The place.
  public let place: Place
  /// The seed of the data; a text needs none.
  public let seed: UInt64

  /// A place and a seed.
  public init(_ place: Place, seed: UInt64 = 1) {
    self.place = place
    self.seed = seed
  }

  /// Makes the problem; a text is read as the options say.
  func problem(_ options: TextOptions) throws(OpeningError) -> Problem {
    switch place {
    case .builtIn(let name):
      return try sentence { () throws(ProblemError) in try Problem.named(name, seed: seed) }
    case .text(let path):
      return try sentence { () throws(TextError) in
        try Problem.text(TextFile(path: path), options: options)
      }
    }
  }
}
