import Foundation

/// How a text is to be learnt.
public struct TextOptions: Hashable, Sendable {
  /// Steps of a window; a short text shortens it.
  public var window: Int
  /// Symbols that occur less often in the training part become UNK.
  public var minimumCount: Int
  /// Whether each window of a batch goes on where the one before ended, its states carried over;
  /// otherwise windows start anywhere, from the zero state.
  public var carriesState: Bool
  /// The vocabulary to read with, as that of a saved network; nil counts a new one.
  public var vocabulary: Vocabulary?
  /// What a symbol is.
  public var unit: SymbolUnit
  /// Of more symbols than so many the rarest become UNK; nil keeps all characters and 10,000 words.
  public var vocabularySize: Int?

  /// Windows of 50 steps, every character kept, states carried over.
  public init(
    window: Int = 50, minimumCount: Int = 1, carriesState: Bool = true,
    vocabulary: Vocabulary? = nil, unit: SymbolUnit = .character, vocabularySize: Int? = nil
  ) {
    self.window = window
    self.minimumCount = minimumCount
    self.carriesState = carriesState
    self.vocabulary = vocabulary
    self.unit = unit
    self.vocabularySize = vocabularySize
  }
}

extension Problem {
  /// Prediction of the next character (grapheme cluster) or word of a text, at every step.
  ///
  /// The last tenth is held out where that is at least eleven symbols (ten steps). The
  /// vocabulary is counted on the rest; symbols that it lacks read UNK, or `<unk>` among words.
  public static func text(
    _ file: TextFile, options: TextOptions = TextOptions()
  ) throws(TextError) -> Problem {
    try TextProblem(file, options).problem
  }
}

/// A text on its way to a problem.
private struct TextProblem {
  let file: TextFile
  let vocabulary: Vocabulary
  let tokens: [Int32]
  let reading: TextReading

  var trained: Range<Int> { 0..<(tokens.count - reading.heldOutCharacters) }

  init(_ file: TextFile, _ options: TextOptions) throws(TextError) {
    let characters = SymbolTokens(file.text, options.unit)
    guard characters.tokens.count > 1 else {
      throw characters.tokens.isEmpty
        ? .empty(path: file.name) : .tooShort(name: file.name, options.unit)
    }
    guard characters.symbols.count > 1 else {
      throw .oneKind(name: file.name, character: characters.symbols[0])
    }
    let total = characters.tokens.count
    let heldOut = total / 10 > 10 ? total / 10 : 0
    let vocabulary =
      options.vocabulary ?? Self.count(characters, total - heldOut, options)
    guard vocabulary.count > 1 else {
      throw .minimumCount(name: file.name, options.minimumCount, options.unit)
    }
    self.file = file
    self.vocabulary = vocabulary
    self.tokens = try Self.renumbered(characters, vocabulary, name: file.name)
    self.reading = TextReading(
      bytesRead: file.bytesRead, bytesTotal: file.bytesTotal, characters: total,
      heldOutCharacters: heldOut, window: max(1, min(options.window, total - heldOut - 1)),
      carriesState: options.carriesState, unit: options.unit)
  }

  /// The vocabulary of the first characters, with UNK where the rest has others.
  private static func count(
    _ characters: SymbolTokens, _ trained: Int, _ options: TextOptions
  ) -> Vocabulary {
    var counts = [Int](repeating: 0, count: characters.symbols.count)
    for token in characters.tokens[..<trained] { counts[Int(token)] += 1 }
    let seen = zip(characters.symbols, counts).filter { $0.1 > 0 }
    let isWord = options.unit == .word
    return Vocabulary(
      counting: seen.map { (symbol: $0.0, count: $0.1) }, minimumCount: options.minimumCount,
      alwaysUnknown: seen.count < counts.count,
      size: options.vocabularySize ?? (isWord ? SymbolReader.mostWords : .max),
      unknown: isWord ? Vocabulary.unknownWord : Vocabulary.unknownSymbol,
      unit: options.unit)
  }

  private static func renumbered(
    _ characters: SymbolTokens, _ vocabulary: Vocabulary, name: String
  ) throws(TextError) -> [Int32] {
    var numbers: [Int32] = []
    for symbol in characters.symbols {
      guard let index = vocabulary.index(of: symbol) else {
        throw .notInVocabulary(name: name, character: symbol)
      }
      numbers.append(Int32(index))
    }
    return characters.tokens.map { numbers[Int($0)] }
  }

  var problem: Problem {
    let training = windows(trained)
    let heldOut = windows(trained.upperBound..<tokens.count)
    let (size, unit) = (vocabulary.count, reading.unit.rawValue)
    let isWord = reading.unit == .word
    return Problem(
      name: file.name, title: file.name,
      summary: "predict the next \(unit) of \(file.name)", story: story,
      shape: .languageModel, input: .tokens(vocabulary), output: .classes(vocabulary.symbols),
      baseline: Baseline(log(Double(size)), "ln \(size): every \(unit) equally likely"),
      landmarks: [frequencies],
      suggestion: isWord ? Suggestion(hidden: [64], embedding: 32) : Suggestion(hidden: [32]),
      generation: Generation(.token), notes: notes,
      training: Supply(training), heldOut: Supply(heldOut),
      walking: (heldOut.isEmpty ? training : heldOut).first(8), reading: reading)
  }

  private func windows(_ range: Range<Int>) -> TextWindows {
    TextWindows(
      tokens, in: range, window: reading.window, carriesState: reading.carriesState)
  }

  private var story: String {
    reading.unit == .word
      ? """
      At every step the network reads one word and predicts the next; <eos> ends a sentence. What it can know beyond \
      the word itself it must carry in its state: who is spoken of, singular or plural, what the sentence still lacks.
      """
      : """
      At every step the network reads one character and predicts the next. What it can know beyond \
      the character itself it must carry in its state: where a word began, whether a quotation is \
      still open. Watch which units change at spaces and line ends.
      """
  }
}

// MARK: - What is said about the text

extension TextProblem {
  /// The loss of always answering with the frequencies of the training part.
  private var frequencies: Baseline {
    var counts = [Double](repeating: 0, count: vocabulary.count)
    for token in tokens[trained] { counts[Int(token)] += 1 }
    let total = Double(trained.count)
    let entropy = counts.filter { $0 > 0 }.reduce(0) { $0 - $1 / total * log($1 / total) }
    return Baseline(entropy, "knowing only how often each \(reading.unit.rawValue) occurs")
  }

  private var notes: [String] {
    let unit = reading.unit.rawValue
    var notes = file.notes
    if let unknown = vocabulary.unknownIndex, vocabulary.counts[unknown] > 0 {
      notes.append(
        "\(vocabulary.counts[unknown]) rare \(unit)s read \(vocabulary.symbols[unknown]).")
    }
    notes.append(
      reading.heldOutCharacters > 0
        ? "The last \(reading.heldOutCharacters) of \(tokens.count) \(unit)s are held out."
        : "The text is too short to hold a part of it out.")
    return notes
  }
}

/// A number of bytes in the largest unit that leaves at least 1.
func amount(_ bytes: Int) -> String {
  let units = ["bytes", "KiB", "MiB", "GiB", "TiB"]
  var value = Double(bytes), unit = 0
  while value >= 1024, unit < units.count - 1 {
    value /= 1024
    unit += 1
  }
  return unit == 0 ? "\(bytes) bytes" : String(format: "%.1f ", value) + units[unit]
}
