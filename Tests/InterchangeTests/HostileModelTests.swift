import Foundation
import Recurrence
import Testing

@testable import Interchange

/// The same numbers for the same seed.
private struct Dice: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return (state ^ state >> 29) &* 0xBF58_476D_1CE4_E5B9
  }
}

@Suite("Hostile state dicts")
struct HostileModelTests {
  /// How many files are tried for each naming style; more with FUZZ=N in the environment.
  private static let rounds =
    ProcessInfo.processInfo.environment["FUZZ"].flatMap { Int($0) } ?? 40

  private let pieces = [
    "weight_ih", "weight_hh", "bias_ih", "bias_hh", "weight_hr", "_l0", "_l1", "_l2", "_reverse",
    ".weight",
    ".bias", "encoder", "decoder", "F16", "I8", "[0,7]", "[28]", "[7,7]", "[28,7]",
    "9223372036854775807", "0",
    "-1", "\"", ",", "{", "}", ":", "__metadata__", "cell", "\u{301}", ".", "1", "2", "14", "21",
  ]

  /// A header with some of its text replaced, doubled or taken away.
  private func broken(_ header: String, _ dice: inout Dice) -> String {
    var text = Array(header)
    for _ in 0..<Int.random(in: 1...3, using: &dice) where text.count > 2 {
      let start = Int.random(in: 0..<text.count - 1, using: &dice)
      let end = min(text.count, start + Int.random(in: 0...8, using: &dice))
      switch Int.random(in: 0..<4, using: &dice) {
      case 0: text.replaceSubrange(start..<end, with: pieces.randomElement(using: &dice) ?? "")
      case 1: text.insert(contentsOf: text[start..<end], at: start)
      case 2: text.removeSubrange(start..<end)
      default: swapNumbers(&text, &dice)
      }
    }
    return String(text)
  }

  /// Puts one digit in another's place, which keeps the header a header and makes shapes lie.
  private func swapNumbers(_ text: inout [Character], _ dice: inout Dice) {
    let digits = text.indices.filter { text[$0].isNumber }
    guard let one = digits.randomElement(using: &dice),
      let other = digits.randomElement(using: &dice)
    else { return }
    text.swapAt(one, other)
  }

  /// Shapes and names of a state_dict, shuffled among its tensors, with data of the right size.
  private func shuffled(_ file: SafetensorsFile, _ dice: inout Dice) -> [String: Tensor] {
    let shapes = file.tensors.keys.sorted().compactMap { file.tensors[$0]?.shape }
    var tensors: [String: Tensor] = [:]
    for name in file.tensors.keys.sorted() where Int.random(in: 0..<9, using: &dice) > 0 {
      let isOther = Int.random(in: 0..<4, using: &dice) == 0
      let shape = (isOther ? shapes.randomElement(using: &dice) : file.tensors[name]?.shape) ?? []
      let renamed =
        Int.random(in: 0..<6, using: &dice) == 0
        ? name.replacingOccurrences(of: "l0", with: "l1").replacingOccurrences(of: "0", with: "1")
        : name
      tensors[renamed] = Tensor(shape: shape, [Float](repeating: 0.5, count: shape.reduce(1, *)))
    }
    return tensors
  }

  @Test(
    "whatever is done to a header, the file is a network or one sentence",
    arguments: PyTorchCase.all)
  func headers(name: String) throws {
    let scratch = try Scratch()
    let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: PyTorchCase.path(name, "model"))))
    let count = bytes.prefix(8).reversed().reduce(0) { $0 << 8 | Int($1) }
    let header = String(decoding: bytes[8..<8 + count], as: UTF8.self)
    var dice = Dice(state: UInt64(name.utf8.reduce(7) { $0 &* 31 &+ UInt64($1) }))
    for _ in 0..<Self.rounds {
      let path = try scratch.file(header: broken(header, &dice), data: Array(bytes[(8 + count)...]))
      check(path)
    }
  }

  @Test(
    "shapes and names that are shuffled are a network that runs, or one sentence",
    arguments: PyTorchCase.all)
  func shapes(name: String) throws {
    let scratch = try Scratch()
    let file = try SafetensorsFile(path: PyTorchCase.path(name, "model"))
    var dice = Dice(state: UInt64(name.utf8.reduce(11) { $0 &* 31 &+ UInt64($1) }))
    for _ in 0..<Self.rounds {
      try SafetensorsWriter.save(shuffled(file, &dice), to: scratch.path("a"))
      check(scratch.path("a"))
    }
  }

  /// One step of one sample.
  private func step(of input: Input) -> Batch.Inputs {
    input.vocabulary == nil
      ? .vectors(Array(repeating: 0.5, count: input.size)) : .tokens([0])
  }

  /// Reads a file with every answer to what it leaves open; what is read must run.
  private func check(_ path: String, _ hints: ModelHints = ModelHints(), depth: Int = 0) {
    do throws(ModelError) {
      let model = try ModelFile.read(path, hints: hints)
      let plan = model.network.architecture
      let source = plan.encoder.map { Source(steps: 1, inputs: step(of: $0.input)) }
      let batch = Batch(steps: 1, samples: 1, inputs: step(of: plan.input), source: source)
      let trace = try? TraceRequest(model, batch).tensors(.float)
      #expect(trace?["logits"]?.shape == [1, 1, plan.outputs])
    } catch {
      #expect(!error.description.contains("\n"))
      guard case .ambiguous(let question) = error.fault, depth < 4 else { return }
      #expect(!question.candidates.isEmpty)
      for candidate in question.candidates {
        var next = hints
        next.answer(question, candidate.answer)
        if next != hints { check(path, next, depth: depth + 1) }
      }
    }
  }
}
