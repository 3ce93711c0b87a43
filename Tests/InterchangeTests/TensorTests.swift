import Testing

@testable import Interchange

@Suite("Tensors")
struct TensorTests {
  @Test("half-precision numbers have their IEEE values")
  func halves() {
    let cases: [(UInt16, Float)] = [
      (0x0000, 0), (0x3C00, 1), (0xC000, -2), (0x7BFF, 65504), (0x0400, 0x1p-14),
      (0x0001, 0x1p-24), (0x83FF, -0x3FFp-24), (0x7C00, .infinity), (0xFC00, -.infinity),
      (0x3555, 0.33325195),
    ]
    for (bits, value) in cases { #expect(half(bits) == value) }
    #expect(half(0x8000).sign == .minus)
    #expect(half(0x7E00).isNaN)
  }

  @Test("bfloat16 numbers are the upper halves of single-precision ones")
  func brains() {
    #expect(brain(0x3F80) == 1)
    #expect(brain(0xC049) == -3.140625)
    #expect(brain(0x7FC0).isNaN)
  }

  @Test("integers of every width keep their sign")
  func integers() {
    let tensor = { (type: ElementType, bytes: [UInt8]) in
      Tensor(type: type, shape: [bytes.count / type.size], bytes: bytes).integers
    }
    #expect(tensor(.i8, [0x80, 0x7F]) == [-128, 127])
    #expect(tensor(.u8, [0x80, 0xFF]) == [128, 255])
    #expect(tensor(.u16, [0xFE, 0xFF]) == [65534])
    #expect(tensor(.u32, [0, 0, 0, 0x80]) == [2_147_483_648])
    #expect(tensor(.u64, [1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x80]) == [1, .max])
    #expect(tensor(.i16, [0xFE, 0xFF]) == [-2])
    #expect(tensor(.i32, [0, 0, 0, 0x80]) == [-2_147_483_648])
    #expect(tensor(.i64, [1, 0, 0, 0, 0, 0, 0, 0x80]) == [.min + 1])
    #expect(tensor(.bool, [0, 1, 2]) == [0, 1, 1])
    #expect(tensor(.f32, [0, 0, 0, 0]) == nil)
  }

  @Test("numbers come back as they were put in")
  func roundTrip() {
    let doubles = [0, -0.0, .pi, .leastNonzeroMagnitude, -.infinity]
    #expect(Tensor(shape: [5], doubles).doubles == doubles)
    let floats: [Float] = [0, .pi, .leastNonzeroMagnitude, .greatestFiniteMagnitude]
    #expect(Tensor(shape: [2, 2], floats).floats == floats)
    #expect(Tensor(shape: [2, 2], floats).doubles == floats.map(Double.init))
    #expect(Tensor(shape: [2], [Int64.min, .max]).integers == [.min, .max])
  }

  @Test("the first number that is not finite is found")
  func nonFinite() {
    #expect(Tensor(shape: [3], [1, .nan, .infinity] as [Float]).firstNonFinite?.index == 1)
    #expect(Tensor(shape: [2], [1, -.infinity] as [Double]).firstNonFinite?.value == -.infinity)
    #expect(Tensor(shape: [2], [1, 2] as [Double]).firstNonFinite == nil)
    #expect(Tensor(shape: [2], [1, 2] as [Int64]).firstNonFinite == nil)
  }
}
