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
    switch finding {
    case .figure(let figure):
      switch figure.content {
      case .walk: drawnWalks.contains(figure.picture)
      case .course: true
      case .vectors, .confusion, .data, .writing: false
      }
    default: false
    }
  }

  private static let drawnWalks: Set = [
    "walk", "gates", "states", "gradients", "arithmetic", "attention", "distribution",
  ]

  /// The rows that suit a picture in a page.
  static func rows(of finding: Finding) -> Int {
    guard case .figure(let figure) = finding else { return 0 }
    return switch figure.picture {
    case "walk": 20
    case "gates", "states": 15
    case "gradients": 11
    case "arithmetic": 15
    case "attention": 14
    case "distribution": 9
    default: 13
    }
  }

  func draw(into canvas: inout Canvas, in rect: Rect) {
    guard case .found(.figure(let figure)) = result.outcome, !rect.isEmpty else { return }
    switch figure.content {
    case .walk(let record): draw(record, figure, into: &canvas, in: rect)
    case .course:
      guard let snapshot = result.snapshot else { return }
      draw(snapshot, figure, into: &canvas, in: rect)
    case .vectors, .confusion, .data, .writing: break
    }
  }

  private func draw(
    _ record: WalkRecord, _ figure: FigureFinding, into canvas: inout Canvas, in rect: Rect
  ) {
    let state = WalkState(figure, record)
    let view = WalkView(record, state, appearance)
    let frame = WalkFrame(rect: rect, rows: rect.rows > 4 ? 2 : 0)
    switch figure.picture {
    case "gradients": GradientFigure(view: view, frame: frame).draw(into: &canvas)
    case "arithmetic": ArithmeticPane(view: view, frame: frame).draw(into: &canvas)
    case "attention": AttentionPane(view: view, frame: frame).draw(into: &canvas)
    case "distribution":
      DistributionFigure(figure: figure, view: view, frame: frame).draw(into: &canvas)
    default:
      WalkScreen.draw(
        into: &canvas, in: rect, record: record, state: state, appearance: appearance)
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

  /// The signals of a figure that shows gates alone, or states alone; nil where it shows more.
  private static func shown(_ figure: FigureFinding, _ record: WalkRecord) -> Set<Signal>? {
    let cell = record.trace.architecture.cell
    switch figure.picture {
    case "gates": return Set(cell.gates)
    case "states": return Set(cell.states)
    default: return nil
    }
  }
}
