import Console
import Laboratory
import Recurrence

/// A place in a walk as one names it: counted from 1, negative steps from the end.
public enum WalkPlace: Hashable, Sendable {
  /// A time step.
  case step(Int)
  /// A sequence of the batch.
  case sample(Int)
  /// A unit of the layer shown.
  case unit(Int)
  /// A level of the stack, the lowest is 1; of two directions the one that is shown.
  case layer(Int)
}

extension Session {
  mutating func carryOut(_ action: WalkAction) -> [Effect] {
    guard let record = opened?.record else { return [] }
    let interval = walk.playInterval
    updateWalk(&walk, action, record: record)
    // On a small screen two of the choices can look alike.
    if action == .detail { notice = Notice(.done, walk.choices.detail.title) }
    return interval == walk.playInterval ? [] : [.play(everyMilliseconds: walk.playInterval)]
  }

  /// Goes to a place that was named, if there is such a place.
  mutating func go(to place: WalkPlace) -> [Effect] {
    guard let record = opened?.record else {
      notice = Notice(.fact, Self.nothingOpen)
      return []
    }
    let architecture = record.network.architecture
    switch place {
    case .step(let step):
      let target = step < 0 ? record.steps + step : step - 1
      guard exists(target, of: record.steps, "steps") else { return [] }
      return carryOut(.point(step: target, unit: nil, signal: nil))
    case .sample(let sample):
      guard exists(sample - 1, of: record.samples, "sequences") else { return [] }
      return carryOut(.sample(sample - 1 - walk.choices.sample))
    case .layer(let layer):
      guard exists(layer - 1, of: architecture.hidden.count, "layers") else { return [] }
      let levels = layer - 1 - architecture.level(ofLayer: walk.choices.layer)
      return carryOut(.layer(levels * architecture.directions))
    case .unit(let unit):
      let size = architecture.size(ofLayer: walk.choices.layer)
      guard exists(unit - 1, of: size, "units") else { return [] }
      return carryOut(.unit(unit - 1 - walk.unit))
    }
  }

  /// Lets what is held of a long sequence follow the cursor.
  mutating func followCursor() {
    guard let record = opened?.record, !record.isHeld(around: walk.step) else { return }
    let moved = record.holding(walk.step)
    opened?.window = moved
    updateWalk(&walk, .refresh, record: moved)
  }

  /// Goes to the next step, or the one before, whose input contains a text.
  mutating func find(_ text: String?, forward: Bool) -> [Effect] {
    guard let record = opened?.record, let text = text ?? searched else { return [] }
    searched = text
    if screen == .generate { return findInText(text, forward: forward) }
    let place = record.place(
      of: text, from: walk.step, forward: forward, sample: walk.choices.sample)
    guard let place else {
      notice = Notice(.fact, "“\(SafeText(text, limit: 40))” is not in this sequence.")
      return []
    }
    return carryOut(.point(step: place, unit: nil, signal: nil))
  }

  static let nothingToSave: SafeText = "There is no trained network to save."

  private mutating func exists(_ index: Int, of count: Int, _ what: SafeText) -> Bool {
    if (0..<count).contains(index) { return true }
    notice = Notice(.failure, "There are \(grouped(count)) " + what + " here, counted from 1.")
    return false
  }

  static let nothingOpen: SafeText = "Nothing is open yet: choose something and press Enter."
}
