import Interchange
import Laboratory

/// The Train screen as a table: one row for each point of the curves, with ‖dL/dh_t‖ over time; dh[0] is
/// the first step, or bin of steps. Sequences are laid with their last steps upon one another; of pairs
/// the columns after the sources' last step are the decoder's.
struct TrainTable {
  let history: History

  var table: Table {
    let span = GradientSpan(history.points)
    var table = Table(
      columns: [
        "first_update", "last_update", "loss", "held_out_loss", "accuracy", "whole_accuracy",
        "norm_before",
        "norm_after", "clipped",
      ] + (0..<span.bins).map { "dh[\($0)]" })
    for point in history.points { table.append(row(of: point, on: span)) }
    return table
  }

  private func row(of point: HistoryPoint, on span: GradientSpan) -> [Table.Field] {
    let lead = span.lead(of: point.gradient)
    let rest = span.bins - lead - point.gradient.count
    return [
      .integer(point.firstUpdate), .integer(point.lastUpdate), .number(point.loss),
      Table.Field(point.heldOutLoss), Table.Field(point.accuracy),
      Table.Field(point.wholeAccuracy), .number(point.normBefore), .number(point.normAfter),
      .integer(point.clipped),
    ] + (0..<lead).map { _ in .none } + point.gradient.norms.map { .number($0) }
      + (0..<rest).map { _ in .none }
  }
}
