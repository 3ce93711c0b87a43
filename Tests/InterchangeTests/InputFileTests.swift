import Recurrence
import Testing

@testable import Interchange

@Suite("Input files")
struct InputFileTests {
  let scratch: Scratch

  init() throws { scratch = try Scratch() }

  private func model(
    _ input: Input = .vectors(size: 3), loss: Loss = .crossEntropy, at place: LossPlace = .all,
    cell: CellKind = .lstm
  ) -> Model {
    var generator = SystemRandomNumberGenerator()
    let plan = Architecture(
      cell: cell, input: input, hidden: [7], outputs: 4, loss: loss, lossAt: place)
    return Model(Network(plan, using: &generator))
  }

  private func floats(_ shape: Int...) -> Tensor {
    Tensor(shape: shape, [Float](repeating: 0.5, count: shape.reduce(1, *)))
  }

  private func integers(_ value: Int64, _ shape: Int...) -> Tensor {
    Tensor(shape: shape, [Int64](repeating: value, count: shape.reduce(1, *)))
  }

  private func read(_ model: Model, _ tensors: [String: Tensor]) throws -> TraceRequest {
    let path = scratch.path("input")
    try SafetensorsWriter.save(tensors, to: path)
    return try TraceRequest(model, input: path)
  }

  private func fault(_ model: Model, _ tensors: [String: Tensor]) -> ModelFault? {
    do {
      _ = try read(model, tensors)
      return nil
    } catch {
      return (error as? ModelError)?.fault
    }
  }

