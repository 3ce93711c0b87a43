/// Why nothing is written, or a text is not measured.
public enum GenerationError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What the network of this title answers is not what it reads.
  case noWriter(String)
  /// The network of this title writes from a source, and none is given.
  case needsSource(String)
  /// The network of this title has an encoder, and nothing says with which token its decoder begins.
  case needsStart(String)
  /// The encoder of the network of this title reads vectors.
  case readsSourceVectors(String)
  /// No token is called so.
  case noMark(String, most: Int)
  /// The network of this title reads vectors, of which it writes none.
  case readsVectors(String)
  /// The network of this title answers with other classes than the tokens that it reads.
  case otherAnswers(String, answers: Int, tokens: Int)
  /// The network of this title reads from both ends, and cannot go on from what it has written.
  case readsBothWays(String)
  /// A word is no number of a token of a network without vocabulary.
  case noToken(String, most: Int)
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
    case .needsSource(let title):
      "“\(title)” writes from a source, and none is given: --source TEXT, or `:source TEXT` on the screen."
    case .needsStart(let title):
      "Nothing says with which token the decoder of “\(title)” begins; name it with --start TOKEN, or with `:marks "
        + "TOKEN` on the screen."
    case .noMark(let name, let most):
      "No token is called “\(name)”; there are the symbols of the vocabulary, and the numbers 0 to \(most)."
    case .readsVectors, .readsSourceVectors, .otherAnswers, .readsBothWays: reason
    case .noToken(let word, let most):
      "“\(word)” is no token number from 0 to \(most); the network has no vocabulary (--vocabulary names one)."
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

  /// Why a network that was made elsewhere does not write.
  private var reason: String {
    switch self {
    case .readsSourceVectors(let title):
      "“\(title)” does not write: its encoder reads vectors, which cannot be typed (--source-vocabulary names the symbols "
        + "of one-hot ones)."
    case .readsVectors(let title):
      "“\(title)” does not write: it reads vectors, and its answers are no tokens that it could read next."
    case .otherAnswers(let title, let answers, let tokens):
      "“\(title)” does not write: it answers with \(answers) \(answers == 1 ? "number" : "classes"), "
        + "but reads \(tokens) tokens."
    case .readsBothWays(let title):
      "“\(title)” does not write: it reads from both ends, and cannot go on from what it has written."
    default: ""
    }
  }
}
