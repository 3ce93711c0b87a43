import Sequences

/// Where a problem comes from: enough to make the same problem again.
public struct ProblemSource: Hashable, Sendable {
  /// The two places.
  public enum Place: Hashable, Sendable {
    /// Built in, by its name, as "adding:100".
    case builtIn(String)
    /// A text, a table, or lines of somebody's own.
    case file(path: String)
  }

  /// The place.
  public let place: Place
  /// The seed of the data; a file needs none.
  public let seed: UInt64
  /// What of an example is shown.
  public let view: ProblemView
  /// How a file is read.
  public let reading: ReadingOptions

  /// The file that is read; nil of what is built in.
  public var file: String? { if case .file(let path) = place { path } else { nil } }

  /// A place, a seed, a view, and how a file is read.
  public init(
    _ place: Place, seed: UInt64 = 1, view: ProblemView = .sequence,
    reading: ReadingOptions = ReadingOptions()
  ) {
    self.place = place
    self.seed = seed
    self.view = view
    self.reading = reading
  }

  /// Makes the problem, in the symbols, classes and units of a saved network where there is one.
  func problem(_ known: KnownData? = nil) throws(OpeningError) -> Problem {
    let whole = try whole(known)
    return try sentence { () throws(ViewError) in try whole.viewed(as: view) }
  }

  private func whole(_ known: KnownData?) throws(OpeningError) -> Problem {
    switch place {
    case .builtIn(let name):
      return try sentence { () throws(ProblemError) in try Problem.named(name, seed: seed) }
    case .file(let path):
      let file = try sentence { () throws(TextError) in try TextFile(path: path) }
      do throws(DataError) {
        return try Problem.file(file, options: reading, known: known)
      } catch {
        throw OpeningError(error.description, asking: error.question.map { .data($0) })
      }
    }
  }
}
