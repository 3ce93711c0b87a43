import Recurrence
import Sequences

/// A network that writes by itself: its answer at one step is what it reads at the next.
public struct Writer: Sendable {
  /// How a text becomes symbols.
  enum Reading: Hashable, Sendable {
    /// As in the data that the network learned from.
    case text
    /// As a network that was made elsewhere reads it, `Vocabulary.tokens(of:)`.
    case vocabulary
    /// Token numbers with blanks between.
    case numbers
  }

  /// What a symbol stands for in a text.
  public enum Unit: Hashable, Sendable {
    /// A character: symbols follow one another closely.
    case character
    /// A word, a note: symbols stand apart.
    case word
  }

  /// The network.
  public let network: Network
  /// What it learned from, in a few words.
  public let title: String
  /// What it answers, [V].
  public let symbols: Vocabulary
  /// What a symbol stands for.
  public let unit: Unit
  /// The symbols of what its encoder reads; nil without one.
  public let source: Vocabulary?
  /// What may be drawn, and what ends a text.
  public internal(set) var rules: SymbolRules
  /// The symbol with which a decoder begins, or that is read where no beginning is given; nil where nothing says so.
  var first: Int?
  /// The most symbols that it writes where nothing ends a text.
  public let limit: Int
  let feedback: Generation.Feedback
  let reading: Reading
  let sourceReading: Reading
  /// Examples whose beginnings it can go on from, where that is no text; else empty.
  let examples: [ExampleInput]
  let primingSteps: Int

  /// A network that reads and writes the symbols of a vocabulary; nil where it does not.
  ///
  /// UNK, padding and the like are never drawn.
  public init?(
    _ network: Network, vocabulary: Vocabulary, generation: Generation? = nil, title: String
  ) {
    guard network.architecture.input.vocabulary == vocabulary.count,
      network.architecture.encoder == nil
    else { return nil }
    self.init(network, symbols: vocabulary, generation, examples: [], title: title)
  }

  init?(
    _ network: Network, symbols: Vocabulary, _ generation: Generation?, examples: [ExampleInput],
    source: Vocabulary? = nil, reading: Reading = .text, sourceReading: Reading = .text,
    title: String
  ) {
    let plan = network.architecture
    // Who reads from both ends cannot go on.
    guard plan.loss == .crossEntropy, plan.lossAt == .all, plan.outputs <= symbols.count,
      !plan.isBidirectional
    else { return nil }
    self.network = network
    self.title = title
    self.symbols = symbols
    self.examples = examples
    let end = generation?.end
    (self.reading, self.sourceReading) = (reading, sourceReading)
    first = source != nil && generation != nil ? 0 : nil
    unit = symbols.unit(for: reading, but: source == nil ? nil : end)
    self.source = source
    rules = SymbolRules(never: Set(symbols.unanswerable.filter { $0 != end }), end: end)
    limit = generation?.limit ?? Decoding.lengths.upperBound
    feedback = generation?.feedback ?? .token
    primingSteps = generation?.primingSteps ?? 1
  }
}

extension Writer {
  /// A network as a writer of what its problem is made of.
  public init(_ network: Network, of problem: Problem) throws(GenerationError) {
    guard let generation = problem.generation, case .classes(let labels) = problem.output,
      let writer = Self.made(network, problem, generation, labels)
    else { throw .noWriter(problem.title) }
    self = writer
  }

  private static func made(
    _ network: Network, _ problem: Problem, _ generation: Generation, _ labels: [String]
  ) -> Writer? {
    switch problem.input {
    case .tokens(let vocabulary):
      Writer(network, vocabulary: vocabulary, generation: generation, title: problem.title)
    case .vectors:
      Writer(
        network, symbols: Vocabulary(symbols: labels), generation,
        examples: problem.walking.map(\.input), title: problem.title)
    case .pairs(let source, let decoder):
      Writer(
        network, symbols: decoder, generation, examples: problem.walking.map(\.input),
        source: source, title: problem.title)
    }
  }

  /// How many beginnings there are to choose from; 0 where a text is typed.
  public var beginnings: Int { examples.count }

  /// The symbols of a text; what has no number becomes UNK where there is one.
  public func symbols(of text: String) throws(GenerationError) -> [Int] {
    try symbols.numbers(of: text, unit, reading)
  }

  /// The symbols of a source, of characters or of words as the vocabulary is; capitals are read as small
  /// letters where it has none.
  public func sourceSymbols(of text: String) throws(GenerationError) -> [Int] {
    guard let source else { throw .noSource(title) }
    return try source.numbers(
      of: text, source.unit(for: sourceReading), sourceReading, foldsCase: true)
  }

