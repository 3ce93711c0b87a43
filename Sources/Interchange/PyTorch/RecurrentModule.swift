/// A `torch.nn.RNN`, `LSTM`, `GRU` or one of their cells, found in a `state_dict`.
struct RecurrentModule {
  /// The attribute that holds it.
  let holder: String
  /// Its layers, the lowest first, each forward one before its reverse one.
  let layers: [LayerName]
  /// Whether there is a reverse layer beside each forward one.
  let isBidirectional: Bool
  /// G, the row blocks of the weights: 1 of an RNN, 3 of a GRU, 4 of an LSTM.
  let blocks: Int
  /// H of every layer.
  let hidden: Int
  /// I, what the lowest layers read.
  let input: Int
  /// The layers that have biases.
  let biased: Set<LayerName>

  /// The layers of one level.
  var directions: Int { isBidirectional ? 2 : 1 }
  /// The levels, one above the other.
  var levels: Int { layers.count / directions }
  /// What the top level gives.
  var output: Int { directions * hidden }

  /// What it is called where one is to be chosen.
  var answer: String { holder.isEmpty ? "." : holder }

  /// Which of PyTorch's modules it is.
  var kind: String { blocks == 4 ? "LSTM" : blocks == 3 ? "GRU" : "RNN" }

  /// What it is, for sentences.
  var about: String {
    let count = levels == 1 ? "" : "\(levels) layers, "
    let directions = isBidirectional ? "bidirectional, " : ""
    return "\(kind), \(count)\(directions)I = \(input), H = \(hidden)"
  }

  /// Finds the modules, each checked in itself.
  static func all(in dict: StateDict) throws(ModelFault) -> [RecurrentModule] {
    var modules: [RecurrentModule] = []
    for holder in dict.layers.keys.sorted(by: { $0.isNaturallyBefore($1) }) {
      modules.append(try RecurrentModule(holder, dict))
    }
    return modules
  }

  private init(_ holder: String, _ dict: StateDict) throws(ModelFault) {
    let all = dict.layers[holder] ?? []
    let directions = all.contains(where: \.isReverse) ? 2 : 1
    let sizes = try all.enumerated().map { place, layer throws(ModelFault) in
      let expected = LayerName(
        holder: holder, number: layer.number.map { _ in place / directions },
        isReverse: place % directions == 1, marksHolder: layer.marksHolder)
      guard layer == expected else {
        throw .missing(expected.name(.inputHidden), shape: "[G·H, I]")
      }
      return try LayerSizes(layer, dict)
    }
    guard let first = sizes.first else { throw .unknownNetwork }
    guard all.count % directions == 0 else {
      let lacking = LayerName(holder: holder, number: all.last?.number, isReverse: true)
      throw .missing(lacking.name(.inputHidden), shape: "[G·H, I]")
    }
    for (place, (layer, size)) in zip(all, sizes).enumerated() {
      let below = place < directions ? first.input : directions * first.hidden
      try size.check(layer, like: first, reading: below, dict)
    }
    self.holder = holder
    layers = all
    isBidirectional = directions == 2
    (blocks, hidden, input) = (first.blocks, first.hidden, first.input)
    biased = Set(zip(all, sizes).filter(\.1.hasBias).map(\.0))
  }
}

/// The sizes of one layer, from shapes that agree with one another.
private struct LayerSizes {
  let blocks: Int
  let hidden: Int
  let input: Int
  let hasBias: Bool

  init(_ layer: LayerName, _ dict: StateDict) throws(ModelFault) {
    let projection = layer.name(.projection)
    guard dict.shapes[projection] == nil else {
      throw .refused(
        "has \(dict.shown(projection)), the projection (proj_size) of the LSTM "
          + "\(quoted(layer.holder.isEmpty ? "." : layer.holder)), which this version does not run; "
          + "only an LSTM that was trained without it can be read")
    }
    let states = try dict.matrix(layer.name(.hiddenHidden), shown: "[G·H, H]")
    let inputs = try dict.matrix(layer.name(.inputHidden), shown: "[G·H, I]")
    guard [1, 3, 4].contains(states.rows / states.columns), states.rows % states.columns == 0 else {
      throw .shape(
        layer.name(.hiddenHidden), expected: "[G·H, H] of G = 1 (RNN), 3 (GRU) or 4 (LSTM)",
        got: [states.rows, states.columns])
    }
    guard inputs.rows == states.rows else {
      throw .shape(
        layer.name(.inputHidden), expected: "[\(states.rows), I]",
        got: [inputs.rows, inputs.columns])
    }
    (blocks, hidden) = (states.rows / states.columns, states.columns)
    input = inputs.columns
    let biases = [LayerName.Kind.inputBias, .hiddenBias].map(layer.name)
    hasBias = biases.contains { dict.shapes[$0] != nil }
    guard hasBias else { return }
    for bias in biases {
      guard let shape = dict.shapes[bias] else { throw .missing(bias, shape: "[\(states.rows)]") }
      guard shape == [states.rows] else {
        throw .shape(bias, expected: "[\(states.rows)]", got: shape)
      }
    }
  }

  /// Checks that a layer of a module has the size of the first and reads what the level below gives.
  func check(
    _ layer: LayerName, like first: LayerSizes, reading below: Int, _ dict: StateDict
  ) throws(ModelFault) {
    let rows = first.blocks * first.hidden
    guard (blocks, hidden) == (first.blocks, first.hidden) else {
      throw .shape(
        layer.name(.hiddenHidden), expected: "[\(rows), \(first.hidden)]",
        got: dict.shapes[layer.name(.hiddenHidden)] ?? [])
    }
    guard input == below else {
      throw .shape(
        layer.name(.inputHidden), expected: "[\(rows), \(below)]", got: [rows, input])
    }
  }
}

extension StateDict {
  /// The shape of a tensor that must be a matrix with something in it.
  fileprivate func matrix(
    _ name: String, shown: String
  ) throws(ModelFault) -> (rows: Int, columns: Int) {
    guard let shape = shapes[name] else { throw .missing(name, shape: shown) }
    guard shape.count == 2, shape.allSatisfy({ $0 > 0 }) else {
      throw .shape(name, expected: shown, got: shape)
    }
    return (shape[0], shape[1])
  }
}
