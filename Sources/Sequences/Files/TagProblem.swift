import Foundation

/// Tagging: tokens with blanks between, and a tag for each.
struct TagProblem {
  private typealias Row = (tokens: [String], tags: [String])

  private let file: TextFile
  private let options: ReadingOptions
  private let known: KnownData?
  private let notes: [String]
  private let split: HashSplit<Row>

  /// Takes lines of two parts.
  init(
    _ lines: TabLines, _ file: TextFile, _ options: ReadingOptions, _ known: KnownData?
  ) throws(DataError) {
    try self.init(lines.lines, notes: lines.notes, file, options, known)
  }

  /// Takes the tokens and the tags of each line, and what is to be known of them.
  init(
    _ lines: [(line: Int, parts: [String])], notes: [String], _ file: TextFile,
    _ options: ReadingOptions, _ known: KnownData?
  ) throws(DataError) {
    (self.file, self.options, self.known) = (file, options, known)
    self.notes = notes
    var rows: [Row] = []
    for (line, parts) in lines {
      guard parts.count > 1 else {
        throw DataError("“\(file.name)”, line \(line): expected tokens, a tab and tags.")
      }
      let (tokens, tags) = (Self.words(parts[0]), Self.words(parts[1]))
      guard tokens.count == tags.count, !tokens.isEmpty else {
        throw DataError(
          "“\(file.name)”, line \(line): \(counted(tokens.count, "token")) and "
            + "\(counted(tags.count, "tag")); there must be a tag for each token.")
      }
      rows.append((tokens, tags))
    }
    guard !rows.isEmpty else { throw DataError("“\(file.name)” has no lines of tokens and tags.") }
    split = HashSplit(rows) { $0.tokens.joined(separator: " ") }
  }

  private static func words(_ text: String) -> [String] {
    text.split(whereSeparator: \.isWhitespace).map(String.init)
  }

  var problem: Problem {
    get throws(DataError) {
      let reader = SymbolReader(options, standard: .word)
      let vocabulary =
        known?.symbols.map(reader.vocabulary(known:))
        ?? reader.vocabulary(split.training.map(\.tokens), others: split.heldOut.map(\.tokens))
      let labels = try Labels((split.training + split.heldOut).flatMap(\.tags), known, file)
      let encode = { (rows: [Row]) throws(DataError) -> [Example] in
        try rows.map { row throws(DataError) in
          Example(
            input: .tokens(try vocabulary.numbers(row.tokens, in: file)),
            target: .classes(row.tags.compactMap(labels.index)))
        }
      }
      let examples = SplitExamples(
        training: try encode(split.training), heldOut: try encode(split.heldOut))
      return problem(vocabulary, labels, examples)
    }
  }

  private func problem(
    _ vocabulary: Vocabulary, _ labels: Labels, _ examples: SplitExamples
  ) -> Problem {
    let tags = split.training.flatMap(\.tags).compactMap(labels.index)
    let longest = (split.training + split.heldOut).map(\.tokens.count).max() ?? 0
    return Problem(
      name: file.name, title: file.name, summary: "tag each token of \(file.name)",
      story: Self.story, shape: .manyToMany, input: .tokens(vocabulary),
      output: .classes(labels.names), baseline: Baseline(frequencies: tags, of: "tag"),
      suggestion: Suggestion(
        hidden: [32], embedding: SymbolReader.embedding(vocabulary), updates: 1000),
      notes: file.notes + notes + [
        split.note,
        "\(labels.names.count) tags, \(vocabulary.count) tokens; the longest line has \(longest).",
      ],
      training: Supply(Pool(examples.training)), heldOut: Supply(Pool(examples.heldOut)),
      walking: examples.walking)
  }

  private static let story = """
    At every step the network reads one token and answers with its tag. What it can know of the tokens before it \
    must carry in its state; what comes later only a network that reads in both directions knows.
    """
}

/// The classes of a file, in the order of their names.
struct Labels {
  /// The most classes of a file.
  static let most = 1000

  let names: [String]
  private let indices: [String: Int]

  init(_ found: [String], _ known: KnownData?, _ file: TextFile) throws(DataError) {
    names = known?.labels ?? Set(found).sorted()
    indices = Dictionary(zip(names, names.indices), uniquingKeysWith: { first, _ in first })
    if let strange = found.first(where: { [indices] in indices[$0] == nil }) {
      throw DataError("“\(file.name)” has the class “\(strange)”, which the network does not have.")
    }
    guard names.count <= Self.most else {
      throw DataError(
        "“\(file.name)” has \(names.count) different classes; at most \(Self.most) can be told apart. A number "
          + "is predicted with --target.")
    }
    guard names.count > 1 else {
      throw DataError(
        "“\(file.name)” has only the class “\(names.first ?? "")”; there is nothing to predict.")
    }
  }

  func index(_ name: String) -> Int? { indices[name] }
}

extension Vocabulary {
  /// The numbers of symbols; throws the first that has none.
  func numbers(_ symbols: [String], in file: TextFile) throws(DataError) -> [Int] {
    var numbers: [Int] = []
    numbers.reserveCapacity(symbols.count)
    for symbol in symbols {
      guard let number = index(of: symbol) else {
        throw DataError(TextError.notInVocabulary(name: file.name, character: symbol))
      }
      numbers.append(number)
    }
    return numbers
  }
}
