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
  private let covers: [Int: Int]
  private let coveredParts: [Int: Int]
  private let telling: Set<Int>
  /// Whether networks say how many weights they have.
  let countsWeights: Bool
  private let shelf = PageShelf()

  init(_ state: NotebookState, _ appearance: Appearance, columns: Int, hasFigures: Bool) {
    self.state = state
    self.columns = max(1, columns)
    self.hasFigures = hasFigures
    palette = Palette(appearance)
    setter = ProseSetter(palette: palette, footnotes: state.text.footnotes)
    covers = state.notebook.covers(of: state.openGuesses)
    coveredParts = state.notebook.coveredParts(of: state.openGuesses)
    telling = state.notebook.telling(of: state.openGuesses)
    countsWeights = !state.notebook.asksForWeights(state.openGuesses)
  }

  /// The parts of the notebook, and at the end the places that links lead to.
  var count: Int { state.notebook.parts.count + 1 }

  /// A part as it is set, which happens once.
  func part(_ index: Int) -> PagePart {
    if let known = shelf.parts[index] { return known }
    var part = set(index)
    if index == 0 { part.above = faults(before: 0) + part.above }
    part.below += faults(before: index + 1)
    shelf.parts[index] = part
    return part
  }

  private func set(_ index: Int) -> PagePart {
    guard state.notebook.parts.indices.contains(index) else { return end }
    switch state.notebook.parts[index] {
    case .prose(let prose):
      return PagePart(
        above: coveredParts[index] == nil ? setter.lines(prose, columns: columns) : [],
        below: faults(in: prose.lines))
    case .block(let place): return part(ofBlock: place)
    }
  }

  /// The rows of a part, the blank one below it among them; 0 for what is not shown.
  func height(_ index: Int) -> Int { part(index).height }

  /// Whether the page stands on paper, with no word about keys.
  var isPrinted: Bool { state.isPrinted }

  /// Whether the answer to a guess may be read.
  func isAnswered(_ guess: Int) -> Bool { state.isOpen || state.choices.guesses[guess] != nil }

  /// Whether keys go to a block.
  func isFocused(_ block: Int) -> Bool { state.focus == block && state.prose == nil }

  /// Whether a block is hidden until a guess is made.
  func isCovered(_ block: Int) -> Bool { covers[block] != nil }

  /// The guess that hides a block, counted from 1.
  func guess(covering block: Int) -> Int? {
    covers[block].map(state.notebook.number(ofGuess:))
  }

  /// Whether the numbers of a block would tell what a guess still asks for.
  func isTelling(_ block: Int) -> Bool { telling.contains(block) }

  /// What a block found; nil as long as it has not run.
  func outcome(_ block: Int) -> BlockOutcome? { state.results[block]?.outcome }

  /// A text of a block, which may have emphasis, lists and paragraphs, in lines.
  func lines(_ text: String, columns: Int? = nil) -> [StyledText] {
    setter.lines(Notebook.prose(of: text), columns: columns ?? self.columns)
  }

  /// A text of a line, which may have emphasis, in lines of a style.
  func lines(inline text: String, _ style: Style, columns: Int? = nil) -> [StyledText] {
    setter.text(Notebook.inlines(of: text), style).wrapped(to: columns ?? self.columns)
  }

  /// A text in lines of one style.
  func lines(_ text: SafeText, _ style: Style, columns: Int? = nil) -> [StyledText] {
    StyledText(text, style).wrapped(to: columns ?? self.columns)
  }

  private func part(ofBlock place: Int) -> PagePart {
    let block = state.notebook.blocks[place]
    if block.isBroken { return PagePart(above: brokenLines(of: block)) }
    if state.text.guards.contains(place) { return PagePart() }
    var part = BlockSetter(view: self, place: place, block: block).part
    if let caption = block["caption"]?.text, part.height > 0, !isCovered(place) {
      part.below += lines(SafeText(caption, limit: 1000), palette.muted)
    }
    return part
  }

  /// What is wrong with a block, in its place.
  private func brokenLines(of block: Block) -> [StyledText] {
    let found = state.notebook.diagnostics.filter { block.lines.contains($0.place.line) }
    let kind = SafeText(block.kind.rawValue)
    return FaultSetter(view: self, faults: found).lines(
      found.isEmpty
        ? "This " + kind + " block uses a block that is broken."
        : "This " + kind + " block cannot run; e mends it.")
  }

  /// What is wrong between the part before and this one, where no block could be made of it.
  private func faults(before index: Int) -> [StyledText] {
    let notebook = state.notebook
    guard !notebook.diagnostics.isEmpty, index <= notebook.parts.count else { return [] }
    let end = notebook.parts[safe: index].map { notebook.lines(of: $0).lowerBound } ?? .max
    let start = notebook.parts[safe: index - 1].map { notebook.lines(of: $0).upperBound } ?? 0
    let loose = notebook.diagnostics.filter { start < $0.place.line && $0.place.line < end }
    guard !loose.isEmpty else { return [] }
    let lines = FaultSetter(view: self, faults: loose).lines("Something here cannot be read.")
    return index == 0 ? lines + [StyledText()] : [StyledText()] + lines
  }

  /// What is wrong within a piece of prose: what was meant as a block there.
  private func faults(in lines: ClosedRange<Int>) -> [StyledText] {
    let found = state.notebook.diagnostics.filter { lines.contains($0.place.line) }
    guard !found.isEmpty else { return [] }
    return FaultSetter(view: self, faults: found).lines("This is no block yet; e mends it.")
  }

  /// Where links lead, as footnotes.
  private var end: PagePart {
    let notes = state.text.footnotes.sorted { $0.value < $1.value }
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

/// The parts that were set already, for as long as nothing changes.
private final class PageShelf {
  var parts: [Int: PagePart] = [:]
}

/// A part of a page as it is set: lines, a picture, lines below it.
struct PagePart {
  var above: [StyledText] = []
  /// The picture of a block, with its rows.
  var picture: (block: Int, rows: Int)?
  var below: [StyledText] = []
  /// The rows of each choice of a question.
  private(set) var choices: [Range<Int>] = []

  /// Adds a choice of a question.
  mutating func add(choice lines: [StyledText]) {
    choices.append(above.count..<above.count + lines.count)
    above += lines
  }

  /// Its rows.
  var rows: Int { above.count + (picture?.rows ?? 0) + below.count }

  /// Its rows, with the blank one that follows; 0 for nothing at all.
  var height: Int { rows == 0 ? 0 : rows + 1 }

  /// Draws it from a place on; a picture of which only a part is seen is cut and not squeezed.
  func draw(
    _ results: [Int: DrawableOutcome], _ appearance: Appearance, into canvas: inout Canvas,
    at origin: Point, columns: Int
  ) {
    var place = origin
    for line in above {
      canvas.write(line, at: place)
      place.row += 1
    }
    if let picture, let result = results[picture.block] {
      var area = Canvas(size: Size(columns: columns, rows: picture.rows))
      FigureDrawing(result: result, appearance: appearance).draw(into: &area, in: area.bounds)
      canvas.draw(area, at: place)
    }
    place.row += picture?.rows ?? 0
    for line in below {
      canvas.write(line, at: place)
      place.row += 1
    }
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
