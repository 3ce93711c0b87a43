/// What gives the distribution of the next symbol, for several hypotheses side by side.
///
/// Whatever a network keeps of what it has read so far (states, an encoder's outputs) stands behind
/// this seam; a copy goes on for itself.
public protocol NextSymbol {
  /// Reads what comes before the first symbol and gives the logits of the first, [V]; asked once,
  /// before anything else.
  mutating func open() -> [Float]

  /// Reads one more symbol of each hypothesis and gives the logits of its next one, [B][V].
  ///
  /// `parents[b]` is the place, in the call before, of the hypothesis that hypothesis b goes on;
  /// after `open` there is one, number 0.
  mutating func logits(reading symbols: [Int], continuing parents: [Int]) -> [[Float]]
}
