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
}
