/// How near two vectors are.
public enum Nearness: String, CaseIterable, Hashable, Sendable {
  /// a·b / (‖a‖ ‖b‖), from −1 to 1: the angle between them, whatever their lengths; 0 where one has no length.
  case cosine
  /// ‖a − b‖.
  case euclid
}

/// A vector near another one.
public struct Neighbour: Hashable, Sendable {
  /// Its row.
  public let row: Int
  /// The cosine, or the distance.
  public let value: Double
}

extension Matrix<Float> {
  /// The rows nearest to one row, the nearest first; of equals the earlier row. O(rows·columns).
  public func neighbours(of row: Int, count: Int, by nearness: Nearness) -> [Neighbour] {
    let all = nearness == .cosine ? cosines(to: row) : distances(to: row)
    let sign: Double = nearness == .cosine ? -1 : 1
    let found = all.enumerated().filter { $0.offset != row }
      .map { Neighbour(row: $0.offset, value: $0.element) }
    return found.smallest(count) {
      (sign * $0.value, $0.row) < (sign * $1.value, $1.row)
    }
  }

  /// The Euclidean length of a row.
  public func length(ofRow row: Int) -> Double { norm(values[row * columns..<(row + 1) * columns]) }

  private func cosines(to row: Int) -> [Double] {
    let own = length(ofRow: row)
    return sums(with: row) { (product: $0 * $1, square: $0 * $0) }.map { sum in
      let lengths = own * sum.square.squareRoot()
      return lengths > 0 ? sum.product / lengths : 0
    }
  }

  private func distances(to row: Int) -> [Double] {
    sums(with: row) { (product: .zero, square: ($0 - $1) * ($0 - $1)) }.map {
      $0.square.squareRoot()
    }
  }

  /// Two sums over the columns, for each row beside the chosen one; over eight lanes, so that no addition waits for
  /// the one before.
  @inline(__always) private func sums(
    with row: Int,
    _ terms: (SIMD8<Double>, SIMD8<Double>) -> (product: SIMD8<Double>, square: SIMD8<Double>)
  ) -> [(product: Double, square: Double)] {
    values.withUnsafeBufferPointer { values in
      let chosen = UnsafeBufferPointer(rebasing: values[row * columns..<(row + 1) * columns])
      return (0..<rows).map { other in
        let line = UnsafeBufferPointer(rebasing: values[other * columns..<(other + 1) * columns])
        var sum = (product: SIMD8<Double>.zero, square: SIMD8<Double>.zero)
        for k in stride(from: 0, to: columns, by: 8) {
          let term = terms(lanes(line, from: k), lanes(chosen, from: k))
          sum = (sum.product + term.product, sum.square + term.square)
        }
        return (sum.product.sum(), sum.square.sum())
      }
    }
  }
}

/// Eight numbers from a place on, with zeros behind the last.
@inline(__always) private func lanes(
  _ values: UnsafeBufferPointer<Float>, from start: Int
) -> SIMD8<Double> {
  if start + 8 <= values.count, let base = values.baseAddress {
    return SIMD8<Double>(UnsafeRawPointer(base + start).loadUnaligned(as: SIMD8<Float>.self))
  }
  var lanes = SIMD8<Double>.zero
  for k in start..<values.count { lanes[k - start] = Double(values[k]) }
  return lanes
}

extension Array {
  /// The first few of the sorted array; O(n) where they are few.
  fileprivate func smallest(_ count: Int, by isBefore: (Element, Element) -> Bool) -> [Element] {
    var best: [Element] = []
    for element in self {
      guard best.count < count || best.last.map({ isBefore(element, $0) }) == true else { continue }
      let place = best.firstIndex { isBefore(element, $0) } ?? best.count
      best.insert(element, at: place)
      if best.count > count { best.removeLast() }
    }
    return best
  }
}
