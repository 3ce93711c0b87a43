import Foundation

/// Pairs of texts: what an encoder reads, and what a decoder shall write.
struct PairProblem {
  private typealias Row = (source: [String], target: [String])

  private let file: TextFile
  private let reader: SymbolReader
  private let known: KnownData?
  private let split: HashSplit<Row>
  private let cut: Int
  private let notes: [String]

  init(_ file: TextFile, _ options: ReadingOptions, _ known: KnownData?) throws(DataError) {
    (self.file, self.known) = (file, known)
    let reader = SymbolReader(options, standard: .character)
    var rows: [Row] = []
    var cut = 0
    let lines = TabLines(file, options)
    for (line, parts) in lines.lines {
      guard parts.count > 1 else {
        throw DataError("“\(file.name)”, line \(line): expected a text, a tab and another text.")
      }
      let both = parts.prefix(2).map { reader.symbols(of: $0) }
      guard let empty = both.firstIndex(where: \.isEmpty) else {
        cut += both.contains { $0.count > SymbolReader.longest } ? 1 : 0
        rows.append((Self.cut(both[0]), Self.cut(both[1])))
        continue
      }
      throw DataError(
        "“\(file.name)”, line \(line): nothing stands \(empty == 0 ? "before" : "behind") the tab.")
    }
    guard rows.count > 1 else {
      throw DataError("“\(file.name)” has fewer than two pairs; there is nothing to learn.")
    }
    (self.reader, self.cut, notes) = (reader, cut, lines.notes)
    split = HashSplit(rows) { $0.source.joined(separator: "\t") }
  }

  private static func cut(_ symbols: [String]) -> [String] {
    Array(symbols.prefix(SymbolReader.longest))
  }

  var problem: Problem {
    get throws(DataError) {
      let source =
        known?.symbols.map(reader.vocabulary(known:))
        ?? reader.vocabulary(split.training.map(\.source), others: split.heldOut.map(\.source))
      let decoder =
        known?.answers.map(reader.vocabulary(known:))
        ?? reader.vocabulary(
          split.training.map(\.target), others: split.heldOut.map(\.target),
          marks: [reader.unit == .word ? Vocabulary.sentenceEnd : "end"])
      let encode = { (rows: [Row]) throws(DataError) -> [Example] in
        try rows.map { row throws(DataError) in
          Example(
            source: try source.numbers(row.source, in: file),
            target: try decoder.numbers(row.target, in: file))
        }
      }
      return problem(
        source, decoder,
        SplitExamples(training: try encode(split.training), heldOut: try encode(split.heldOut)))
    }
  }

  private func problem(
    _ source: Vocabulary, _ decoder: Vocabulary, _ examples: SplitExamples
  ) -> Problem {
    let answers = examples.training.flatMap { example -> [Int] in
      if case .classes(let classes) = example.target { classes } else { [] }
    }
    let longest =
      (split.training + split.heldOut).map { max($0.source.count, $0.target.count) }
      .max() ?? 0
    let unit = reader.unit.rawValue
    return Problem(
      name: file.name, title: file.name, summary: "the left side of \(file.name) to the right one",
      story: Self.story, shape: .encoderDecoder, input: .pairs(source: source, decoder: decoder),
      output: .classes(decoder.symbols),
      baseline: Baseline(
        log(Double(decoder.count)), "ln \(decoder.count): every \(unit) equally likely"),
      landmarks: [Baseline(frequencies: answers, of: unit)],
      suggestion: Suggestion(hidden: [64], embedding: 16, batch: 32, attends: true, updates: 2000),
      generation: Generation(.token, end: 0, limit: 2 * longest + 2),
      notes: file.notes + notes + cutNote + [
        split.note,
        "\(source.count) \(unit)s are read, \(decoder.count) written; the longest text has \(longest).",
      ],
      training: Supply(Pool(examples.training)), heldOut: Supply(Pool(examples.heldOut)),
      walking: examples.walking, notation: notation(source, decoder))
  }

  private var cutNote: [String] {
    cut == 0
      ? []
      : [
        "\(counted(cut, "pair")) cut to the first \(SymbolReader.longest) \(reader.unit.rawValue)s."
      ]
  }

  private func notation(_ source: Vocabulary, _ decoder: Vocabulary) -> Notation {
    let isWord = reader.unit == .word
    return Notation(exhibit: { example in
      guard case .pairs(let read, let written) = example.input else { return [] }
      let sides = [source.texts(of: read), decoder.texts(of: Array(written.dropFirst()))]
      return [
        sides.map { isWord ? WordTokens.text(of: $0) : $0.joined() }.joined(separator: " → ")
      ]
    })
  }

  private static let story = """
    The encoder reads the left text to its end, then the decoder writes the right one, symbol by symbol, each of \
    which it reads before the next. Without attention all that was read must pass through one state.
    """
}
