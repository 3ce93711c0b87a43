import Recurrence

/// The shapes in which targets may stand in a file: with every axis, or as PyTorch's losses take them.
struct TargetShapes {
  let plan: Architecture
  /// T.
  let steps: Int
  /// B.
  let samples: Int

  /// Those of a loss at every step: [T, B] classes, or [T, B, V] numbers, of one output also [T, B].
  private var everywhere: [[Int]] { shapes(before: [[steps, samples]]) }
  /// Those of a loss at the last step: [B] or [1, B] classes, [B, V] or [1, B, V] numbers, of one output also [B].
  private var last: [[Int]] { shapes(before: [[1, samples], [samples]]) }

  private func shapes(before leading: [[Int]]) -> [[Int]] {
    guard plan.loss != .crossEntropy else { return leading }
    let whole = leading.map { $0 + [plan.outputs] }
    return plan.outputs == 1 ? whole + leading : whole
  }

  /// Where the loss is by the shape of the targets; nil where it is none of them.
  func place(of shape: [Int]) -> LossPlace? {
    everywhere.contains(shape) ? .all : last.contains(shape) ? .last : nil
  }

  /// Whether targets of this shape fit the plan.
  func fit(_ shape: [Int]) -> Bool {
    if steps == 1 { return (everywhere + last).contains(shape) }
    return (plan.lossAt == .all ? everywhere : last).contains(shape)
  }

  /// What is expected, for sentences; where the loss can be at either place, both.
  func shown(either: Bool) -> String {
    let own = plan.lossAt == .all ? everywhere : last
    guard either else { return Self.listed(own) }
    return "\(Self.listed(everywhere)), or of the last step \(Self.listed(last))"
  }

  private static func listed(_ shapes: [[Int]]) -> String {
    shapes.map { "\($0)" }.joined(separator: " or ")
  }
}
