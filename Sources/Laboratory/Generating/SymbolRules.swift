import Sequences

/// Which symbols a network may answer, and which one ends a sequence.
public struct SymbolRules: Hashable, Sendable {
  /// Never drawn: UNK, padding, symbols that only begin a sequence.
  public var never: Set<Int>
  /// Nothing is written after it; nil where sequences have no end.
  public var end: Int?

  /// Rules; without arguments everything may be drawn and nothing ends.
  public init(never: Set<Int> = [], end: Int? = nil) {
    self.never = never
    self.end = end
  }
}
