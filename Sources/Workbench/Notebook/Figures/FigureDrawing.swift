import Console
import Laboratory
import Plotting
import Recurrence

/// The picture of a block: what the screens draw, in a part of a page.
struct FigureDrawing {
  let result: DrawableOutcome
  let appearance: Appearance

  /// Whether what was found is drawn; else its numbers are set as a table.
  static func isDrawn(_ finding: Finding) -> Bool {
    guard case .figure(let figure) = finding else { return false }
    return switch figure.content {
    case .walk, .course, .vectors, .confusion: true
    case .writing: drawnOfTexts.contains(figure.picture)
    case .data: false
    }
  }

  /// What a text that was written can show: it has no targets, and so no loss to derive.
  private static let drawnOfTexts: Set = [
    "walk", "gates", "states", "arithmetic", "network", "saturation",
  ]

  /// The rows that suit a picture in a page of so many columns.
  static func rows(of finding: Finding, columns: Int = .max) -> Int {
    guard case .figure(let figure) = finding else { return 0 }
    return switch figure.content {
    case .walk(let record): rows(of: figure, record, columns)
    case .writing(let text): rows(of: figure, text.walk, columns)
    case .confusion(let confusion, _): min(24, max(4, confusion.classes.count + 3))
    case .vectors: 22
    case .course, .data: 13
    }
  }

  private static func rows(
    of figure: FigureFinding, _ record: WalkRecord, _ columns: Int
  ) -> Int {
    // Where there is no room for strips, a few numbers are left.
    let isNarrow = columns < WalkLayout.least.columns
    return switch figure.picture {
    case let picture where isNarrow && ["walk", "gates", "states"].contains(picture): 7
    case "walk": 20
    case "gates", "states", "arithmetic": 15
    case "gradients": 11
    case "attention": 14
    case "distribution": 9
    case "saturation": 3 * figure.limitedSignals(record).count + 3
    case "spectrum": 18
    case "network": NetworkFigure.rows(of: record.trace.architecture)
    default: 13
    }
  }

  func draw(into canvas: inout Canvas, in rect: Rect) {
    guard case .found(.figure(let figure)) = result.outcome, !rect.isEmpty else { return }
    switch (figure.content, result.material) {
    case (.walk(let record), _): draw(record, figure, into: &canvas, in: rect)
    case (.writing(let text), _): draw(text.walk, figure, into: &canvas, in: rect)
    case (.course, .course(let snapshot)): draw(snapshot, figure, into: &canvas, in: rect)
    case (.vectors, .map(let map)):
      EmbeddingFigure(map: map, appearance: appearance).draw(into: &canvas, in: rect)
    case (.confusion(let confusion, _), _):
      ConfusionFigure(
        confusion: confusion, isLogarithmic: figure.isLogarithmic == true,
        palette: Palette(appearance)
      ).draw(into: &canvas, in: rect)
    default: break
    }
  }

  private func draw(
    _ record: WalkRecord, _ figure: FigureFinding, into canvas: inout Canvas, in rect: Rect
  ) {
    var state = WalkState(figure, record)
    if case .walk(let figures) = result.material { state.figures = figures }
    let view = WalkView(record, state, appearance)
    let frame = WalkFrame(rect: rect, rows: rect.rows > 4 ? 2 : 0)
    switch figure.picture {
    case "gradients":
      GradientFigure(view: view, frame: frame, isLogarithmic: figure.isLogarithmic != false)
        .draw(into: &canvas)
    case "arithmetic": ArithmeticPane(view: view, frame: frame).draw(into: &canvas)
    case "attention": AttentionPane(view: view, frame: frame).draw(into: &canvas)
    case "distribution":
      DistributionFigure(figure: figure, view: view, frame: frame).draw(into: &canvas)
    case "saturation", "spectrum", "network":
      drawWhole(figure, view, into: &canvas, in: rect)
    default:
      WalkScreen.draw(
        into: &canvas, in: rect, record: record, state: state, appearance: appearance)
    }
  }

  /// What is drawn of a whole layer, or of a whole network.
  private func drawWhole(
    _ figure: FigureFinding, _ view: WalkView, into canvas: inout Canvas, in rect: Rect
  ) {
    let plan = view.trace.architecture
    let layer = plan.layers > 1 ? view.name(of: figure.layer) : .empty
    if figure.picture == "saturation" {
      SaturationFigure(
        saturations: figure.saturations(view.record),
        steps: view.trace.steps(ofLayer: figure.layer), layer: layer, unit: figure.unit,
        palette: view.palette
      ).draw(into: &canvas, in: rect)
    } else if case .spectrum(let spectrum) = result.material {
      SpectrumFigure(spectrum: spectrum, layer: layer, palette: view.palette)
        .draw(into: &canvas, in: rect)
    } else {
      NetworkFigure(plan: plan, palette: view.palette).draw(into: &canvas, in: rect)
    }
  }

  /// The panels of Train read from a session, so they are given one that has nothing else open.
  private func draw(
    _ snapshot: Snapshot, _ figure: FigureFinding, into canvas: inout Canvas, in rect: Rect
  ) {
    let session = Session(settings: Settings(appearance: appearance), size: rect.size)
    let view = TrainView(session, snapshot)
    if figure.picture == "loss" {
      LossPanel(view: view).draw(into: &canvas, in: rect)
    } else {
      GradientPanel(view: view).draw(into: &canvas, in: rect)
    }
  }
}

extension WalkState {
  /// Where a figure looks, and at what.
  init(_ figure: FigureFinding, _ record: WalkRecord) {
    self.init()
    let isDecoder = record.trace.architecture.stack(ofLayer: figure.layer) == .decoder
    step = figure.step + (isDecoder ? record.trace.sourceSteps : 0)
    unit = figure.unit
    choices.layer = figure.layer % max(1, record.trace.architecture.layersOfStack)
    choices.signal = figure.signal
    if figure.isBackward { direction = .backward }
    guard let shown = Self.shown(figure, record) else { return }
    choices.showsStripsOnly = true
    choices.hidden = Set(record.trace.architecture.cell.activations).subtracting(shown)
  }

  /// The signals of a figure that shows gates alone, states alone, or of these the one that was named; nil
  /// where it shows more.
  private static func shown(_ figure: FigureFinding, _ record: WalkRecord) -> Set<Signal>? {
    guard ["gates", "states"].contains(figure.picture) else { return nil }
    let cell = record.trace.architecture.cell
    if let signal = figure.signal, cell.activations.contains(signal) { return [signal] }
    return Set(figure.picture == "gates" ? cell.gates : cell.states)
  }
}

extension WalkView {
  /// A layer of all stacks by its name: "encoder, layer 2".
  fileprivate func name(of layer: Int) -> SafeText {
    let plan = trace.architecture
    let stack = plan.stack(ofLayer: layer)
    let level = plan.level(ofLayer: layer) - plan.levels(of: stack).lowerBound + 1
    let name =
      (plan.encoder == nil ? SafeText.empty : SafeText(stack.rawValue) + " ")
      + "layer \(level)"
    let arrow = arrow(ofLayer: layer)
    return arrow.isEmpty ? name : name + " " + arrow
  }
}
