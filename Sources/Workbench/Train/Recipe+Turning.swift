import Laboratory
import Recurrence
import Sequences

extension Recipe {
  /// Changes one field, to a given value or to its neighbour on the ladder of sensible values.
  mutating func take(_ action: TrainAction, for problem: Problem) {
    switch action {
    case .seed(let seed): self.seed = seed ?? self.seed &+ 1
    case .rate(let rate): learningRate = rate
    case .clip(let limit): clipping = limit
    case .schedule(let schedule): self.schedule = schedule
    case .patience(let patience): self.patience = patience
    case .cell(let cell): self.cell = cell
    case .hidden(let sizes): hidden = sizes
    case .bidirectional(let isOn): isBidirectional = isOn
    case .attention(let kind): attention = kind
    case .dense(let sizes): dense = sizes
    case .truncation(let steps): truncation = steps
    case .turn(let field, let distance):
      turn(field, by: distance, longest: problem.walking.map(\.steps).max() ?? 1)
    default: break
    }
  }

  private mutating func turn(_ field: RecipeField, by distance: Int, longest: Int) {
    switch field {
    case .cell: cell = cell.stepped(by: distance)
    case .hidden: hidden = hidden.map { Ladder.sizes.value(after: $0, by: distance) }
    case .rate: learningRate = Ladder.rates.value(after: learningRate, by: distance)
    case .clip: turnClipping(by: distance)
    case .seed: seed = distance > 0 ? seed &+ 1 : max(1, seed) - 1
    case .direction: isBidirectional.toggle()
    case .attention: attention = attention.stepped(by: distance)
    case .dense: turnDense(by: distance)
    case .truncation: turnTruncation(by: distance, longest: longest)
    }
  }

  /// Up from no layer is a small one, down from the smallest is none.
  private mutating func turnDense(by distance: Int) {
    let least = Ladder.sizes.rungs[0]
    if dense.isEmpty {
      dense = distance > 0 ? [16] : []
    } else if distance < 0, dense.allSatisfy({ $0 == least }) {
      dense = []
    } else {
      dense = dense.map { Ladder.sizes.value(after: $0, by: distance) }
    }
  }

  /// Up from the largest window that cuts the examples is all steps.
  private mutating func turnTruncation(by distance: Int, longest: Int) {
    let rungs = Ladder.windows.rungs.filter { $0 < longest }
    guard let largest = rungs.last else { return }
    switch truncation {
    case nil: if distance < 0 { truncation = largest }
    case let steps? where steps >= largest && distance > 0: truncation = nil
    case let steps?: truncation = Ladder.windows.value(after: steps, by: distance)
    }
  }

  /// Up from the largest limit is no limit.
  private mutating func turnClipping(by distance: Int) {
    let limits = Ladder.limits.rungs
    switch clipping {
    case .none: if distance < 0 { clipping = .norm(limits[limits.count - 1]) }
    case .norm(let limit) where limit >= limits[limits.count - 1] && distance > 0: clipping = .none
    case .norm(let limit): clipping = .norm(Ladder.limits.value(after: limit, by: distance))
    case .value(let limit): clipping = .value(Ladder.limits.value(after: limit, by: distance))
    }
  }
}

/// Sensible values from small to large.
struct Ladder<Value: Comparable & Sendable>: Sendable {
  let rungs: [Value]

  /// The next larger rung (or the next smaller), or the value itself at the end.
  func value(after value: Value, by distance: Int) -> Value {
    distance > 0
      ? rungs.first { $0 > value } ?? value : rungs.last { $0 < value } ?? value
  }
}

extension Ladder<Double> {
  static let rates = Ladder(
    rungs: [
      1e-6, 2e-6, 5e-6, 1e-5, 2e-5, 5e-5, 1e-4, 2e-4, 5e-4, 1e-3, 2e-3, 5e-3, 0.01, 0.02, 0.05, 0.1,
      0.2, 0.5, 1, 2, 5, 10,
    ])
  static let limits = Ladder(rungs: [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100])
}

extension Ladder<Int> {
  static let sizes = Ladder(rungs: [
    1, 2, 4, 8, 12, 16, 24, 32, 48, 64, 96, 128, 192, 256, 384, 512,
  ])
  static let windows = Ladder(rungs: [1, 2, 3, 5, 8, 10, 15, 20, 30, 50, 100, 200, 500, 1000])
}
