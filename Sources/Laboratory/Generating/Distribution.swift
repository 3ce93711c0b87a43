import Foundation
import Sequences

/// The probabilities that a network gives to the next symbol, and what decoding leaves of them.
public struct Distribution: Hashable, Sendable {
  /// softmax(logits), [V].
  public let before: [Double]
  /// The probabilities by which a symbol is chosen, [V]; 0 where it was cut off.
  public let after: [Double]

  /// Turns logits [V] into probabilities.
  ///
  /// The symbols that are never an answer go first; then, when sampling, the logits are divided by
  /// the temperature, all but the `topK` most likely are cut off, then all but the fewest that
  /// together reach `topP`; what is left is renormalised. Of equally likely symbols the first in
  /// the vocabulary counts as more likely. Greedy leaves the most likely one. Complexity:
  /// O(V log V).
  public init(logits: [Float], under decoding: Decoding, never: Set<Int> = []) {
    before = softmax(logits.map(Double.init))
    var allowed = logits.map(Double.init)
    for symbol in never where allowed.indices.contains(symbol) { allowed[symbol] = -.infinity }
    switch decoding.mode {
    case .beam: after = softmax(allowed)
    case .sampling where decoding.temperature > 0:
      // What is subtracted first keeps the quotients finite for every temperature.
      let largest = allowed.max() ?? 0
      let heated = softmax(allowed.map { ($0 - largest) / decoding.temperature })
      after = heated.keeping(mostLikely: decoding.topK).keeping(mass: decoding.topP)
    case .greedy, .sampling: after = softmax(allowed).keeping(mostLikely: 1)
    }
  }

  /// The symbols by falling probability before decoding, of equally likely ones the first first.
  public var ranking: [Int] { before.ranking }

  /// Whether the probabilities are numbers at all.
  public var isFinite: Bool { before.allSatisfy(\.isFinite) && after.allSatisfy(\.isFinite) }

  /// Chooses a symbol by its probability after decoding.
  public func draw(using generator: inout SeededGenerator) -> Int {
    var rest = generator.uniform()
    var last = 0
    for (symbol, probability) in after.enumerated() where probability > 0 {
      last = symbol
      rest -= probability
      if rest < 0 { return symbol }
    }
    // Rounding may leave a little: it belongs to the last symbol that is there.
    return last
  }
}

/// e^x / Σ e^x, without overflow.
private func softmax(_ logits: [Double]) -> [Double] {
  let largest = logits.max() ?? 0
  let powers = logits.map { exp($0 - largest) }
  let sum = powers.reduce(0, +)
  return powers.map { $0 / sum }
}

extension [Double] {
  /// The places by falling number, equal ones in their order.
  var ranking: [Int] { indices.sorted { (self[$1], $0) < (self[$0], $1) } }

  /// Only the `count` largest, renormalised.
  fileprivate func keeping(mostLikely count: Int?) -> [Double] {
    guard let count, count < self.count else { return self }
    return keeping(only: ranking.prefix(Swift.max(1, count)))
  }

  /// Only the fewest largest that together reach `mass`, renormalised.
  fileprivate func keeping(mass: Double) -> [Double] {
    guard mass < 1 else { return self }
    var sum = 0.0
    var kept: [Int] = []
    for place in ranking where sum < mass || kept.isEmpty {
      kept.append(place)
      sum += self[place]
    }
    return keeping(only: kept[...])
  }

  private func keeping(only places: ArraySlice<Int>) -> [Double] {
    let sum = places.reduce(0) { $0 + self[$1] }
    var kept = Array(repeating: 0.0, count: count)
    for place in places { kept[place] = self[place] / sum }
    return kept
  }
}