  /// How symbols read one after the other; as they stand in the data, control characters included. Words have blanks
  /// between, but marks close up to them, and a sentence ends its line.
  public func text(of symbols: some Sequence<Int>) -> String {
    let texts = symbols.map { self.symbols.symbols[$0] }
    return unit == .word ? WordTokens.text(of: texts) : texts.joined()
  }

  /// How a source reads.
  func sourceText(of symbols: [Int]) -> String {
    guard let source else { return "" }
    let texts = symbols.map { source.symbols[$0] }
    return source.unit(for: sourceReading) == .character
      ? texts.joined() : WordTokens.text(of: texts)
  }

  /// What is read where no beginning is given: what is said to be first, the end of a text before, a line break, the end
  /// of a sentence, a blank, else the most frequent symbol. Something new begins after them.
  var start: Int {
    let all = symbols.symbols
    let beginning = reading == .vocabulary ? symbols.beginningMark : nil
    let places =
      [first, rules.end, beginning]
      + ["\n", Vocabulary.sentenceEnd, " "].map { all.firstIndex(of: $0) }
    return places.compactMap(\.self).first ?? all.indices.first { !rules.never.contains($0) } ?? 0
  }
}

extension Vocabulary {
  /// The numbers of a text that is read so.
  fileprivate func numbers(
    of text: String, _ unit: Writer.Unit, _ reading: Writer.Reading, foldsCase: Bool = false
  ) throws(GenerationError) -> [Int] {
    switch reading {
    case .text: try numbers(of: text, unit, foldsCase: foldsCase)
    case .vocabulary: try tokens(inForeign: text)
    case .numbers: try tokenNumbers(of: text)
    }
  }

  /// The numbers of a text's characters or words; with `foldsCase` capitals that have none are read as small
  /// letters.
  private func numbers(
    of text: String, _ unit: Writer.Unit, foldsCase: Bool
  ) throws(GenerationError) -> [Int] {
    let pieces =
      switch unit {
      case .character: Vocabulary.characters(of: text)
      case .word: words(of: text)
      }
    var found: [Int] = []
    for piece in pieces {
      var symbol = index(of: piece)
      if foldsCase, symbol == unknownIndex { symbol = index(of: piece.lowercased()) }
      guard let symbol else { throw .unknown(symbol: piece) }
      found.append(symbol)
    }
    return found
  }

  /// The words of a text; what stands between blanks and has a number of its own is a word as it is.
  private func words(of text: String) -> [String] {
    text.split(whereSeparator: \.isWhitespace).flatMap { piece in
      let number = index(of: String(piece))
      return number != nil && number != unknownIndex
        ? [String(piece)] : WordTokens.words(of: piece)
    }
  }

  /// Symbols that stand for no answer: the unknown, padding, beginnings.
  fileprivate var unanswerable: [Int] {
    symbols.indices.filter { $0 == unknownIndex || Self.isUnanswerable(symbols[$0]) }
  }

  /// The symbols of a text, as a network that was made elsewhere reads it.
  fileprivate func tokens(inForeign text: String) throws(GenerationError) -> [Int] {
    do throws(UnknownSymbol) { return try tokens(of: text) } catch {
      throw .unknown(symbol: error.symbol)
    }
  }

  /// The token numbers that a text is made of.
  fileprivate func tokenNumbers(of text: String) throws(GenerationError) -> [Int] {
    var numbers: [Int] = []
    for piece in text.split(whereSeparator: \.isWhitespace) {
      guard let number = Int(piece), symbols.indices.contains(number) else {
        throw .noToken(String(piece), most: count - 1)
      }
      numbers.append(number)
    }
    return numbers
  }

  /// What a symbol stands for in a text that is read so.
  fileprivate func unit(
    for reading: Writer.Reading, but exception: Int? = nil
  ) -> Writer.Unit {
    switch reading {
    case .text: isMadeOfCharacters(but: exception) ? .character : .word
    case .vocabulary: readsCharacters ? .character : .word
    case .numbers: .word
    }
  }

  /// Whether a symbol is a character: as is known, else if every one is, but for names such as <eos>, and for one of a given number.
  fileprivate func isMadeOfCharacters(but exception: Int? = nil) -> Bool {
    if let unit { return unit == .character }
    return symbols.enumerated().allSatisfy { place, symbol in
      place == exception || symbol.count == 1 || symbol == Self.unknownSymbol
        || symbol.hasPrefix("<") && symbol.hasSuffix(">")
        // A flood of combining marks is cut into pieces, which may be no characters.
        || symbol.unicodeScalars.dropFirst().allSatisfy { $0.properties.isGraphemeExtend }
    }
  }
}
