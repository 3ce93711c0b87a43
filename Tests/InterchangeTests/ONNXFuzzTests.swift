import Foundation
import Testing

@testable import Interchange

@Suite("Damaged ONNX models")
struct ONNXFuzzTests {
  private static let names = [
    "torch_1_lstm", "gru_bidirectional", "operators_13", "lstm_inputs", "rnn_typed_ir3",
  ]

  /// Either the damaged model still runs, or one plain sentence says why not.
  private func check(_ bytes: [UInt8], _ inputs: [String: Tensor]) throws {
    guard let sentence = try ONNXGraph.refusal(bytes, inputs) else { return }
    #expect(sentence.hasPrefix("F") && sentence.hasSuffix(".") && sentence.count < 600)
  }

  @Test("a model cut short anywhere is refused or runs", arguments: names)
  func truncated(name: String) throws {
    let fixture = try ONNXFixture(name)
    let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: fixture.path)))
    for end in stride(from: 0, to: bytes.count, by: max(1, bytes.count / 100)) {
      try check(Array(bytes[..<end]), fixture.inputs)
    }
  }

  @Test("changed, missing and doubled bytes are refused or run", arguments: names)
  func damaged(name: String) throws {
    let fixture = try ONNXFixture(name)
    let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: fixture.path)))
    var generator = Dice(state: 7)
    for _ in 0..<300 {
      var damaged = bytes
      for _ in 0...generator.next(below: 4) {
        let place = generator.next(below: damaged.count)
        switch generator.next(below: 4) {
        case 0: damaged[place] = UInt8(generator.next(below: 256))
        case 1: damaged[place] ^= 1 << UInt8(generator.next(below: 8))
        case 2: damaged.removeSubrange(place..<min(damaged.count, place + 1 + place % 5))
        default:
          damaged.insert(contentsOf: damaged[place..<min(damaged.count, place + 9)], at: place)
        }
        if damaged.isEmpty { damaged = [0] }
      }
      try check(damaged, fixture.inputs)
    }
  }

  @Test("any bytes at all are refused or run")
  func noise() throws {
    var generator = Dice(state: 3)
    for length in 0..<300 {
      try check((0..<length).map { _ in UInt8(generator.next(below: 256)) }, ONNXGraph.inputs)
    }
  }
}

/// A seeded generator (splitmix64).
private struct Dice {
  var state: UInt64

  mutating func next(below limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
    return Int((z ^ z >> 31) % UInt64(limit))
  }
}
