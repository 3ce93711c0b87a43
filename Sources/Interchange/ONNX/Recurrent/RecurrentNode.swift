import Recurrence

/// A recurrent node with everything that it reads, checked: its directions as units of their own.
struct RecurrentNode<Scalar: TensorScalar>: Sendable {
  /// The node.
  let node: GraphNode
  /// What all directions read.
  let input: RecurrentInput<Scalar>
  /// The directions: forward, reverse, or both in this order.
  let units: [RecurrentUnit<Scalar>]
  /// What each direction computed.
  let runs: [RecurrentRun<Scalar>]
  private let isBatchFirst: Bool

  /// Reads, checks and runs a node; `name` is what it is called in traces.
  init(_ operation: Operation<Scalar>, name: String) throws(ONNXFault) {
    let reader = try RecurrentReader(operation)
    node = operation.node
    isBatchFirst = reader.isBatchFirst
    try operation.reserve(count: reader.count)
    input = try reader.input()
    units = try reader.units(name)
    let input = input
    runs = units.map { RecurrentRun($0, input) }
  }

  /// Y [T, D, B, H], Y_h [D, B, H] and Y_c [D, B, H]; [B, T, D, H] and [B, D, H] in layout 1.
  var outputs: [GraphValue<Scalar>] {
    let (steps, samples, size) = (input.steps, input.samples, units[0].size)
    let count = steps * samples * size
    let y = GraphValue(
      [units.count, steps, samples, size],
      runs.flatMap { $0.signals[.h] ?? Array(repeating: 0, count: count) })
    let states = [runs.flatMap(\.finalHidden), runs.flatMap(\.finalCell)].filter { !$0.isEmpty }
    return [y.reordered(isBatchFirst ? [2, 1, 0, 3] : [1, 0, 2, 3])]
      + states.map {
        let state = GraphValue([units.count, samples, size], $0)
        return isBatchFirst ? state.reordered([1, 0, 2]) : state
      }
  }
}

extension GraphValue {
  /// The dimensions in another order.
  func reordered(_ order: [Int]) -> GraphValue {
    let strides = shape.rowMajorStrides
    return strided(order.map { shape[$0] }, strides: order.map { strides[$0] })
  }
}

/// One recurrent node on its way to units.
private struct RecurrentReader<Scalar: TensorScalar> {
  let operation: Operation<Scalar>
  let kind: RecurrentKind
  let isBatchFirst: Bool
  let directions: [Bool]
  let steps: Int
  let samples: Int
  let inputSize: Int
  let size: Int

  var node: GraphNode { operation.node }

  init(_ operation: Operation<Scalar>) throws(ONNXFault) {
    let node = operation.node
    guard let kind = RecurrentKind(rawValue: node.type) else {
      throw node.fault("this operator is not supported")
    }
    try node.checkAttributes(kind.attributes)
    guard try node.integer("input_forget") ?? 0 == 0 else {
      throw node.fault("attribute input_forget is not supported")
    }
    let layout = try node.integer("layout") ?? 0
    guard layout == 0 || layout == 1 else { throw node.fault("layout \(layout) does not exist") }
    directions = try Self.directions(node)
    let (x, r) = (try operation.input(0).shape, try operation.input(2).shape)
    guard x.count == 3, r.count == 3 else {
      throw node.fault("X and R must have three dimensions, got \(x) and \(r)")
    }
    (steps, samples) = layout == 1 ? (x[1], x[0]) : (x[0], x[1])
    (inputSize, size) = (x[2], r[2])
    guard ![steps, samples, inputSize, size].contains(0) else {
      throw node.fault("T, B, I and H must be at least 1, got X \(x) and R \(r)")
    }
    guard try node.integer("hidden_size") ?? size == size else {
      throw node.fault("hidden_size is not the \(size) columns of R")
    }
    (self.operation, self.kind, isBatchFirst) = (operation, kind, layout == 1)
  }

  /// Whether each direction is the reverse one.
  private static func directions(_ node: GraphNode) throws(ONNXFault) -> [Bool] {
    switch try node.text("direction") ?? "forward" {
    case "forward": [false]
    case "reverse": [true]
    case "bidirectional": [false, true]
    default: throw node.fault("its direction is none of forward, reverse and bidirectional")
    }
  }

  /// How many numbers the signals and outputs are; at most `Int.max`.
  var count: Int {
    let perUnit = 3 * kind.blocks.count + 4
    return [steps, samples, size, perUnit, directions.count].checkedProduct ?? Int.max
  }

