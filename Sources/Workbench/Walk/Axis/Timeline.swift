import Recurrence

/// The steps that stand one after another on the time axis for one sample: how long it is, and where truncated
/// BPTT cuts.
struct Timeline: Hashable, Sendable {
  /// T.
  let steps: Int
  /// The steps of the sample; what comes later is padding.
  let length: Int
  /// k of truncated BPTT; nil where it goes through all steps.
  let truncation: Int?

  /// So many steps, of which the first `length` are the sample's.
  init(steps: Int, length: Int? = nil, truncation: Int? = nil) {
    self.steps = steps
    self.length = length ?? steps
    self.truncation = truncation
  }

  /// Whether a step is padding.
  func isPadding(_ step: Int) -> Bool { step >= length }

  /// Whether no derivative crosses between a step and the one at its left.
  func isCut(before step: Int) -> Bool {
    guard let truncation, truncation > 0, step > 0, !isPadding(step) else { return false }
    return step % truncation == 0
  }
}

extension TimeOrder {
  /// How many steps the layer passes before this one; padding counts as passed last.
  func position(of step: Int) -> Int {
    direction == .forward || isPadding(step) ? step : length - 1 - step
  }

  /// The step at a position.
  func step(at position: Int) -> Int {
    direction == .forward || position >= length ? position : length - 1 - position
  }
}
