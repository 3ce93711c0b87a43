import Console
import Laboratory
import Recurrence

extension WalkView {
  /// Which part of a long sequence is held and why, from long to short; nothing where all of it is.
  var windowLines: [SafeText] {
    guard let plan = record.run?.plan else { return [] }
    let held = trace.heldPlaces
    let window =
      "window \(grouped(held.lowerBound + 1))–\(grouped(held.upperBound))"
    let budget = "budget \(plan.budget >> 20) MiB"
    let interval = grouped(plan.interval)
    return [
      "\(window) of \(grouped(record.steps)) is held (\(budget)): "
        + "a state is kept every \(interval) steps",
      "\(window) is held (\(budget)): a state is kept every \(interval) steps",
      "\(window) held (\(budget)), a state every \(interval)",
      "\(window) is held", "\(window)",
    ].map { SafeText($0) }
  }
}
