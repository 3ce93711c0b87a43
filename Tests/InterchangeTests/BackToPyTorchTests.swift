import Foundation
import Recurrence
import Testing

@testable import Interchange

/// Networks that this program saved, taken into PyTorch's own modules by `Fixtures/back/make.py` as the README says.
@Suite("Saved networks in PyTorch's modules")
struct BackToPyTorchTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Fixtures/back").path

  static let names = [
    "unequal", "unequal_gru", "peepholes", "bidirectional", "embedded", "plain_pairs", "dot",
    "general", "additive",
  ]

  private static func path(_ name: String, _ part: String = "") -> String {
    "\(folder)/\(name)\(part).safetensors"
  }

  @Test("compute there what they compute here", arguments: names)
  func logits(name: String) throws {
    let model = try ModelFile.read(Self.path(name))
    let request = try TraceRequest(model, input: Self.path(name, ".input"))
    let expected = try SafetensorsFile(path: Self.path(name, ".expected")).tensor("logits")
    let logits = try #require(try request.tensors(.double)["logits"])
    #expect(logits.shape == expected.shape)
    for (a, b) in zip(logits.doubles, expected.doubles) { #expect(abs(a - b) < 1e-13) }
  }

  @Test("are saved under the names that were taken there", arguments: names)
  func saved(name: String) throws {
    let scratch = try Scratch()
    try ModelFile.save(try ModelFile.read(Self.path(name)), to: scratch.path("again"))
    let (once, again) = (
      try SafetensorsFile(path: Self.path(name)), try SafetensorsFile(path: scratch.path("again"))
    )
    #expect(again.tensors.mapValues(\.shape) == once.tensors.mapValues(\.shape))
    for tensor in once.tensors.keys {
      #expect(try again.tensor(tensor) == once.tensor(tensor), "\(tensor)")
    }
  }
}
