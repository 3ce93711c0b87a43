import Foundation

/// A sequence of symbols, given at first and then written by a network, with what the network said of
/// each.
///
/// Symbols are counted from 0. Step t reads symbol t and decides, or judges, symbol t + 1; so N
/// symbols have N − 1 steps. A sequence that was given whole is one that is only measured.
public struct Passage: Sendable {
  /// Why nothing more was written.
  public enum Ending: String, Hashable, Sendable {
    /// As many symbols as were asked for are there.
    case length
    /// The symbol that ends a sequence was drawn.
    case end
  }

  /// Every symbol, the given ones first, [N].
  public let symbols: [Int]
  /// How many of them were given.
  public let given: Int
  /// The network's outputs after each symbol but the last, [N − 1][V].
  public let logits: [[Float]]
  /// How symbols were chosen.
  public let decoding: Decoding
  /// Which symbols could be chosen.
  public let rules: SymbolRules
  /// Why nothing more was written.
  public let ending: Ending
  /// The hypotheses that were followed; nil unless by beam search.
  public let tree: BeamTree?

  /// N − 1.
  public var steps: Int { logits.count }

  /// The network's distribution at a step, before and after temperature, top-k and top-p.
  public func distribution(at step: Int) -> Distribution {
    Distribution(logits: logits[step], under: decoding, never: rules.never)
  }

  /// Whether the symbol after a step was written by the network.
  public func isWritten(after step: Int) -> Bool { step + 1 >= given }

  /// The probability that the network gave, before decoding, to the symbol that follows a step.
  public func probability(at step: Int) -> Double { exp(-surprise(at: step)) }

  /// −log p of the symbol that follows a step, in nats: the loss of the step.
  public func surprise(at step: Int) -> Double {
    let row = logits[step].map(Double.init)
    let largest = row.max() ?? 0
    let sum = row.reduce(0) { $0 + exp($1 - largest) }
    return largest + log(sum) - row[symbols[step + 1]]
  }

  /// exp of the mean surprise over some steps: as unsure as if so many symbols had been equally
  /// likely each time; nil without steps.
  public func perplexity(over steps: Range<Int>) -> Double? {
    guard !steps.isEmpty else { return nil }
    return exp(steps.reduce(0) { $0 + surprise(at: $1) } / Double(steps.count))
  }

  /// The perplexity of everything that was judged; nil where nothing was.
  public var perplexity: Double? { perplexity(over: 0..<steps) }
}
