import Interchange
import Laboratory
import Recurrence

/// The Walk screen as a table: the sequence and the layer that are shown, one row a step, counted from 0; inputs,
/// targets and answers as they read, the loss, the norms of the gradient, and every unit of every signal shown.
struct WalkTable {
  let view: WalkView

  /// More numbers than these are a trace's business, which is written piece by piece.
  private static let mostFields = 4_000_000

  func table() throws(TableRefusal) -> Table {
    var table = Table(columns: columns)
    guard columns.count * view.trace.steps <= Self.mostFields else {
      throw TableRefusal(
        "\(grouped(columns.count * view.trace.steps)) numbers are too many for a table; unroll trace writes them."
      )
    }
    for step in 0..<view.trace.steps { table.append(row(at: step)) }
    return table
  }

  private var columns: [String] {
    let norms =
      view.figures.flow.map { ["norm_dh"] + ($0.cellNorms == nil ? [] : ["norm_dc"]) } ?? []
    let signals = view.signals.flatMap { signal in
      (0..<view.units).map { "\(view.name(of: signal))[\($0)]" }
    }
    return ["step", "input", "target", "predicted", "p_target", "loss"] + norms + signals
  }

  private func row(at step: Int) -> [Table.Field] {
    let record = view.record
    let texts = [record.inputTexts, record.targetTexts, record.predictionTexts].map { texts in
      texts[view.sample][step].isEmpty ? Table.Field.none : .text(texts[view.sample][step])
    }
    let numbers = [record.targetProbabilities[view.sample][step], view.loss(at: step)]
    let signals = view.signals.flatMap { signal in
      (0..<view.units).map { Table.Field(view.number(signal, step: step, unit: $0)) }
    }
    return [.integer(step)] + texts + numbers.map { Table.Field($0) } + norms(at: step) + signals
  }

  /// Nothing where the backward pass has not been walked back to.
  private func norms(at step: Int) -> [Table.Field] {
    guard let flow = view.figures.flow else { return [] }
    let norms = [flow.hiddenNorms] + [flow.cellNorms].compactMap(\.self)
    return norms.map { view.isKnown(step) ? .number($0[step][view.sample]) : .none }
  }
}
