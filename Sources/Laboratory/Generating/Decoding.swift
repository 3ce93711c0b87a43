/// How symbols are chosen from a network's distributions.
public struct Decoding: Hashable, Sendable {
  /// The ways of choosing.
  public enum Mode: String, CaseIterable, Hashable, Sendable {
    /// Always the most likely symbol.
    case greedy
    /// A symbol drawn by its probability.
    case sampling
    /// The sequence with the best score among several hypotheses that are followed side by side.
    case beam
  }

  /// The way of choosing.
  public var mode: Mode
  /// Sampling: the logits are divided by it before the softmax; towards 0 it becomes greedy.
  public var temperature: Double
  /// Sampling: only so many most likely symbols stay; nil keeps all.
  public var topK: Int?
  /// Sampling: only the fewest most likely symbols that together have this probability stay
  /// (nucleus sampling, Holtzman et al. 2020); 1 keeps all.
  public var topP: Double
  /// Beam search: how many hypotheses are followed.
  public var width: Int
  /// Beam search: α in the score log p / length^α; 0 compares sums, which favours short sequences.
  public var lengthExponent: Double
  /// The most symbols that are written.
  public var length: Int
  /// Sampling: decides every draw.
  public var seed: UInt64

  /// A way of choosing; without arguments plain sampling.
  public init(
    _ mode: Mode = .sampling, temperature: Double = 1, topK: Int? = nil, topP: Double = 1,
    width: Int = 4, lengthExponent: Double = 0.7, length: Int = 120, seed: UInt64 = 1
  ) {
    self.mode = mode
    self.temperature = temperature
    self.topK = topK
    self.topP = topP
    self.width = width
    self.lengthExponent = lengthExponent
    self.length = length
    self.seed = seed
  }
}

extension Decoding {
  /// Temperatures that can be chosen; 0 is greedy.
  public static let temperatures = 0.0...100
  /// Widths of a beam that can be chosen.
  public static let widths = 1...32
  /// Exponents α that can be chosen.
  public static let lengthExponents = 0.0...4
  /// Lengths that can be chosen.
  public static let lengths = 0...10_000

  /// Throws where a number is out of its range.
  public func check() throws(GenerationError) {
    try expect(Self.temperatures.contains(temperature), "a temperature", "from 0 to 100")
    try expect(topK.map { $0 > 0 } ?? true, "top-k", "of at least 1")
    try expect(topP > 0 && topP <= 1, "top-p", "above 0 and at most 1")
    try expect(Self.widths.contains(width), "a beam", "of 1 to 32 hypotheses")
    try expect(Self.lengthExponents.contains(lengthExponent), "a length exponent", "from 0 to 4")
    try expect(Self.lengths.contains(length), "a length", "from 0 to 10,000")
  }

  private func expect(_ holds: Bool, _ name: String, _ range: String) throws(GenerationError) {
    guard holds else { throw .setting("Expected \(name) \(range).") }
  }
}
