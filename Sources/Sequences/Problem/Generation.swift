/// How a network writes by itself: what it is given, how each answer becomes the next input, and
/// what ends it.
public struct Generation: Hashable, Sendable {
  /// How an answer becomes the next step's input.
  public enum Feedback: Hashable, Sendable {
    /// The class is the next token, under the same number.
    case token
    /// The next vector is zero but for a 1 at column offset + class.
    case oneHot(offset: Int)
  }

  /// How an answer becomes the next step's input.
  public let feedback: Feedback
  /// The class after which nothing follows; nil where writing goes on until somebody stops it.
  public let end: Int?
  /// How many steps of an example's input are given; what comes after is the network's own. Of an
  /// encoder–decoder these are steps of the decoder: token 0 alone.
  public let primingSteps: Int
  /// Steps after which writing stops where no end was written.
  public let limit: Int

  init(_ feedback: Feedback, end: Int? = nil, primingSteps: Int = 1, limit: Int = 400) {
    self.feedback = feedback
    self.end = end
    self.primingSteps = primingSteps
    self.limit = limit
  }

  /// The vector of I numbers that answering with a class puts in; nil where tokens are read.
  public func vector(of answer: Int, size: Int) -> [Float]? {
    guard case .oneHot(let offset) = feedback else { return nil }
    return (0..<size).map { $0 == offset + answer ? 1 : 0 }
  }
}
