/// The kinds of numbers that a tensor of a safetensors file can have; the raw value is the name in
/// its header.
public enum ElementType: String, CaseIterable, Hashable, Sendable {
  /// Double precision, 64 bits.
  case f64 = "F64"
  /// Single precision, 32 bits.
  case f32 = "F32"
  /// IEEE half precision, 16 bits.
  case f16 = "F16"
  /// The upper half of a single-precision number.
  case bf16 = "BF16"
  /// Signed, 64 bits.
  case i64 = "I64"
  /// Signed, 32 bits.
  case i32 = "I32"
  /// Signed, 16 bits.
  case i16 = "I16"
  /// Signed, 8 bits.
  case i8 = "I8"
  /// Unsigned, 64 bits.
  case u64 = "U64"
  /// Unsigned, 32 bits.
  case u32 = "U32"
  /// Unsigned, 16 bits.
  case u16 = "U16"
  /// Unsigned, 8 bits.
  case u8 = "U8"
  /// One byte, 0 or 1.
  case bool = "BOOL"

  /// Bytes of one element.
  public var size: Int {
    switch self {
    case .f64, .i64, .u64: 8
    case .f32, .i32, .u32: 4
    case .f16, .bf16, .i16, .u16: 2
    case .i8, .u8, .bool: 1
    }
  }

  /// Whether the elements are floating-point numbers.
  public var isFloatingPoint: Bool {
    switch self {
    case .f64, .f32, .f16, .bf16: true
    case .i64, .i32, .i16, .i8, .u64, .u32, .u16, .u8, .bool: false
    }
  }
}

/// The value of an IEEE half-precision number (1 sign, 5 exponent and 10 fraction bits).
func half(_ bits: UInt16) -> Float {
  let sign: Float = bits >> 15 == 0 ? 1 : -1
  let exponent = Int(bits >> 10 & 0x1F)
  let fraction = Float(bits & 0x3FF)
  switch exponent {
  case 0: return sign * fraction * 0x1p-24
  case 31: return fraction == 0 ? sign * .infinity : .nan
  default:
    return Float(
      sign: sign < 0 ? .minus : .plus, exponent: exponent - 15, significand: 1 + fraction / 1024)
  }
}

/// The value of a bfloat16 number, the upper half of a single-precision one.
func brain(_ bits: UInt16) -> Float { Float(bitPattern: UInt32(bits) << 16) }
