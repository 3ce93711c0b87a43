/// The way of one recurrent layer through the steps of one sample: its direction, how far the sample
/// goes, and where truncated BPTT cuts.
///
/// The padding at t ≥ `length` is not passed: there the state stands still.
public struct TimeOrder: Hashable, Sendable {
  /// The direction of the layer.
  public let direction: Direction
  /// The steps of the sample; what comes later is padding.
  public let length: Int
  /// k: no derivative crosses the border between the steps t−1 and t where t is a multiple of k;
  /// nil where BPTT goes through all steps.
  public let truncation: Int?

  /// A way through `length` ≥ 1 steps.
  public init(direction: Direction, length: Int, truncation: Int?) {
    self.direction = direction
    self.length = length
    self.truncation = truncation
  }

  /// The step that begins from the initial state.
  public var first: Int { direction == .forward ? 0 : length - 1 }

  /// The step that ends in the final state.
  public var last: Int { direction == .forward ? length - 1 : 0 }

  /// Whether a step is padding.
  public func isPadding(_ step: Int) -> Bool { step >= length }

  /// The step from whose state this one goes on; −1 for the initial state. For padding the step whose
  /// state stands still there.
  public func previous(of step: Int) -> Int {
    if isPadding(step) { return direction == .forward ? last : -1 }
    return step == first ? -1 : direction == .forward ? step - 1 : step + 1
  }

  /// The step that goes on from the state of this one; nil after the last, and for padding.
  public func next(after step: Int) -> Int? {
    guard !isPadding(step), step != last else { return nil }
    return direction == .forward ? step + 1 : step - 1
  }

  /// The step from which derivatives flow back into the state of this one; nil after the last, for
  /// padding, and at a border of truncation.
  public func source(of step: Int) -> Int? {
    guard let next = next(after: step) else { return nil }
    return isCut(between: step, and: next) ? nil : next
  }

  /// Whether truncation keeps derivatives from crossing between two neighbouring steps.
  public func isCut(between a: Int, and b: Int) -> Bool {
    guard let truncation, truncation > 0 else { return false }
    return max(a, b) % truncation == 0
  }

  /// The steps in the order in which the layer passes them.
  public var steps: [Int] {
    direction == .forward ? Array(0..<length) : Array((0..<length).reversed())
  }
}
