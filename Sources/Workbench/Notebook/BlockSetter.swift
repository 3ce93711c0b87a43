import Console
import Interchange
import Laboratory
import Notebooks
import Recurrence
import Sequences

/// Sets a block as a part of the page, by its kind.
struct BlockSetter {
  let view: PageView
  /// Its place in the notebook.
  let place: Int
  let block: Block

  private var palette: Palette { view.palette }
  private var isFocused: Bool { view.isFocused(place) }

  var part: PagePart {
    if view.isCovered(place), block.kind != .predict { return cover }
    return switch block.kind {
    case .parameter: PagePart(above: parameter)
    case .data, .network, .train: PagePart(above: description)
    case .figure, .generate: picture
    case .compare, .table: PagePart(above: table)
    case .predict: PredictionSetter(view: view, place: place, block: block).part
    case .quiz: QuizSetter(view: view, place: place, block: block).part
    case .check: PagePart(above: CheckSetter(view: view, place: place, block: block).lines)
    case .note: PagePart(above: note)
    }
  }

  private var cover: PagePart {
    let words =
      view.isPrinted
      ? SafeText(block.showing, limit: 100)
        + SafeText(": at the end, under guess \(view.guess(covering: place) ?? 1)")
      : "covered until you have guessed above"
    return PagePart(above: [StyledText("▒▒ " + words + " ▒▒", palette.muted)])
  }

  private var parameter: [StyledText] {
    ParameterSetter(view, place)?.lines(columns: view.columns) ?? []
  }

  /// What a block without picture has come to, in one line.
  private var description: [StyledText] {
    let name = block.name.map { SafeText($0) } ?? .empty
    var line = StyledText(SafeText(block.kind.rawValue) + " ", palette.muted)
    line.append(name, isFocused ? palette.accent.with(bold: true) : palette.text)
    line.append(" · ", palette.muted)
    return (line + status).wrapped(to: view.columns)
  }

  /// What has become of the block.
  private var status: StyledText {
    switch view.outcome(place) {
    case nil where (view.state.plan.blocks[safe: place] ?? nil) == nil:
      StyledText("uses a block that is broken", palette.bad)
    case nil: StyledText(progress ?? "…", palette.muted)
    case .waiting:
      StyledText(
        view.isPrinted ? "not run" : "Enter runs it; it takes longer", palette.warning)
    case .cancelled: StyledText("called off", palette.muted)
    case .failed(let sentence): StyledText(SafeText(sentence, limit: 400), palette.bad)
    case .found(let finding):
      StyledText(
        summary(finding) + (view.state.stale.contains(place) ? " " + (progress ?? "…") : .empty),
        palette.muted)
    }
  }

  /// How far the block has come, where that takes a while.
  private var progress: SafeText? {
    guard let share = view.state.shares[place], !view.isPrinted else { return nil }
    let done = Int(share * 12)
    return SafeText(repeating: "█", count: done) + SafeText(repeating: "░", count: 12 - done)
      + SafeText(" \(Int(share * 100)) %")
  }

  private func summary(_ finding: Finding) -> SafeText {
    switch finding {
    case .data(let data): SafeText(data.problem.summary, limit: 200)
    case .network(let finding): summary(finding)
    default: .empty
    }
  }

  private func summary(_ finding: NetworkFinding) -> SafeText {
    let architecture = finding.network.architecture
    let sizes = architecture.hidden.map(String.init).joined(separator: ",")
    let weights: SafeText =
      view.countsWeights ? ", \(grouped(architecture.parameterCount)) weights" : .empty
    let plan = "\(architecture.cell.title) \(sizes)" + weights
    guard block.kind == .train else { return plan }
    let updates: SafeText = ", \(grouped(finding.updates)) updates"
    guard let point = finding.history.points.last, !view.isTelling(place) else {
      return plan + updates
    }
    return plan + updates + ", loss " + SafeText(readable(point.loss))
  }

  private var note: [StyledText] {
    let words = view.state.choices.notes[place] ?? block["text"]?.text ?? ""
    if words.isEmpty, view.isPrinted { return [] }
    let text: SafeText = words.isEmpty ? "your own words: Enter" : SafeText(words)
    let style = words.isEmpty ? palette.muted : palette.text
    return view.lines(text, style, columns: view.columns - 2).map {
      StyledText("✎ ", isFocused ? palette.accent.with(bold: true) : palette.muted) + $0
    }
  }

  // MARK: Pictures and tables

  private var picture: PagePart {
    switch view.outcome(place) {
    case .found(let finding) where FigureDrawing.isDrawn(finding):
      guard view.hasFigures else { return PagePart(above: [reference]) }
      return PagePart(picture: (place, FigureDrawing.rows(of: finding, columns: view.columns)))
    case .found(.figure(let figure)):
      return PagePart(above: TableLines(figure.table, palette).lines(columns: view.columns))
    case .found(.writing(let text)): return PagePart(above: written(text))
    default: return PagePart(above: description)
    }
  }

  /// The line in place of a figure that is drawn beside the page.
  private var reference: StyledText {
    let style = isFocused ? palette.accent.with(bold: true) : palette.muted
    return StyledText("▸ " + SafeText(block.showing, limit: 100), style)
  }

  /// A text that a network wrote, its beginning set apart.
  private func written(_ text: WrittenText) -> [StyledText] {
    let style = palette.text.with(italic: true)
    let head = block["prime"]?.text.map { StyledText(SafeText($0), palette.accent) } ?? StyledText()
    return (head + StyledText(SafeText(text.text), style)).wrapped(to: view.columns - 2).map {
      StyledText("❯ ", palette.accent) + $0
    }
  }

  private var table: [StyledText] {
    guard case .found(.table(let table)) = view.outcome(place) else { return description }
    guard block.kind == .compare, !view.isPrinted else {
      return TableLines(table, palette).lines(columns: view.columns)
    }
    // The heads come first.
    let lines = TableLines(table, palette)
    let heads = lines.headRows(columns: view.columns - 2)
    let pointed = isFocused ? view.state.pointed + heads : nil
    return lines.lines(columns: view.columns - 2).enumerated().map {
      StyledText($0 == pointed ? "▸ " : "  ", palette.accent) + $1
    }
  }
}

/// What is wrong, in its place: each sentence with its line.
struct FaultSetter {
  let view: PageView
  let faults: [Diagnostic]

  /// The lines under a first one.
  func lines(_ head: SafeText) -> [StyledText] {
    let bar = StyledText("▎ ", view.palette.bad)
    let columns = view.columns - 2
    let sentences = faults.flatMap { diagnostic in
      view.lines(
        "line \(diagnostic.place.line), column \(diagnostic.place.column): "
          + SafeText(diagnostic.sentence, limit: 400), view.palette.bad, columns: columns)
        + view.lines(
          SafeText(diagnostic.excerpt, limit: 200), view.palette.muted, columns: columns - 2
        )
        .map { StyledText("  ") + $0 }
    }
    return (view.lines(head, view.palette.text, columns: columns) + sentences).map { bar + $0 }
  }
}
