/// Text that cannot disturb a screen: the only text that the drawing layer takes.
///
/// Whatever the source, what is inside is a sequence of squares one or two columns wide. Control characters
/// become their pictures (`␛`, `␊`), C1 and bidi controls, private and unassigned code points their names
/// (`<U+202E>`), and what is not seen (joiners, zero-width and tag characters, fillers) a `·`. At most four combining
/// marks stay on a letter; one `·` stands for the rest. Making safe text of safe text changes nothing (within the limit).
public struct SafeText: Hashable, Sendable {
  /// The text, safe to print.
  public let string: String

  /// How many terminal columns it takes.
  public let width: Int

  /// Makes any text safe; complexity O(n).
  ///
  /// - Parameter limit: how many code points are read; an ellipsis stands for the rest.
  @_specialize(where Text == String)
  @_specialize(where Text == Substring)
  public init<Text: StringProtocol>(_ untrusted: Text, limit: Int = 4096) {
    let utf8 = untrusted.utf8
    if utf8.count <= limit, utf8.allSatisfy({ (0x20...0x7E).contains($0) }) {
      self.init(trusted: String(untrusted), width: utf8.count)
    } else {
      var sanitizer = Sanitizer()
      let scalars = untrusted.unicodeScalars
      for scalar in scalars.prefix(max(0, limit)) { sanitizer.append(scalar) }
      if !scalars.dropFirst(max(0, limit)).isEmpty { sanitizer.append("…") }
      self.init(trusted: sanitizer.string, width: sanitizer.width)
    }
  }

  init(trusted string: String, width: Int) {
    self.string = string
    self.width = width
  }

  /// No text.
  public static let empty = SafeText(trusted: "", width: 0)

  /// Whether there is nothing to show.
  public var isEmpty: Bool { string.isEmpty }

  /// One text after the other.
  public static func + (left: SafeText, right: SafeText) -> SafeText {
    // A mark at the start of safe text always has its own base, so joining cannot create anything new.
    SafeText(trusted: left.string + right.string, width: left.width + right.width)
  }

  /// Appends a text.
  public static func += (left: inout SafeText, right: SafeText) {
    left = left + right
  }

  /// That many copies one after the other.
  public init(repeating text: SafeText, count: Int) {
    let count = max(0, count)
    self.init(trusted: String(repeating: text.string, count: count), width: text.width * count)
  }
}

extension SafeText: ExpressibleByStringInterpolation, CustomStringConvertible {
  /// Makes the literal safe like any other text.
  public init(stringLiteral value: String) {
    self.init(value)
  }

  /// The text itself.
  public var description: String { string }
}

extension Sequence<SafeText> {
  /// The texts one after the other with a separator between them.
  public func joined(separator: SafeText = .empty) -> SafeText {
    var result = SafeText.empty
    for (index, text) in enumerated() {
      if index > 0 { result += separator }
      result += text
    }
    return result
  }
}
