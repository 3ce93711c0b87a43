/// Texts as symbols: how they are cut, and which of their symbols have a number.
struct SymbolReader {
  /// The most symbols of one example; what is longer is cut.
  static let longest = 400
  /// Symbols that a vocabulary of words has where nothing was said, at most.
  static let mostWords = 10_000

  let unit: SymbolUnit
  let minimumCount: Int
  let size: Int

  init(_ options: ReadingOptions, standard: SymbolUnit) {
    unit = options.unit ?? standard
    minimumCount = max(1, options.minimumCount ?? 1)
    size = options.vocabularySize ?? (unit == .word ? Self.mostWords : .max)
  }

  /// Words where most texts have several, else characters.
  static func unit(of texts: some Collection<String>) -> SymbolUnit {
    let sample = texts.prefix(200)
    return sample.count { $0.contains(" ") } * 2 > sample.count ? .word : .character
  }

  func symbols(of text: String) -> [String] {
    switch unit {
    case .character: Vocabulary.characters(of: text)
    case .word: WordTokens.words(of: text)
    }
  }

  /// The symbols of the texts to learn from, the rest becoming UNK; `others` only decide whether UNK is needed.
  /// `marks` are the first symbols whatever the texts have.
  func vocabulary(
    _ texts: [[String]], others: [[String]], marks: [String] = []
  ) -> Vocabulary {
    var counts: [String: Int] = [:]
    var order: [String] = []
    for symbol in texts.joined() {
      if counts[symbol] == nil { order.append(symbol) }
      counts[symbol, default: 0] += 1
    }
    let isUnknown = others.joined().contains { counts[$0] == nil }
    let tally = order.filter { !marks.contains($0) }.map { (symbol: $0, count: counts[$0] ?? 0) }
    return Vocabulary(
      counting: tally, minimumCount: minimumCount, alwaysUnknown: isUnknown, size: size,
      unknown: unit == .word ? Vocabulary.unknownWord : Vocabulary.unknownSymbol, marks: marks,
      unit: unit)
  }

  /// The symbols of a network that was saved.
  func vocabulary(known symbols: [String]) -> Vocabulary {
    Vocabulary(symbols: symbols, unit: unit)
  }

  /// What suits a vocabulary: an embedding where one-hot vectors would be long.
  static func embedding(_ vocabulary: Vocabulary) -> Int? {
    vocabulary.count > 1000 ? 32 : vocabulary.count > 40 ? 16 : nil
  }
}

/// Words and the marks around them.
///
/// A word is what stands between blanks, without the punctuation before and behind it, each mark of which is a
/// word of its own; within a word (“don’t”, “3.5”) it stays.
public enum WordTokens {
  /// The words of a text.
  public static func words(of text: some StringProtocol) -> [String] {
    text.split(whereSeparator: \.isWhitespace).flatMap { parts(of: $0) }
  }

  private static func parts(of word: some StringProtocol) -> [String] {
    if isMark(word) { return [String(word)] }
    let front = word.prefix { isPunctuation($0) }
    let rest = word[front.endIndex...]
    let end = rest.lastIndex { !isPunctuation($0) }.map(rest.index(after:)) ?? rest.startIndex
    let core = rest[..<end]
    return front.map { String($0) } + (core.isEmpty ? [] : [String(core)])
      + rest[end...].map { String($0) }
  }

  /// Whether a word is a symbol such as `<unk>`, which stays whole.
  private static func isMark(_ word: some StringProtocol) -> Bool {
    word.count > 2 && word.first == "<" && word.last == ">"
  }

  private static func isPunctuation(_ character: Character) -> Bool {
    character.isPunctuation || "<>=+|~^$`".contains(character)
  }

  /// Words as one reads them: marks close up to the word that they belong to, and a sentence's end is a line's.
  public static func text(of words: some Sequence<String>) -> String {
    var text = ""
    var isGlued = true
    var isQuoted = false
    for word in words {
      if word == Vocabulary.sentenceEnd {
        text += "\n"
        isGlued = true
        continue
      }
      let isStraight = word == "\""
      let closes = closing.contains(word) || isStraight && isQuoted
      text += (isGlued || closes ? "" : " ") + word
      isGlued = opening.contains(word) || isStraight && !isQuoted
      if isStraight { isQuoted.toggle() }
    }
    return text
  }

  /// Whether a word stands apart from the one before it.
  public static func standsApart(_ word: String, after former: String) -> Bool {
    !closing.contains(word) && !opening.contains(former) && former != Vocabulary.sentenceEnd
      && word != Vocabulary.sentenceEnd
  }

  private static let closing: Set<String> = [
    ".", ",", ";", ":", "!", "?", ")", "]", "}", "…", "”", "’", "»", "%", "'",
  ]
  private static let opening: Set<String> = ["(", "[", "{", "“", "„", "«", "‘", "¿", "¡"]
}

/// The sentences of a text, word by word.
enum SentenceTokens {
  /// The words of a text with `<eos>` behind every sentence: behind . ! ? … and at an empty line; where few lines
  /// end so within, as in a file of one sentence a line, at every line's end.
  static func words(of text: String) -> [String] {
    var words: [String] = []
    let endsAtLines = linesAreSentences(text)
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      let found = WordTokens.words(of: line)
      if found.isEmpty || endsAtLines {
        words += found
        end(&words)
      } else {
        for (place, word) in found.enumerated() {
          words.append(word)
          let next = place + 1 < found.count ? found[place + 1] : ""
          if isEnd(word), !isEnd(next), !closers.contains(next) { end(&words) }
          if closers.contains(word), place > 0, isEnd(found[place - 1]) { end(&words) }
        }
      }
    }
    end(&words)
    return words
  }

  /// Whether the ends of lines are those of sentences: where fewer than one line in five has the mark of a sentence's
  /// end before its own.
  static func linesAreSentences(_ text: String) -> Bool {
    let lines = text.prefix(20_000).split(whereSeparator: \.isNewline)
    let marked = lines.count { $0.dropLast().contains { isEnd(String($0)) } }
    return lines.count > 1 && marked * 5 < lines.count
  }

  private static func end(_ words: inout [String]) {
    if let last = words.last, last != Vocabulary.sentenceEnd {
      words.append(Vocabulary.sentenceEnd)
    }
  }

  private static func isEnd(_ word: String) -> Bool { [".", "!", "?", "…"].contains(word) }
  private static let closers: Set<String> = ["\"", "”", "’", "'", "»", ")"]
}

/// A text as symbols, each kind numbered in the order of appearance.
struct SymbolTokens {
  let symbols: [String]
  let tokens: [Int32]

  init(_ text: String, _ unit: SymbolUnit) {
    guard unit == .word else {
      let characters = CharacterTokens(text)
      (symbols, tokens) = (characters.symbols, characters.tokens)
      return
    }
    var known: [String: Int32] = [:]
    var symbols: [String] = []
    tokens = SentenceTokens.words(of: text).map { word in
      if let number = known[word] { return number }
      let number = Int32(symbols.count)
      symbols.append(word)
      known[word] = number
      return number
    }
    self.symbols = symbols
  }
}
