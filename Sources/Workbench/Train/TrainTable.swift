import Interchange
import Laboratory

/// The Train screen as a table: one row for each point of the curves, with ‖dL/dh_t‖ over time; dh[0] is the first step, or
/// bin of steps, and sequences are laid with their last steps upon one another.
struct TrainTable {
  let history: History

  var table: Table {
    let bins = history.points.map(\.gradient.norms.count).max() ?? 0
    var table = Table(
      columns: [
        "first_update", "last_update", "loss", "held_out_loss", "accuracy", "norm_before",
        "norm_after", "clipped",
      ] + (0..<bins).map { "dh[\($0)]" })
    for point in history.points { table.append(row(of: point, bins: bins)) }
    return table
  }

  private func row(of point: HistoryPoint, bins: Int) -> [Table.Field] {
    let lead = bins - point.gradient.norms.count
    return [
      .integer(point.firstUpdate), .integer(point.lastUpdate), .number(point.loss),
      Table.Field(point.heldOutLoss), Table.Field(point.accuracy), .number(point.normBefore),
      .number(point.normAfter), .integer(point.clipped),
    ] + (0..<lead).map { _ in .none } + point.gradient.norms.map { .number($0) }
  }
}
