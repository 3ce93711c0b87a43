/// An array of numbers as it stands in a safetensors file: row-major, little-endian.
public struct Tensor: Hashable, Sendable {
  /// What the elements are.
  public let type: ElementType
  /// The size of each dimension; empty for a single number.
  public let shape: [Int]
  /// The elements, little-endian.
  public let bytes: [UInt8]

  /// The number of elements.
  public var count: Int { bytes.count / type.size }

  init(type: ElementType, shape: [Int], bytes: [UInt8]) {
    self.type = type
    self.shape = shape
    self.bytes = bytes
  }

  /// F64; there must be as many values as the shape says, here and below.
  public init(shape: [Int], _ values: [Double]) {
    self.init(.f64, shape, values, { $0.bitPattern.littleEndian })
  }

  /// F32.
  public init(shape: [Int], _ values: [Float]) {
    self.init(.f32, shape, values, { $0.bitPattern.littleEndian })
  }

  /// I64.
  public init(shape: [Int], _ values: [Int64]) {
    self.init(.i64, shape, values, \.littleEndian)
  }

  /// Where numbers stand in memory as in the file, they are copied at once.
  private init<Value, Word: FixedWidthInteger>(
    _ type: ElementType, _ shape: [Int], _ values: [Value], _ word: (Value) -> Word
  ) {
    precondition(
      shape.reduce(1, *) == values.count, "expected \(shape) elements, got \(values.count)")
    let isLittleEndian = UInt16(1).littleEndian == 1
    self.init(
      type: type, shape: shape,
      bytes: isLittleEndian
        ? values.withUnsafeBytes(Array.init) : values.map(word).withUnsafeBytes(Array.init))
  }
}

// MARK: - Elements

extension Tensor {
  /// The elements as Double: exact, but for integers beyond 2⁵³.
  public var doubles: [Double] {
    switch type {
    case .f64: words(UInt64.self) { Double(bitPattern: $0) }
    case .f32, .f16, .bf16: floats.map(Double.init)
    case .u64: words(UInt64.self) { Double($0) }
    case .i64, .i32, .i16, .i8, .u32, .u16, .u8, .bool: (integers ?? []).map(Double.init)
    }
  }

  /// The elements as Float, rounded where they have more digits.
  public var floats: [Float] {
    switch type {
    case .f64: doubles.map(Float.init)
    case .f32: words(UInt32.self) { Float(bitPattern: $0) }
    case .f16: words(UInt16.self, half)
    case .bf16: words(UInt16.self, brain)
    case .u64: words(UInt64.self) { Float($0) }
    case .i64, .i32, .i16, .i8, .u32, .u16, .u8, .bool: (integers ?? []).map(Float.init)
    }
  }

  /// The elements of an integer (or BOOL: 0, 1) tensor, those of U64 from 2⁶³ on as 2⁶³ − 1; nil of a
  /// floating-point one.
  public var integers: [Int64]? {
    switch type {
    case .f64, .f32, .f16, .bf16: nil
    case .i64: words(UInt64.self) { Int64(bitPattern: $0) }
    case .i32: words(UInt32.self) { Int64(Int32(bitPattern: $0)) }
    case .i16: words(UInt16.self) { Int64(Int16(bitPattern: $0)) }
    case .i8: words(UInt8.self) { Int64(Int8(bitPattern: $0)) }
    case .u64: words(UInt64.self) { Int64(clamping: $0) }
    case .u32: words(UInt32.self) { Int64($0) }
    case .u16: words(UInt16.self) { Int64($0) }
    case .u8: words(UInt8.self) { Int64($0) }
    case .bool: words(UInt8.self) { $0 == 0 ? 0 : 1 }
    }
  }

  /// The place and value of the first element that is NaN or infinite: legal in the format, but
  /// not in a network's weights.
  public var firstNonFinite: (index: Int, value: Double)? {
    guard type.isFloatingPoint else { return nil }
    return doubles.enumerated().first { !$0.element.isFinite }.map { ($0.offset, $0.element) }
  }

  /// The place of the first element that is NaN.
  var firstNaN: Int? {
    guard type.isFloatingPoint else { return nil }
    return type == .f64 ? doubles.firstIndex(where: \.isNaN) : floats.firstIndex(where: \.isNaN)
  }

  private func words<Word: FixedWidthInteger, Element>(
    _ word: Word.Type, _ element: (Word) -> Element
  ) -> [Element] {
    bytes.withUnsafeBytes { raw in
      (0..<count).map { index in
        let offset = index * MemoryLayout<Word>.size
        return element(Word(littleEndian: raw.loadUnaligned(fromByteOffset: offset, as: Word.self)))
      }
    }
  }
}
