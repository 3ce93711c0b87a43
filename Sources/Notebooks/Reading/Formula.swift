import Foundation

/// Sets a formula in the words of TeX as one line of Unicode: `\partial L / \partial h_{t-1}` as ∂L / ∂hₜ₋₁.
///
/// What Unicode cannot raise or lower stays behind its mark, `U_{max}` as U_max; a fraction lies on its
/// side, `\frac{a+b}{2}` as (a+b)/2. A word that is not known stands as it was written.
struct Formula {
  /// How deep braces may stand in one another; deeper ones are left out.
  private static let deepest = 24

  private var rest: Substring
  private var depth = 0

  /// A formula as Unicode; each line of it by itself.
  static func unicode(_ source: String) -> String {
    source.split(separator: "\n", omittingEmptySubsequences: false)
      .map { line in
        var formula = Formula(rest: line)
        return formula.sequence().precomposedStringWithCanonicalMapping
      }
      .joined(separator: "\n")
  }

  /// Everything up to the end or to the brace that closes.
  private mutating func sequence() -> String {
    var text = ""
    while let next = rest.first, next != "}" || depth == 0 { text += atom() }
    return text
  }

  /// The next sign, word or group.
  private mutating func atom() -> String {
    guard let sign = rest.popFirst() else { return "" }
    switch sign {
    case "\\": return command()
    case "{": return group()
    case "^": return Script.raised.set(argument())
    case "_": return Script.lowered.set(argument())
    case "}", "&": return ""
    case "-": return "−"
    case "'": return "′"
    case "~": return " "
    default: return String(sign)
    }
  }

  /// A group whose brace is open.
  private mutating func group() -> String {
    guard depth < Self.deepest else { return "" }
    depth += 1
    defer { depth -= 1 }
    let text = sequence()
    if rest.first == "}" { rest.removeFirst() }
    return text
  }

  /// What a word or a mark takes: a group, or the next sign.
  private mutating func argument() -> String {
    skipSpaces()
    return rest.first == "}" ? "" : atom()
  }

  private mutating func skipSpaces() {
    rest = rest.drop(while: \.isWhitespace)
  }

  private mutating func command() -> String {
    let name = String(rest.prefix { $0.isASCII && $0.isLetter })
    guard !name.isEmpty else { return FormulaWords.punctuation[rest.popFirst() ?? " "] ?? " " }
    rest.removeFirst(name.count)
    if let mark = FormulaWords.accents[name] { return accented(argument(), mark) }
    switch name {
    case "frac", "dfrac", "tfrac":
      let above = argument()
      return enclosed(above) + "/" + enclosed(argument())
    case "sqrt": return "√" + enclosed(argument())
    case "mathbb": return argument().map { FormulaWords.doubled[$0] ?? String($0) }.joined()
    case "begin", "end":
      _ = argument()
      return ""
    default: return FormulaWords.isStyle(name) ? styled() : word(name)
    }
  }

  /// What a word of style stands before; a delimiter that is not to be seen is a point.
  private mutating func styled() -> String {
    skipSpaces()
    if rest.first == "." { rest.removeFirst() }
    return ""
  }

  /// A letter stands close to the letter after it, everything else as it is written.
  private mutating func word(_ name: String) -> String {
    guard let sign = FormulaWords.signs[name] else {
      return FormulaWords.functions.contains(name) ? name : "\\" + name
    }
    let after = rest.drop(while: \.isWhitespace)
    if FormulaWords.isLetter(sign), after.first?.isLetter == true { rest = after }
    return sign
  }

  private func accented(_ text: String, _ mark: String) -> String {
    text.count > 1 ? "(\(text))\(mark)" : text + mark
  }

  /// In brackets where a sign in it would be read with what stands beside.
  private func enclosed(_ text: String) -> String {
    text.contains { " +−·×/=".contains($0) } ? "(\(text))" : text
  }
}

/// What stands above or below the line.
private enum Script {
  case raised, lowered

  /// Small signs where Unicode has all of them.
  func set(_ text: String) -> String {
    let (signs, mark) =
      self == .raised ? (FormulaWords.raised, "^") : (FormulaWords.lowered, "_")
    let small = text.filter { $0 != " " }.compactMap { signs[$0] }
    if small.count == text.filter({ $0 != " " }).count { return String(small) }
    if text.hasPrefix("⟨") { return text }
    let isOneWord = text.allSatisfy { $0.isLetter || $0.isNumber }
    return mark + (isOneWord || text.count == 1 ? text : "(\(text))")
  }
}
