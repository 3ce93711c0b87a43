import Console
import Laboratory
import Recurrence

/// The Walk screen: one sequence along one time axis, and the cell at the step of the cursor.
public enum WalkScreen {
  /// Draws the screen; any size is legal, and the same arguments always draw the same.
  public static func draw(
    into canvas: inout Canvas, in rect: Rect, record: WalkRecord, state: WalkState,
    appearance: Appearance
  ) {
    guard !rect.isEmpty, record.steps > 0, record.samples > 0 else { return }
    let view = WalkView(record, state, appearance)
    guard WalkLayout.fits(rect) else {
      return NumbersPane(view: view).draw(into: &canvas, in: rect)
    }
    let layout = WalkLayout(view, in: rect)
    SequencePane(view: view, layout: layout).draw(into: &canvas)
    SignalPane(view: view, layout: layout).draw(into: &canvas)
    GradientPane(view: view, layout: layout).draw(into: &canvas)
    for (pane, frame) in layout.details {
      switch pane {
      case .cell: CellPane(view: view, frame: frame).draw(into: &canvas)
      case .arithmetic: ArithmeticPane(view: view, frame: frame).draw(into: &canvas)
      case .attention: AttentionPane(view: view, frame: frame).draw(into: &canvas)
      case .flow: FlowPane(view: view, frame: frame).draw(into: &canvas)
      }
    }
  }

  /// What a click on a place of the screen chooses: a step, and on a strip a signal and a unit; on the
  /// sequence's title and beside its steps the next sample, on the signals' title the next layer; after the last comes
  /// the first.
  public static func action(
    at point: Point, in rect: Rect, record: WalkRecord, state: WalkState, appearance: Appearance
  ) -> WalkAction? {
    guard record.steps > 0, record.samples > 0, WalkLayout.fits(rect) else { return nil }
    let view = WalkView(record, state, appearance)
    let layout = WalkLayout(view, in: rect)
    if let action = placeAction(at: point, view, layout) { return action }
    guard let step = layout.axis.step(atColumn: point.column) else { return nil }
    for place in layout.strips where place.rect.rowRange.contains(point.row) {
      let bands = place.bands(inRow: point.row - place.rect.row)
      let isHere = bands.contains { $0.contains(view.unit) }
      return .point(
        step: step, unit: isHere ? nil : bands.first?.lowerBound,
        signal: view.activation(of: place.signal), layer: place.strip.layer)
    }
    let frames = [layout.sequence, layout.gradients]
    guard frames.contains(where: { $0.rect.rowRange.contains(point.row) }) else { return nil }
    return .point(step: step, unit: nil, signal: nil)
  }

  private static func placeAction(
    at point: Point, _ view: WalkView, _ layout: WalkLayout
  ) -> WalkAction? {
    let isBeside =
      layout.sequence.rect.contains(point) && layout.axis.step(atColumn: point.column) == nil
    if isBeside || layout.sequence.title.contains(point), view.trace.samples > 1 {
      return .sample(1)
    }
    let (layer, layers) = (view.choices.layer, view.trace.architecture.layersOfStack)
    guard layout.signals.title.contains(point), layers > 1 else { return nil }
    return .layer(layer + 1 < layers ? 1 : -layer)
  }
}
