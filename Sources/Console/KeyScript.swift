/// Keys written as text: `jj<enter><train:40>`.
///
/// A character is its key and a space is the space key; line breaks are skipped. In angle brackets stand the names of
/// other keys (`<esc>`, `<c-r>`, `<f5>`, `<space>`, `<lt>` for `<` itself), `<train:N>` and `<click:COLUMN,ROW>`
/// (counted from 1).
public enum KeyScript {
  /// One key, or one thing that a script does beside pressing keys.
  public enum Token: Hashable, Sendable {
    /// Press that key.
    case key(Key)
    /// Train that many updates.
    case train(Int)
    /// Press and release the left mouse button on that square.
    case click(Point)
  }

  /// The script's tokens in order.
  public static func parse(_ text: String) throws(KeyScriptError) -> [Token] {
    var tokens: [Token] = []
    var rest = Substring(text)
    while let first = rest.first {
      if first == "<" {
        guard let close = rest.firstIndex(of: ">") else {
          throw KeyScriptError(
            "“\(SafeText(rest, limit: 20))” has no closing “>” (the key itself is <lt>)")
        }
        tokens.append(try token(named: rest[...close]))
        rest = rest[rest.index(after: close)...]
      } else {
        if !first.isNewline { tokens.append(.key(.character(first))) }
        rest.removeFirst()
      }
    }
    return tokens
  }

  private static func token(named name: Substring) throws(KeyScriptError) -> Token {
    let word = name.dropFirst().dropLast()
    if let key = Key(name: String(name)) { return .key(key) }
    if word.hasPrefix("train:"), let count = Int(word.dropFirst(6)), count >= 0 {
      return .train(count)
    }
    if word.hasPrefix("click:"), let point = point(word.dropFirst(6)) { return .click(point) }
    throw KeyScriptError(
      "\(SafeText(name, limit: 20)) is no key: expected <enter>, <esc>, <left>, <c-r>, <f1>, "
        + "<train:N> or <click:COLUMN,ROW>")
  }

  private static func point(_ text: Substring) -> Point? {
    let numbers = text.split(separator: ",", omittingEmptySubsequences: false).map { Int($0) }
    guard numbers.count == 2, let column = numbers[0], let row = numbers[1], column > 0, row > 0
    else { return nil }
    return Point(column: column - 1, row: row - 1)
  }
}

/// What is wrong with a key script, as a sentence.
public struct KeyScriptError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The sentence.
  public let description: String

  init(_ description: String) {
    self.description = description
  }
}