  func input() throws(ONNXFault) -> RecurrentInput<Scalar> {
    let x = try operation.input(0)
    let (_, reals) = try operation.reals(0)
    let ordered = isBatchFirst ? x.reordered([1, 0, 2]).reals ?? [] : reals
    return RecurrentInput(steps: steps, samples: samples, x: ordered, lengths: try lengths())
  }

  private func lengths() throws(ONNXFault) -> [Int] {
    guard operation.optional(4) != nil else { return Array(repeating: steps, count: samples) }
    let lengths = try operation.integers(4)
    guard lengths.count == samples, lengths.allSatisfy((0...steps).contains) else {
      throw node.fault("sequence_lens must be \(samples) numbers from 0 to T = \(steps)")
    }
    return lengths
  }

  func units(_ name: String) throws(ONNXFault) -> [RecurrentUnit<Scalar>] {
    let rows = [kind.blocks.count, size].checkedProduct ?? 0
    let w = try weight(1, "W", [rows, inputSize])
    let u = try weight(2, "R", [rows, size])
    let b = operation.optional(3) == nil ? nil : try weight(3, "B", [2 * rows])
    let h = try state(5, "initial_h")
    let c = kind == .lstm ? try state(6, "initial_c") : nil
    let p = kind == .lstm && operation.optional(7) != nil ? try weight(7, "P", [3 * size]) : nil
    let functions = try activations()
    let resetsBefore = try node.integer("linear_before_reset") ?? 0 == 0
    let zeros = [Scalar](repeating: 0, count: rows)
    let still = [Scalar](repeating: 0, count: samples * size)
    return directions.enumerated().map { place, isReverse in
      let bias = b.map { ordered(part($0, place), parts: 2) }
      return RecurrentUnit(
        name: isReverse ? name + "_reverse" : name, kind: kind, isReverse: isReverse,
        resetsBefore: resetsBefore, activations: functions[place], inputSize: inputSize,
        size: size, inputHidden: ordered(part(w, place)), hiddenHidden: ordered(part(u, place)),
        inputBias: bias.map { Array($0[..<rows]) } ?? zeros,
        hiddenBias: bias.map { Array($0[rows...]) } ?? zeros,
        peephole: p.map { part($0, place) } ?? [], h0: h.map { part($0, place) } ?? still,
        c0: kind == .lstm ? c.map { part($0, place) } ?? still : [])
    }
  }

  /// One input [D, …], checked.
  private func weight(
    _ place: Int, _ letter: String, _ rest: [Int]
  ) throws(ONNXFault) -> [Scalar] {
    let (shape, elements) = try operation.reals(place)
    guard shape == [directions.count] + rest else {
      throw node.fault("expected \(letter) \([directions.count] + rest), got \(shape)")
    }
    return elements
  }

  /// An initial state [D, B, H], or [B, D, H] in layout 1; nil where it is omitted.
  private func state(_ place: Int, _ name: String) throws(ONNXFault) -> [Scalar]? {
    guard let value = operation.optional(place) else { return nil }
    let count = directions.count
    let expected = isBatchFirst ? [samples, count, size] : [count, samples, size]
    guard value.shape == expected, let reals = value.reals else {
      throw node.fault("expected \(name) \(expected), got \(value.shape)")
    }
    return isBatchFirst ? value.reordered([1, 0, 2]).reals : reals
  }

  /// The functions of each direction.
  private func activations() throws(ONNXFault) -> [[Nonlinearity]] {
    let count = kind.activations.count
    guard let names = try node.texts("activations"), !names.isEmpty else {
      return directions.map { _ in kind.activations }
    }
    guard names.count == count * directions.count else {
      throw node.fault("expected \(count * directions.count) activations, got \(names.count)")
    }
    let functions = try names.map { (name) throws(ONNXFault) in
      guard let function = Nonlinearity(name: name) else {
        throw node.fault("activation \(name.prefix(60)) is not supported")
      }
      return function
    }
    return directions.indices.map { Array(functions[$0 * count..<($0 + 1) * count]) }
  }

  /// The part of one direction.
  private func part(_ elements: [Scalar], _ place: Int) -> [Scalar] {
    let count = elements.count / directions.count
    return Array(elements[place * count..<(place + 1) * count])
  }

  /// Row blocks in PyTorch's order; `parts` arrays of blocks stand one after the other.
  private func ordered(_ elements: [Scalar], parts: Int = 1) -> [Scalar] {
    let blocks = kind.blocks
    let count = elements.count / (parts * blocks.count)
    return (0..<parts).flatMap { part in
      blocks.flatMap { block in
        let start = (part * blocks.count + block) * count
        return elements[start..<start + count]
      }
    }
  }
}