  @Test("inputs, targets and initial states are read")
  func reading() throws {
    let request = try read(
      model(),
      [
        "x": floats(5, 2, 3), "targets": integers(3, 5, 2), "rnn.l0.h0": floats(2, 7),
        "rnn.l0.c0": floats(2, 7),
      ])
    #expect(request.batch.steps == 5)
    #expect(request.batch.samples == 2)
    guard case .given(let states) = request.batch.initial else {
      Issue.record("no initial states")
      return
    }
    #expect(
      states == [
        LayerState(h: Array(repeating: 0.5, count: 14), c: Array(repeating: 0.5, count: 14))
      ])
    try request.batch.check(against: request.model.network.architecture)
  }

  @Test("one-hot tokens and vectors are read by the same weights")
  func oneHot() throws {
    let tokens = try read(model(.tokens(vocabulary: 3)), ["x": floats(5, 2, 3)])
    #expect(tokens.model.network.architecture.input == .vectors(size: 3))
    let vectors = try read(model(), ["tokens": integers(2, 5, 2)])
    #expect(vectors.model.network.architecture.input == .tokens(vocabulary: 3))
    _ = try vectors.tensors(.float)
  }

  @Test("one-hot vectors and tokens give the same trace")
  func sameTrace() throws {
    let model = model()
    let oneHot: [Float] = [0, 1, 0, 1, 0, 0, 0, 0, 1]
    let vectors = try read(
      model, ["x": Tensor(shape: [3, 1, 3], oneHot), "targets": integers(1, 3, 1)])
    let tokens = try read(
      model,
      ["tokens": Tensor(shape: [3, 1], [1, 0, 2] as [Int64]), "targets": integers(1, 3, 1)])
    let one = try vectors.tensors(.double), other = try tokens.tensors(.double)
    for (key, tensor) in other {
      let distance = zip(tensor.doubles, one[key]?.doubles ?? []).map { abs($0 - $1) }.max() ?? 1
      #expect(distance < 1e-14, "\(key)")
    }
    #expect(Set(one.keys).subtracting(other.keys) == ["grad_x"])
  }

  @Test("tokens and targets out of range are named")
  func outOfRange() {
    let reader = model(.embedding(vocabulary: 6, size: 3))
    #expect(
      fault(reader, ["tokens": integers(6, 5, 2)]) == .outOfRange("tokens", value: 6, 0...5))
    #expect(
      fault(reader, ["tokens": integers(.min, 5, 2)])
        == .outOfRange("tokens", value: .min, 0...5))
    #expect(
      fault(model(), ["x": floats(5, 2, 3), "targets": integers(4, 5, 2)])
        == .outOfRange("targets", value: 4, 0...3))
    #expect(
      ModelFault.outOfRange("targets", value: 4, 0...3).predicate
        == "has 4 in “targets”, expected numbers from 0 to 3")
  }

  @Test(
    "unsigned numbers of every width are tokens, classes and lengths",
    arguments: [ElementType.u64, .u32, .u16, .u8])
  func unsigned(type: ElementType) throws {
    func numbers(_ values: [UInt64], _ shape: [Int]) -> Tensor {
      Tensor(
        type: type, shape: shape,
        bytes: values.flatMap { value in
          (0..<type.size).map { UInt8(truncatingIfNeeded: value >> (8 * UInt64($0))) }
        })
    }
    let reader = model(.embedding(vocabulary: 6, size: 3))
    let tokens = numbers([5, 0, 3, 1, 2, 4], [3, 2])
    let request = try read(
      reader,
      [
        "tokens": tokens, "targets": numbers([3, 0, 3, 1, 2, 0], [3, 2]),
        "lengths": numbers([3, 1], [2]),
      ])
    guard case .tokens([5, 0, 3, 1, 2, 4]) = request.batch.inputs else {
      Issue.record("other tokens")
      return
    }
    #expect(request.batch.lengths == [3, 1])
    let most = UInt64.max >> (64 - 8 * UInt64(type.size))
    #expect(
      fault(reader, ["tokens": numbers([0, most], [2, 1])])
        == .outOfRange("tokens", value: Int64(clamping: most), 0...5))
    guard type == .u64 else { return }
    #expect(
      ModelFault.outOfRange("tokens", value: .max, 0...5).predicate
        == "has 9223372036854775807 or more in “tokens”, expected numbers from 0 to 5")
  }

  @Test("wrong element types are named")
  func types() {
    #expect(
      fault(model(), ["x": integers(1, 5, 2, 3)])
        == .elementType("x", expected: "F32, F64, F16 or BF16", got: .i64))
    #expect(
      fault(model(), ["x": Tensor(shape: [1, 1, 3], [0, 1e39, 0] as [Double])])
        == .tooLarge("x", index: 1, value: 1e39))
    #expect(
      fault(model(.embedding(vocabulary: 6, size: 3)), ["tokens": floats(5, 2)])
        == .elementType("tokens", expected: "whole numbers (I64 to I8, U64 to U8)", got: .f32))
    #expect(
      fault(model(), ["x": floats(5, 2, 3), "targets": floats(5, 2)])
        == .elementType("targets", expected: "whole numbers (I64 to I8, U64 to U8)", got: .f32))
  }

  @Test("an input whose trace would not fit is read, but no trace of it is computed to be written")
  func tooLong() throws {
    let model = model(.tokens(vocabulary: 5))
    let tokens = (0..<3_200_000).map { $0 % 5 }
    let request = try TraceRequest(model, tokens: tokens, from: "long.txt")
    let error = ModelError(
      path: "long.txt", fault: .tooLong(steps: request.batch.steps, samples: 1))
    #expect(throws: error) { try request.save(.float, to: "/nowhere/trace.safetensors") }
  }

  @Test("wrong shapes are named with what was expected")
  func shapes() {
    #expect(
      fault(model(), ["x": floats(5, 2, 4)])
        == .shape("x", expected: "[T, B, 3]", got: [5, 2, 4]))
    #expect(fault(model(), ["x": floats(5, 6)]) == .shape("x", expected: "[T, B, 3]", got: [5, 6]))
    #expect(
      fault(model(), ["x": floats(0, 2, 3)])
        == .shape("x", expected: "[T, B, 3]", got: [0, 2, 3]))
    #expect(
      fault(model(at: .last), ["x": floats(5, 2, 3), "targets": integers(1, 5, 2)])
        == .shape("targets", expected: "[1, 2] or [2]", got: [5, 2]))
    #expect(
      fault(model(loss: .meanSquaredError), ["x": floats(5, 2, 3), "targets": floats(5, 2)])
        == .shape("targets", expected: "[5, 2, 4]", got: [5, 2]))
    #expect(
      fault(model(), ["x": floats(5, 2, 3), "rnn.l0.h0": floats(2, 6), "rnn.l0.c0": floats(2, 7)])
        == .shape("rnn.l0.h0", expected: "[2, 7]", got: [2, 6]))
  }

  @Test("what is missing or has no place is named")
  func names() {
    #expect(fault(model(), [:]) == .missing("x", shape: "[T, B, 3]"))
    #expect(
      fault(model(.embedding(vocabulary: 6, size: 3)), ["x": floats(5, 2, 3)])
        == .missing("tokens", shape: "[T, B]"))
    #expect(
      fault(model(), ["x": floats(5, 2, 3), "rnn.l0.h0": floats(2, 7)])
        == .missing("rnn.l0.c0", shape: "[2, 7]"))
    #expect(
      fault(model(cell: .gru), ["x": floats(5, 2, 3), "rnn.l0.c0": floats(2, 7)])
        == .unexpected("rnn.l0.c0"))
    #expect(fault(model(), ["x": floats(5, 2, 3), "y": floats(1)]) == .unexpected("y"))
    #expect(
      fault(model(), ["x": floats(5, 2, 3), "h0": floats(1, 2, 7), "c0": floats(1, 2, 7)])
        == .refused(
          "has the tensor “c0”, for which the network has no place; an initial state is given for each layer, "
            + "as [B, H] under “rnn.l0.c0”"))
    #expect(
      fault(model(), ["x": floats(5, 2, 3), "lengths": integers(5, 2, 2)])
        == .shape("lengths", expected: "[2]", got: [2, 2]))
  }

  @Test("tokens beyond the vectors point to a head whose matrix may be the embedding too")
  func tiedHead() {
    var open = model(.vectors(size: 7))
    open.network = Network(
      Parameters(
        zerosFor: Architecture(
          cell: .lstm, input: .vectors(size: 7), hidden: [7], outputs: 9)))
    #expect(fault(open, ["tokens": integers(8, 5, 2)]) == .outOfRange("tokens", value: 8, 0...6))
    open.saysLoss = false
    #expect(
      fault(open, ["tokens": integers(8, 5, 2)])
        == .refused(
          "has 8 in “tokens”, expected numbers from 0 to 6; if the embedding is the matrix of the head, "
            + "say --embedding head"))
    #expect(fault(open, ["tokens": integers(9, 5, 2)]) == .outOfRange("tokens", value: 9, 0...6))
  }

  @Test("more updates on a batch than anybody waits for are refused before the first")
  func updates() throws {
    var model = model()
    model.extras.updates = PlannedUpdates(
      rule: .sgd(momentum: 0, nesterov: false), learningRate: 0.1, count: 1_000_000_000_000)
    let request = try read(model, ["x": floats(5, 2, 3), "targets": integers(3, 5, 2)])
    let error = #expect(throws: ModelError.self) {
      try request.save(.float, to: scratch.path("never"))
    }
    #expect(error?.description.contains("a trace makes at most ") == true)
  }

  @Test("lengths are read where there are some, and asked for by a padded model")
  func lengths() throws {
    let input = ["x": floats(5, 2, 3), "lengths": Tensor(shape: [2], [5, 1] as [Int64])]
    #expect(try read(model(), input).batch.lengths == [5, 1])
    var padded = model()
    padded.extras.isPadded = true
    #expect(fault(padded, ["x": floats(5, 2, 3)]) == .missing("lengths", shape: "[2]"))
    for wrong: Int64 in [0, 6, .min] {
      #expect(
        fault(model(), ["x": floats(5, 2, 3), "lengths": integers(wrong, 2)])
          == .outOfRange("lengths", value: wrong, 1...5))
    }
    #expect(
      ModelFault.outOfRange("lengths", value: 6, 1...5).predicate
        == "has 6 in “lengths”, expected numbers from 1 to 5")
  }

  @Test("a network that does not say where its loss is names the shapes of both places")
  func eitherPlace() {
    var open = model()
    open.saysLoss = false
    #expect(
      fault(open, ["x": floats(5, 2, 3), "targets": integers(1, 3)])
        == .shape("targets", expected: "[5, 2], or of the last step [1, 2] or [2]", got: [3]))
    #expect(
      fault(open, ["x": floats(5, 2, 3), "targets": floats(2, 3)])
        == .shape(
          "targets", expected: "[5, 2, 4], or of the last step [1, 2, 4] or [2, 4]", got: [2, 3]))
  }

  @Test("without any target but −100 there is nothing to learn, and no other number below 0 is one")
  func ignored() {
    #expect(
      fault(model(), ["x": floats(5, 2, 3), "targets": integers(-100, 5, 2)])
        == .refused("has -100, no target, in all of “targets”"))
    #expect(
      fault(model(), ["x": floats(5, 2, 3), "targets": integers(-1, 5, 2)])
        == .outOfRange("targets", value: -1, 0...3))
  }

  @Test("NaN and infinity are refused")
  func notFinite() {
    let x = Tensor(shape: [1, 1, 3], [0, .nan, 0] as [Float])
    #expect(fault(model(), ["x": x]) == .notFinite("x", index: 1, value: "NaN"))
  }
}
