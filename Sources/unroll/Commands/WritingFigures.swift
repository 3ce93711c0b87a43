import Console
import Foundation
import Laboratory
import Recurrence
import Sequences

/// What `generate` prints about a text.
struct WritingFigures: Encodable {
  /// One symbol.
  struct Symbol: Encodable {
    let symbol: String
    let given: Bool
    /// The probability that the network gave to it.
    let probability: Double
    /// What decoding made of that; absent for a given symbol.
    let drawnWith: Double?
    let bits: Double
  }

  /// One hypothesis of a beam.
  struct Hypothesis: Encodable {
    let text: String
    let score: Double
  }

  /// What the encoder read; absent without one.
  let source: String?
  /// What was written or measured, what was read first included.
  let written: String
  /// What was read before the first symbol, where that is part of the text.
  let opening: String?
  /// What was read before the first symbol: part of the text, or what stands before a text's beginning.
  let readFirst: String
  let symbols: [Symbol]
  let perplexity: Double?
  /// Why nothing more was written: length or end; absent where a text was measured.
  let ending: String?
  let seed: UInt64
  let hypotheses: [Hypothesis]?

  init(_ text: WrittenText) {
    let passage = text.passage
    let isMeasured = text.wish.judged != nil
    source = text.source
    written = text.text
    opening = text.opening
    readFirst = text.walk.inputTexts[0][text.walk.trace.sourceSteps]
    symbols = (0..<passage.steps).map { Symbol(text, step: $0) }
    perplexity = passage.perplexity
    ending = isMeasured ? nil : passage.ending.rawValue
    seed = passage.decoding.seed
    hypotheses =
      isMeasured
      ? nil
      : passage.tree.map { tree in
        tree.survivors.map { node in
          Hypothesis(
            text: text.writer.text(of: tree.symbols(to: node)), score: tree.nodes[node].score)
        }
      }
  }

  var json: String { ResultText.json(self) }

  /// The text; what a terminal could not show stands as symbols, line breaks as they are.
  var text: String {
    written.split(separator: "\n", omittingEmptySubsequences: false)
      .map { SafeText($0, limit: .max).string }.joined(separator: "\n")
  }

  /// A line for each symbol, then the perplexity.
  var table: String {
    let first = Self.quoted(readFirst) + " read first"
    let rows = symbols.map { symbol in
      Self.quoted(symbol.symbol) + Numbers.short(symbol.probability, width: 10)
        + "  " + Numbers.fixed(symbol.bits, 3) + " bits"
    }
    let perplexity = perplexity.map { Numbers.fixed($0, 4) } ?? "–"
    return ([first] + rows + ["perplexity      \(perplexity)"]).joined(separator: "\n")
  }
}

extension WritingFigures {
  private static func quoted(_ symbol: String) -> String {
    let name: SafeText = "“" + SafeText(symbol) + "”"
    return name.padded(to: 16).string
  }
}

extension WritingFigures.Symbol {
  fileprivate init(_ text: WrittenText, step: Int) {
    let passage = text.passage
    let symbol = passage.symbols[step]
    self.symbol = text.writer.symbols.symbols[symbol]
    given = step < passage.given
    probability = passage.probability(at: step)
    drawnWith = given ? nil : passage.distribution(at: step).after[symbol]
    bits = passage.surprise(at: step) / 0.693147180559945309417
  }
}
