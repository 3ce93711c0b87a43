import Foundation

/// A sequence of symbols, given at first and then written by a network, with what the network said of
/// each.
///
/// Step t is where symbol t was decided, or judged where it was given. What the network read before
/// step 0 is no part of it. A passage that was given whole is one that is only measured.
public struct Passage: Sendable {
  /// Why nothing more was written.
  public enum Ending: String, Hashable, Sendable {
    /// As many symbols as were asked for are there.
    case length
    /// The symbol that ends a sequence was drawn.
    case end
  }

  /// Every symbol, the given ones first, [T].
  public let symbols: [Int]
  /// How many of them were given.
  public let given: Int
  /// The network's outputs before each symbol, [T][V].
  public let logits: [[Float]]
  /// How symbols were chosen.
  public let decoding: Decoding
  /// Which symbols could be chosen.
  public let rules: SymbolRules
  /// The hypotheses that were followed; nil unless by beam search.
  public let tree: BeamTree?

  /// T.
  public var steps: Int { symbols.count }

  /// Why nothing more was written.
  public var ending: Ending { given < steps && symbols.last == rules.end ? .end : .length }

  /// The network's distribution at a step, before and after temperature, top-k and top-p.
  public func distribution(at step: Int) -> Distribution {
    Distribution(logits: logits[step], under: decoding, never: rules.never)
  }

  /// The probability that the network gave, before decoding, to the symbol of a step.
  public func probability(at step: Int) -> Double { exp(-surprise(at: step)) }

  /// −log p of the symbol of a step, in nats: the loss of the step.
  public func surprise(at step: Int) -> Double {
    let row = logits[step].map(Double.init)
    let largest = row.max() ?? 0
    let sum = row.reduce(0) { $0 + exp($1 - largest) }
    return largest + log(sum) - row[symbols[step]]
  }

  /// exp of the mean surprise over some steps: as unsure as if so many symbols had been equally
  /// likely each time; nil without steps.
  public func perplexity(over steps: Range<Int>) -> Double? {
    guard !steps.isEmpty else { return nil }
    return exp(steps.reduce(0) { $0 + surprise(at: $1) } / Double(steps.count))
  }

  /// The perplexity of the whole; nil where nothing was judged.
  public var perplexity: Double? { perplexity(over: 0..<steps) }
}
