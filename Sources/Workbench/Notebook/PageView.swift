import Console
import Laboratory
import Notebooks

/// A notebook as it is looked at: what the parts of its page are set from.
struct PageView {
  let state: NotebookState
  let palette: Palette
  /// The columns of its lines.
  let columns: Int
  /// Whether figures stand in the page; else they are drawn beside it.
  let hasFigures: Bool
  private let setter: ProseSetter
  private let covered: [Int: Int]

  init(_ state: NotebookState, _ appearance: Appearance, columns: Int, hasFigures: Bool) {
    self.state = state
    self.columns = max(1, columns)
    self.hasFigures = hasFigures
    palette = Palette(appearance)
    setter = ProseSetter(palette: palette, footnotes: state.notebook.footnotes)
    covered = state.covered
  }

  /// The parts of the notebook, and at the end the places that links lead to.
  var count: Int { state.notebook.parts.count + 1 }

  /// A part as it is set.
  func part(_ index: Int) -> PagePart {
    guard state.notebook.parts.indices.contains(index) else { return end }
    switch state.notebook.parts[index] {
    case .prose(let prose): return PagePart(above: setter.lines(prose, columns: columns))
    case .block(let place): return part(ofBlock: place)
    }
  }

  /// The rows of a part, the blank one below it among them; 0 for what is not shown.
  func height(_ index: Int) -> Int { part(index).height }

  /// The part in which a block stands.
  func index(ofBlock block: Int) -> Int? {
    state.notebook.parts.firstIndex { if case .block(block) = $0 { true } else { false } }
  }

  /// Whether the page stands on paper, with every answer and no word about keys.
  var isPrinted: Bool { state.isPrinted }

  /// Whether keys go to a block.
  func isFocused(_ block: Int) -> Bool { state.focus == block }

  /// The guess that a block waits for.
  func guess(before block: Int) -> Int? { covered[block] }

  /// What a block found; nil as long as it has not run.
  func outcome(_ block: Int) -> BlockOutcome? { state.results[block]?.outcome }

  /// A text of a block, which may have emphasis, lists and paragraphs, in lines.
  func lines(_ text: String, columns: Int? = nil) -> [StyledText] {
    setter.lines(Notebook.prose(of: text), columns: columns ?? self.columns)
  }

  /// A text in lines of one style.
  func lines(_ text: SafeText, _ style: Style, columns: Int? = nil) -> [StyledText] {
    StyledText(text, style).wrapped(to: columns ?? self.columns)
  }

  private func part(ofBlock place: Int) -> PagePart {
    let block = state.notebook.blocks[place]
    if block.isBroken { return PagePart(above: BrokenSetter(view: self, block: block).lines) }
    var part = BlockSetter(view: self, place: place, block: block).part
    if let caption = block["caption"]?.text, part.height > 0 {
      part.below += lines(SafeText(caption, limit: 1000), palette.muted)
    }
    return part
  }

  /// Where links lead, as footnotes.
  private var end: PagePart {
    let notes = state.notebook.footnotes.sorted { $0.value < $1.value }
    guard !notes.isEmpty else { return PagePart() }
    let lines = notes.flatMap { target, number in
      (StyledText("[\(number)] ", palette.muted)
        + StyledText(SafeText(target, limit: 400), palette.accent))
        .wrapped(to: columns)
    }
    return PagePart(
      above: [StyledText(SafeText(repeating: "─", count: min(20, columns)), palette.faint)] + lines)
  }
}

/// A part of a page as it is set: lines, a picture, lines below it.
struct PagePart {
  var above: [StyledText] = []
  /// The picture of a block, with its rows.
  var picture: (block: Int, rows: Int)?
  var below: [StyledText] = []

  /// Its rows, with the blank one that follows; 0 for nothing at all.
  var height: Int {
    let rows = above.count + (picture?.rows ?? 0) + below.count
    return rows == 0 ? 0 : rows + 1
  }
}

extension Notebook {
  /// The places that links lead to, numbered in the order of the text.
  var footnotes: [String: Int] {
    var numbers: [String: Int] = [:]
    for case .prose(let prose) in parts {
      for target in prose.targets where numbers[target] == nil {
        numbers[target] = numbers.count + 1
      }
    }
    return numbers
  }
}

extension Prose {
  /// Where its links lead.
  fileprivate var targets: [String] {
    switch content {
    case .heading(_, let inlines), .paragraph(let inlines): inlines.targets
    case .list(_, _, let items): items.flatMap { $0.flatMap(\.targets) }
    case .table(let table): (table.head + table.rows.flatMap { $0 }).flatMap(\.targets)
    case .quote(let pieces): pieces.flatMap(\.targets)
    case .code, .rule: []
    }
  }
}

extension [Inline] {
  fileprivate var targets: [String] {
    flatMap { inline -> [String] in
      switch inline {
      case .link(let inlines, let target), .image(let inlines, let target):
        [target] + inlines.targets
      case .emphasis(let inlines), .strong(let inlines): inlines.targets
      case .text, .code, .lineBreak: []
      }
    }
  }
}
