import Interchange
import Laboratory
import Recurrence

/// The Walk screen as a table: the sequence and the layer that are shown, one row a step, counted from 0, of an encoder–decoder with its stack; inputs,
/// targets and answers as they read, the loss, the norms of the gradient, and every unit of every signal shown.
struct WalkTable {
  let view: WalkView

  /// More numbers than these are a trace's business, which is written piece by piece.
  private static let mostFields = 4_000_000

  func table() throws(TableRefusal) -> Table {
    var table = Table(columns: columns)
    guard columns.count * places.count <= Self.mostFields else {
      throw TableRefusal(
        "\(grouped(columns.count * places.count)) numbers are too many for a table; unroll trace writes them."
      )
    }
    for place in places { table.append(row(at: place)) }
    return table
  }

  /// Every step, or those that are held of a long sequence.
  private var places: Range<Int> {
    view.record.run == nil ? 0..<view.timeline.steps : view.trace.heldPlaces
  }

  private var columns: [String] {
    let norms =
      view.flow.map { ["norm_dh"] + ($0.cellNorms == nil ? [] : ["norm_dc"]) } ?? []
    let signals = view.signals.flatMap { signal in
      (0..<view.units).map { "\(view.name(of: signal))[\($0)]" }
    }
    let stack = view.stackName == nil ? [] : ["stack"]
    return stack + ["step", "input", "target", "predicted", "p_target", "loss"] + norms + signals
  }

  private func row(at place: Int) -> [Table.Field] {
    let record = view.record
    let texts = [record.inputTexts, record.targetTexts, record.predictionTexts].map { texts in
      texts[view.sample][place].isEmpty ? Table.Field.none : .text(texts[view.sample][place])
    }
    let numbers = [record.targetProbabilities[view.sample][place], view.loss(at: place)]
    let signals = view.signals.flatMap { signal in
      (0..<view.units).map { Table.Field(view.number(signal, at: place, unit: $0)) }
    }
    let part = view.timeline.part(at: place)
    let stack: [Table.Field] = view.stackName == nil ? [] : [.text(part.stack.rawValue)]
    let step: [Table.Field] = [.integer(place - part.first)]
    return stack + step + texts + numbers.map { Table.Field($0) } + norms(at: place) + signals
  }

  /// Nothing where the backward pass has not been walked back to.
  private func norms(at place: Int) -> [Table.Field] {
    guard let flow = view.figures.flows[view.timeline.part(at: place).stack] else { return [] }
    let norms = [flow.hiddenNorms] + [flow.cellNorms].compactMap(\.self)
    let step = view.timeline.step(at: place)
    let isShown = view.isKnown(place) && !view.timeline.isPadding(place)
    return norms.map { isShown ? .number($0[step][view.sample]) : .none }
  }
}
