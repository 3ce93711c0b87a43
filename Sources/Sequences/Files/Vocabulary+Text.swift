extension Vocabulary {
  /// The characters of a text, cut as those of a text that is learnt are.
  public static func characters(of text: String) -> [String] {
    let characters = CharacterTokens(text)
    return characters.tokens.map { characters.symbols[Int($0)] }
  }
}
