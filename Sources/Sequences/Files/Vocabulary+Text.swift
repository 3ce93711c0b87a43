extension Vocabulary {
  /// The characters of a text, cut as those of a text that is learnt are.
  public static func characters(of text: String) -> [String] {
    let characters = CharacterTokens(text)
    return characters.tokens.map { characters.symbols[Int($0)] }
  }

  /// The numbers of a text's symbols, as a network of this vocabulary reads it.
  ///
  /// Where nothing else is known and every symbol but marks such as `<eos>` is one character, the text is read character by character; else
  /// word by word: a word that is not there is tried in lower case and then apart from the punctuation around it, and
  /// the end of a line is `<eos>` where the vocabulary has it. What is still unknown becomes the symbol for that.
  /// Throws the first symbol that has no number where there is no such symbol.
  public func tokens(of text: String) throws(UnknownSymbol) -> [Int] {
    readsCharacters ? try numbers(of: charactersAndMarks(of: text)) : try words(of: text)
  }

  /// The characters of a text, of which a mark that the vocabulary has between brackets, as `<eos>`, is one.
  private func charactersAndMarks(of text: String) -> [String] {
    let marks = symbols.filter { Self.isMark($0) && ("<[".contains($0.prefix(1))) }
    var (pieces, plain, rest) = ([String](), "", text[...])
    while let first = rest.first {
      if "<[".contains(first), let mark = marks.first(where: { rest.hasPrefix($0) }) {
        pieces += Self.characters(of: plain) + [mark]
        (plain, rest) = ("", rest.dropFirst(mark.count))
      } else {
        plain.append(first)
        rest = rest.dropFirst()
      }
    }
    return pieces + Self.characters(of: plain)
  }

  /// A symbol that is not in the vocabulary.
  public struct UnknownSymbol: Error, Hashable, Sendable {
    /// The symbol.
    public let symbol: String
  }

  /// Whether a text is read character by character: as is known, else if every symbol but marks such as `<eos>` is one
  /// character.
  public var readsCharacters: Bool {
    if let unit { return unit == .character }
    let plain = symbols.filter { !Self.isMark($0) }
    return !plain.isEmpty && plain.allSatisfy { $0.count <= 1 }
  }

  /// Whether a symbol stands for no text: `<pad>`, `[CLS]`, `UNK`.
  private static func isMark(_ symbol: String) -> Bool {
    guard symbol.count > 1, let first = symbol.first, let last = symbol.last else { return false }
    let words = ["UNK", "PAD", "EOS", "BOS", "SOS"]
    return [("<", ">"), ("[", "]")].contains { $0 == (first, last) } || words.contains(symbol)
      || symbol.hasPrefix("#") && symbol.dropFirst().allSatisfy(\.isNumber)
  }

  /// The number of the symbol for all others, under its usual names.
  private var unknown: Int? {
    unknownIndex ?? ["<unk>", "<UNK>", "[UNK]", "<oov>", "unk"].lazy.compactMap(index(of:)).first
  }

  private func numbers(of pieces: [String]) throws(UnknownSymbol) -> [Int] {
    var numbers: [Int] = []
    for piece in pieces {
      guard let number = index(of: piece) ?? unknown else { throw UnknownSymbol(symbol: piece) }
      numbers.append(number)
    }
    return numbers
  }

  private func words(of text: String) throws(UnknownSymbol) -> [Int] {
    let end = ["<eos>", "<EOS>", "</s>", "EOS"].first { isKnown($0) }
    var pieces: [String] = []
    for (place, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .enumerated()
    {
      if place > 0, let end { pieces.append(end) }
      pieces += line.split(whereSeparator: \.isWhitespace).flatMap(parts)
    }
    return try numbers(of: pieces)
  }

  /// A word as it is, in lower case, or without the punctuation around it, whichever is known.
  private func parts(of word: Substring) -> [String] {
    if let known = known(word) { return [known] }
    let core = word.drop(while: \.isPunctuation)
    let end = core.lastIndex { !$0.isPunctuation }.map(core.index(after:)) ?? core.startIndex
    guard core.startIndex > word.startIndex || end < word.endIndex, core.startIndex < end else {
      return [String(word)]
    }
    let marks = [word[..<core.startIndex], word[end...]].map { $0.map(String.init) }
    let inner = core[..<end]
    return marks[0] + [known(inner) ?? String(inner)] + marks[1]
  }

  private func known(_ word: Substring) -> String? {
    [String(word), word.lowercased()].first { isKnown($0) }
  }

  private func isKnown(_ symbol: String) -> Bool {
    index(of: symbol).map { symbols[$0] == symbol } ?? false
  }
}
