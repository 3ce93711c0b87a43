import Console
import Laboratory
import Notebooks
import Workbench

/// A notebook that has run, as one file that needs no other: a page of HTML, a picture, or Markdown.
///
/// The same findings give the same bytes. Nothing in a notebook's text becomes markup of the file.
struct NotebookExport {
  /// The forms, by the endings of files.
  enum Form: String, CaseIterable {
    case html, svg, md
  }

  let title: String
  let text: NotebookText
  let setting: Setting
  let blocks: [BlockResult]
  /// What each block came to, ready to be drawn.
  let results: [DrawableOutcome]
  /// The blocks that a guess hides, each with that guess.
  let covers: [Int: Int]
  /// The parts that a guess hides, each with that guess.
  let coveredParts: [Int: Int]
  private let guards: Set<Int>

  init(_ file: NotebookFile, _ setting: Setting, _ result: NotebookResult) {
    title = file.notebook.title ?? result.file
    text = NotebookText(file.notebook, folder: file.folder)
    self.setting = setting
    blocks = result.blocks
    results = result.outcomes.map(DrawableOutcome.init)
    covers = file.notebook.covers(of: file.notebook.guesses)
    coveredParts = file.notebook.coveredParts(of: file.notebook.guesses)
    guards = file.notebook.guards
  }

  /// The columns of a picture within a page.
  static let columns = 96

  var notebook: Notebook { text.notebook }

  /// The file's content.
  func content(_ form: Form) -> String {
    switch form {
    case .html: HTMLPage(export: self).content
    case .svg: svg
    case .md: MarkdownPage(export: self).content
    }
  }

  /// The whole page set as on the Notebook screen.
  private var svg: String {
    let appearance = Appearance(theme: .light)
    let page = PrintedNotebook(text, setting: setting, results: results)
    return CanvasWriter.svg(
      page.canvases(columns: Self.columns + 4, appearance: appearance), appearance,
      title: SafeText(title, limit: 200))
  }
}

/// What an exported page says about a block, whatever the form.
struct ExportedBlock {
  let block: Block
  let result: BlockResult
  let outcome: DrawableOutcome
  /// Whether it is a check whose numbers would tell what a guess above it asks for.
  let tells: Bool

  var finding: Finding? { outcome.outcome.finding }
  var caption: String? { block["caption"]?.text }

  /// The numbers behind a picture, or of a table.
  var table: TableResult? { result.table }

  /// What is true, after a question for a guess.
  func truth(of prediction: Prediction) -> String {
    func number(_ reading: String, _ unit: String) -> String {
      unit.isEmpty ? reading : reading + " " + unit
    }
    switch prediction.kind {
    case .known(let truth, let unit):
      return number(Expectation.Measured.number(truth).reading, unit)
    case .choice(let texts, let right): return Notebook.inlines(of: texts[right]).plain
    case .number(_, let unit):
      guard case .prediction(let measured?)? = finding else { return "not measured" }
      return number(measured.reading, unit)
    }
  }
}

extension NotebookExport {
  func exported(_ place: Int) -> ExportedBlock {
    ExportedBlock(
      block: notebook.blocks[place], result: blocks[place], outcome: results[place],
      tells: notebook.blocks[place].kind == .check && notebook.tells(place, of: notebook.guesses))
  }

  /// Whether a block only guards what the text says, and does.
  func isGuard(_ place: Int) -> Bool { guards.contains(place) && blocks[place].isSound }
}
