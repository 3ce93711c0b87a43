/// What is known of a text that a problem was read from.
public struct TextReading: Hashable, Sendable {
  /// Bytes of the file that were read.
  public let bytesRead: Int
  /// Bytes that the file has.
  public let bytesTotal: Int
  /// Symbols read.
  public let characters: Int
  /// Of these, symbols at the end that are kept out of training.
  public let heldOutCharacters: Int
  /// Steps of one window, which a short text makes shorter than was asked for.
  public let window: Int
  /// Whether the states are carried from one window to the next.
  public let carriesState: Bool
  /// What a symbol is.
  public let unit: SymbolUnit
}
