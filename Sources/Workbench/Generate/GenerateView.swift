import Console
import Laboratory
import Recurrence
import Plotting

/// A written text as it is looked at: what the panes of the Generate screen draw from.
struct GenerateView {
  let state: GenerateState
  let written: WrittenText
  /// The network's run over the text, at the same step.
  let walk: WalkView
  let appearance: Appearance
  /// The settings that matter now.
  let fields: [GenerateField]
  /// The distribution at the cursor.
  let distribution: Distribution

  var passage: Passage { written.passage }
  var palette: Palette { Palette(appearance) }
  /// S, the steps of the source, which stand before those of the text on the time axis.
  var lead: Int { walk.trace.sourceSteps }
  /// The step of the cursor.
  var step: Int { walk.step }
  /// Whether a text is measured, and none is written.
  var isMeasuring: Bool { written.wish.judged != nil }
  /// The hypotheses, where beam search followed some.
  var tree: BeamTree? { isMeasuring ? nil : passage.tree }

  /// How a symbol is shown: a line break by its sign, other characters that are not seen as such.
  func text(of symbol: Int) -> SafeText { WrittenLines.text(of: written.writer.text(of: [symbol])) }

  /// How the symbol of a step is shown.
  func text(at step: Int) -> SafeText { text(of: passage.symbols[step]) }

  /// What the encoder reads at a place of the time axis.
  func sourceText(at place: Int) -> SafeText {
    WrittenLines.text(of: written.walk.inputTexts[0][place])
  }

  /// What is described, as lines of glyphs; often nothing.
  var picture: [SafeText] { written.walk.picture(at: 0, sample: 0).map { SafeText($0) } }

  /// How a symbol reads among others: in quotation marks, so that blanks are seen.
  func quoted(_ symbol: Int) -> SafeText { "“" + text(of: symbol) + "”" }

  /// The text before the cursor's symbol, as much of its end as fits.
  func before(_ columns: Int) -> SafeText {
    var text = SafeText.empty
    for place in stride(from: step - 1, through: -1, by: -1) {
      let piece =
        place < 0
        ? WrittenLines.text(of: written.opening ?? written.source ?? "") : self.text(at: place)
      let blank: SafeText = written.writer.unit == .word && !text.isEmpty ? " " : ""
      guard piece.width + blank.width + text.width <= columns else { return "…" + text }
      text = piece + blank + text
    }
    return text
  }

  /// The probability of the cursor's symbol, before and after decoding; nil after where nothing was drawn.
  var probability: (before: Double, after: Double?) {
    let symbol = passage.symbols[step]
    let isWritten = step >= passage.given
    return (distribution.before[symbol], isWritten ? distribution.after[symbol] : nil)
  }

  /// The number under the cursor with every digit it has.
  var exactNumber: SafeText { SafeText("\(probability.before)") }

  /// What happened to the symbol of the cursor, in a word.
  var verb: SafeText {
    if step < passage.given { return isMeasuring ? "measured" : "given" }
    return switch passage.decoding.mode {
    case .greedy: "most likely"
    case .sampling: "drawn"
    case .beam: "chosen"
    }
  }
}

extension Session {
  /// The view of the written text; nil before there is one.
  var generateView: GenerateView? {
    guard let written = generate.written, opened != nil else { return nil }
    let walk = WalkView(written.walk, generate.walk, appearance)
    return GenerateView(
      state: generate, written: written, walk: walk, appearance: appearance, fields: generateFields,
      distribution: written.passage.distribution(at: walk.step))
  }
}
