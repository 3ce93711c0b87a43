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
    sums(with: row) { (product: 0, square: ($0 - $1) * ($0 - $1)) }.map { $0.square.squareRoot() }
  }

  /// Two sums over the columns, for each row beside the chosen one.
  @inline(__always) private func sums(
    with row: Int, _ terms: (Double, Double) -> (product: Double, square: Double)
  ) -> [(product: Double, square: Double)] {
    let chosen = values[row * columns..<(row + 1) * columns].map(Double.init)
    return values.withUnsafeBufferPointer { values in
      (0..<rows).map { other in
        var sum = (product: 0.0, square: 0.0)
        for k in 0..<columns {
          let term = terms(Double(values[other * columns + k]), chosen[k])
          sum = (sum.product + term.product, sum.square + term.square)
        }
        return sum
      }
    }
  }
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
