/// Why nothing is written, or a text is not measured.
public enum GenerationError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What the network of this title answers is not what it reads.
  case noWriter(String)
  /// The network has no number for a symbol of a text.
  case unknown(symbol: String)
  /// The network of this title has no encoder that could read a source.
  case noSource(String)
  /// There is no symbol to judge, and none is to be written.
  case nothingToRead
  /// A text has more symbols than can be followed with every number kept.
  case tooLong(symbols: Int, most: Int)
  /// The distribution of this symbol, from 1, is not made of finite numbers.
  case notFinite(step: Int)
  /// A setting is out of its range, as one sentence.
  case setting(String)

  /// One plain sentence.
  public var description: String {
    switch self {
    case .noWriter(let title):
      "“\(title)” does not write: what it answers is not what it reads next."
    case .unknown(let symbol): "The network has never seen “\(symbol)” and has no UNK for it."
    case .noSource(let title): "“\(title)” reads no source; it goes on from a beginning."
    case .nothingToRead: "There is nothing to write or to measure: the text is empty."
    case .tooLong(let symbols, let most):
      "The text has \(symbols) symbols; this network can be followed over \(most)."
    case .notFinite(let step):
      "The network's numbers are not finite at symbol \(step); it cannot write."
    case .setting(let sentence): sentence
    }
  }
}
