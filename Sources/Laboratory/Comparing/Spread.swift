/// The median and range of one figure over several runs.
///
/// Averages hide that a few of ten runs fail; median and range do not.
public struct Spread: Hashable, Sendable {
  /// The middle value; of an even count the mean of the two in the middle.
  public let median: Double
  /// The least value.
  public let lowest: Double
  /// The greatest value.
  public let highest: Double
  /// How many values there are.
  public let count: Int

  /// Of values in any order; nil without values. A value that is no number counts as the greatest,
  /// so that a failed run never improves a loss. O(n log n).
  public init?(_ values: some Sequence<Double>) {
    let sorted = values.map { $0.isNaN ? .infinity : $0 }.sorted()
    guard let first = sorted.first, let last = sorted.last else { return nil }
    let middle = sorted.count / 2
    (lowest, highest, count) = (first, last, sorted.count)
    median =
      sorted.count.isMultiple(of: 2)
      ? sorted[middle - 1] / 2 + sorted[middle] / 2 : sorted[middle]
  }
}
