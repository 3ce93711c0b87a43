import Recurrence
import Testing

@testable import Interchange

@Suite("Traces that are written window by window")
struct SegmentedTraceTests {
  /// Sequences of T = 60 that can be cut, padded and not.
  private static let plans: [Architecture] = [
    Architecture(cell: .lstm, input: .vectors(size: 3), hidden: [7, 5], outputs: 4),
    Architecture(
      cell: .gru, input: .vectors(size: 3), hidden: [7], outputs: 4, lossAt: .last,
      dense: [DenseLayer(size: 6, activation: .tanh)]),
    Architecture(
      cell: .rnnTanh, input: .vectors(size: 3), hidden: [7, 5], isBidirectional: true, outputs: 4),
    Architecture(
      cell: .lstm, input: .vectors(size: 3), hidden: [7], isBidirectional: true, outputs: 4,
      lossAt: .last),
    Architecture(
      cell: .lstm, input: .vectors(size: 3), hidden: [7, 5], outputs: 4,
      encoder: Encoder(input: .vectors(size: 2))),
    Architecture(
      cell: .gru, input: .vectors(size: 3), hidden: [5], outputs: 4,
      encoder: Encoder(input: .vectors(size: 2), attention: .general)),
  ]

  private func request(_ plan: Architecture, lengths: [Int]?) -> TraceRequest {
    var generator = SystemRandomNumberGenerator()
    let (steps, samples) = (60, 3)
    let answers = plan.lossAt == .all ? steps : 1
    var batch = Batch(
      steps: steps, samples: samples,
      inputs: .vectors((0..<steps * samples * 3).map { Float($0 * 7 % 11) / 11 - 0.4 }),
      targets: .classes((0..<answers * samples).map { $0 % 5 == 0 ? -100 : Int32($0 % 4) }),
      lengths: lengths)
    batch.source = plan.encoder.map { _ in
      Source(
        steps: 47, inputs: .vectors((0..<47 * samples * 2).map { Float($0 * 5 % 13) / 13 - 0.4 }),
        lengths: lengths.map { _ in [3, 47, 20] })
    }
    var model = Model(Network(plan, using: &generator))
    model.extras.clipNorm = 0.1
    return TraceRequest(model, batch)
  }

  /// The least memory in which the network can be cut.
  private func leastMemory(_ request: TraceRequest) throws -> Int {
    let budgets = (10...400).map { $0 << 9 }
    return try #require(budgets.first { request.segments($0) != nil })
  }

  @Test(
    "hold what a whole trace holds, each tensor in its place", arguments: plans,
    [nil, [60, 9, 41], [30, 52, 1]])
  func equality(plan: Architecture, lengths: [Int]?) throws {
    let (request, scratch) = (request(plan, lengths: lengths), try Scratch())
    let memory = try leastMemory(request)
    let segments = try #require(request.segments(memory))
    #expect(segments.stops.count > 2)
    try request.save(.float, to: scratch.path("whole"))
    try request.save(.float, to: scratch.path("parts"), memory: memory)
    let whole = try SafetensorsFile(path: scratch.path("whole"))
    let parts = try SafetensorsFile(path: scratch.path("parts"))
    #expect(parts.metadata == whole.metadata)
    #expect(parts.tensors == whole.tensors)
    for name in whole.tensors.keys {
      let (mine, other) = (try parts.tensor(name).doubles, try whole.tensor(name).doubles)
      let distance = zip(mine, other).map { abs($0 - $1) }.max() ?? 0
      #expect(distance <= 1e-5 * (other.map(abs).max() ?? 0), "\(name)")
    }
    #expect(scratch.names == ["parts", "whole"])
  }

  @Test(
    "are, in double, the bytes of a whole trace, in every format", arguments: plans,
    [nil, [60, 9, 41], [30, 52, 1]])
  func bytes(plan: Architecture, lengths: [Int]?) throws {
    let (request, scratch) = (request(plan, lengths: lengths), try Scratch())
    let memory = try 2 * leastMemory(request)
    #expect(try #require(request.segments(memory, .double)).stops.count > 2)
    for format in TraceFormat.allCases {
      try request.save(.double, to: scratch.path("whole"), as: format)
      try request.save(.double, to: scratch.path("parts"), as: format, memory: memory)
      #expect(try scratch.bytes("parts") == scratch.bytes("whole"), "\(format)")
    }
    #expect(scratch.names == ["parts", "whole"])
  }

  @Test("are the same numbers as text", arguments: [TraceFormat.csv, .json])
  func text(format: TraceFormat) throws {
    let (request, scratch) = (request(Self.plans[0], lengths: [60, 9, 41]), try Scratch())
    let memory = try leastMemory(request)
    try request.save(.float, to: scratch.path("parts"), memory: memory)
    try request.save(.float, to: scratch.path("text"), as: format, memory: memory)
    let parts = try SafetensorsFile(path: scratch.path("parts"))
    let tensors = try parts.tensors.keys.map { ($0, try parts.tensor($0)) }
    try TraceFile.save(
      Dictionary(uniqueKeysWithValues: tensors), metadata: parts.metadata, steps: 60,
      to: scratch.path("other"), as: format)
    #expect(try scratch.bytes("text") == scratch.bytes("other"))
  }

  @Test("are written so only where the network can be cut and nothing but the trace is asked for")
  func whole() throws {
    var request = request(Self.plans[0], lengths: nil)
    let memory = try leastMemory(request)
    #expect(request.segments(.max) == nil)
    #expect(request.segments(1000) == nil)
    var model = request.model
    model.extras.updates = PlannedUpdates(rule: .sgd(), learningRate: 0.1, count: 2)
    request = TraceRequest(model, request.batch)
    #expect(request.segments(memory) == nil)
  }
}
