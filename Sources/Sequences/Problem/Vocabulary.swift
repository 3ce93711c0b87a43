/// The symbols that a network reads or predicts, numbered from 0, with how often each was counted.
///
/// Two symbols are the same when Unicode calls them canonically equivalent, as a reader does
/// (é in one code point or two).
public struct Vocabulary: Hashable, Sendable {
  /// How the symbol that stands for all others reads.
  public static let unknownSymbol = "UNK"
  /// How it reads among words.
  public static let unknownWord = "<unk>"
  /// The end of a sentence, among words.
  public static let sentenceEnd = "<eos>"

  /// The symbols in the order of their numbers; counted ones by falling frequency.
  public let symbols: [String]
  /// How often each symbol occurred where it was counted; 0 where nothing was counted.
  public let counts: [Int]
  /// The number of the symbol that stands for all that have none, where there is one.
  public let unknownIndex: Int?
  /// What a symbol is of a text, where that is known; a word may have one character.
  public let unit: SymbolUnit?
  private let indices: [String: Int]

  /// V, the number of symbols.
  public var count: Int { symbols.count }

  /// Takes symbols as they are numbered; the first one named `UNK` or `<unk>` stands
  /// for all others.
  ///
  /// Of canonically equivalent symbols the first is found. Missing counts are 0. `unit` is what a symbol is of a
  /// text, where that is known.
  public init(symbols: [String], counts: [Int] = [], unit: SymbolUnit? = nil) {
    self.symbols = symbols
    self.unit = unit
    self.counts = symbols.indices.map { $0 < counts.count ? counts[$0] : 0 }
    self.unknownIndex = symbols.firstIndex {
      $0 == Self.unknownSymbol || $0 == Self.unknownWord
    }
    self.indices = Dictionary(
      zip(symbols, symbols.indices), uniquingKeysWith: { first, _ in first })
  }

  /// Keeps the symbols counted at least `minimumCount` times, most frequent first and at most `size`, and lets the
  /// rest become UNK, the last symbol.
  ///
  /// Symbols of one frequency keep the order given. UNK is there only when it stands for something
  /// (it has a count of its own) or when `alwaysUnknown` asks for it. `marks` come first, uncounted.
  public init(
    counting tally: [(symbol: String, count: Int)], minimumCount: Int = 1,
    alwaysUnknown: Bool = false, size: Int = .max, unknown: String = unknownSymbol,
    marks: [String] = [], unit: SymbolUnit? = nil
  ) {
    let kept = tally.enumerated().filter { $0.element.count >= minimumCount }
      .sorted { ($1.element.count, $0.offset) < ($0.element.count, $1.offset) }
      .map(\.element).prefix(max(0, size))
    let lost = tally.reduce(0) { $0 + $1.count } - kept.reduce(0) { $0 + $1.count }
    let rest = lost > 0 || alwaysUnknown ? [(unknown, lost)] : []
    let all = marks.map { ($0, 0) } + kept.map { ($0.symbol, $0.count) } + rest
    self.init(symbols: all.map(\.0), counts: all.map(\.1), unit: unit)
  }

  /// The number of a symbol, or that of UNK; nil when the symbol has no number and there is no UNK.
  public func index(of symbol: String) -> Int? { indices[symbol] ?? unknownIndex }

  /// The numbers of symbols, or nil when one of them has none.
  public func indices(of symbols: [String]) -> [Int]? {
    let found = symbols.compactMap(index(of:))
    return found.count == symbols.count ? found : nil
  }

  /// How tokens read; "?" for a number that no symbol has.
  func texts(of tokens: [Int]) -> [String] {
    tokens.map { symbols.indices.contains($0) ? symbols[$0] : "?" }
  }
}
