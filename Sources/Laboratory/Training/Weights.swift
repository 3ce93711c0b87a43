extension [Float] {
  /// Takes over the elements of another array of the same size, without new memory.
  mutating func copy(from other: [Float]) {
    precondition(count == other.count, "expected \(count) elements, got \(other.count)")
    withUnsafeMutableBufferPointer { target in
      _ = target.update(fromContentsOf: other)
    }
  }

  /// Whether no element is NaN or infinite; written so that the compiler takes many at a time.
  var areFinite: Bool {
    withUnsafeBufferPointer { values in
      var largest: UInt32 = 0
      for value in values { largest = Swift.max(largest, value.bitPattern & 0x7FFF_FFFF) }
      return largest < Float.infinity.bitPattern
    }
  }

  /// The index of the first largest element; 0 where there is none.
  var indexOfLargest: Int {
    withUnsafeBufferPointer { values in
      var best = 0
      for index in values.indices where values[index] > values[best] { best = index }
      return best
    }
  }
}
