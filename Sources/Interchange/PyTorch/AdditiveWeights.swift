import Recurrence

/// The weights of additive attention in a `state_dict`: vᵀ [1, H], W_s and W_h [H, H], or both side by side [H, 2H],
/// and biases.
///
/// Known by their shapes; W_s and W_h are told apart by their names, as `Wa` and `Ua`, `query` and `key`.
struct AdditiveWeights {
  /// What stands before tanh.
  private enum Sum {
    /// W_s and W_h.
    case apart(state: String, key: String)
    /// [W_s, W_h].
    case together(String)

    var tensors: [String] {
      switch self {
      case .apart(let state, let key): [state, key]
      case .together(let name): [name]
      }
    }
  }

  private let score: String
  private let sum: Sum
  /// The biases inside tanh, which are added up.
  private let biases: [String]
  /// A bias of the scores, which the softmax takes out again.
  let shift: String?

  var hasBias: Bool { !biases.isEmpty }

  /// The tensors that are taken.
  var tensors: [String] { [score] + sum.tensors + biases + [shift].compactMap(\.self) }

  /// The biases whose gradient stands in a trace under the name of the first as well.
  var shared: [String: Weight] {
    Dictionary(uniqueKeysWithValues: biases.dropFirst().map { ($0, .attentionBias) })
  }

  /// What these are called in a trace, and where they stand.
  var names: [Weight: String] {
    var names: [Weight: String] = [.attentionScore: score]
    names[.attentionBias] = biases.first
    names[.attentionState] = sum.tensors.first
    names[.attentionKey] = sum.tensors.last
    return names
  }

  /// Where the numbers come from.
  var sources: [Weight: Recognition.Source] {
    var sources = names.mapValues { Recognition.Source.tensor($0) }
    sources[.attentionScore] = .elements([score])
    sources[.attentionBias] = hasBias ? .elements(biases) : nil
    return sources
  }

  var remarks: [String] {
    let reading =
      switch sum {
      case .apart(let state, let key):
        "\(quoted(state)) multiplies the decoder's state and \(quoted(key)) the encoder's outputs"
      case .together(let name): "\(quoted(name)) multiplies the decoder's state before an output"
      }
    let added =
      biases.count > 1
      ? [
        "\(biases.map(quoted).joined(separator: " and ")) are added up; each has the gradient of their sum."
      ] : []
    let left =
      shift.map {
        [
          "\(quoted($0)) shifts all scores alike and changes nothing; its gradient is zero."
        ]
      } ?? []
    return ["In additive attention \(reading); the decoder reads the symbol before the context."]
      + added + left
  }

  /// Tells the weights among the tensors of attention; nil where no score [1, H] is among them.
  init?(
    _ dict: StateDict, _ names: [String], _ decoder: RecurrentStack, _ hints: ModelHints
  ) throws(ModelFault) {
    let size = decoder.output
    func all(_ shapes: [[Int]], bias: Bool) -> [String] {
      names.filter { shapes.contains(dict.shapes[$0] ?? []) && $0.isBias == bias }
    }
    let scores = all([[1, size], [size], [size, 1]], bias: false)
    guard size > 1, scores.count == 1 else { return nil }
    let squares = all([[size, size]], bias: false)
    let wide = all([[size, 2 * size]], bias: false)
    switch (squares.count, wide.count) {
    case (2, 0): sum = try Self.apart(squares, dict, hints)
    case (0, 1): sum = .together(wide[0])
    default: return nil
    }
    score = scores[0]
    biases = all([[size]], bias: true)
    shift = all([[1]], bias: true).first
    try Self.checkInput(of: decoder, score)
  }

  /// Refuses a decoder that reads no context: additive attention above it is not known.
  private static func checkInput(of decoder: RecurrentStack, _ score: String) throws(ModelFault) {
    guard decoder.input > decoder.output else {
      throw .unsupported(
        "additive attention by \(quoted(score)) beside a decoder \(quoted(decoder.modules[0].answer)) that reads "
          + "\(decoder.input) numbers, no context of \(decoder.output) behind the symbol")
    }
  }
}

// MARK: - What multiplies the state, what the outputs

extension AdditiveWeights {
  private static func apart(
    _ pair: [String], _ dict: StateDict, _ hints: ModelHints
  ) throws(ModelFault) -> Sum {
    func sum(state: String) -> Sum {
      .apart(state: state, key: state == pair[0] ? pair[1] : pair[0])
    }
    if let query = hints.query {
      if let state = pair.first(where: { $0.attribute == query }) { return sum(state: state) }
    } else {
      let states = pair.filter { $0.readsState == true }
      let keys = pair.filter { $0.readsState == false }
      if states.count == 1 { return sum(state: states[0]) }
      if states.isEmpty, keys.count == 1, let state = pair.first(where: { $0 != keys[0] }) {
        return sum(state: state)
      }
    }
    throw .ambiguous(
      ModelQuestion(
        subject: .query,
        candidates: pair.map { .init(answer: $0.attribute, about: "\(dict.shapes[$0] ?? [])") },
        refusal: hints.query.map { "has no matrix \(quoted($0)) in its attention" }))
  }
}

extension String {
  private static let states = ["query", "state", "hidden", "dec"]
  private static let keys = ["key", "memory", "value", "enc", "source", "src"]

  /// Whether a matrix of additive attention multiplies the decoder's state; nil where its name does not tell.
  fileprivate var readsState: Bool? {
    let name = attribute.split(separator: ".").last?.lowercased() ?? ""
    if ["w", "wa", "w_a", "ws", "w_s", "wq", "w_q", "q"].contains(name) { return true }
    if ["u", "ua", "u_a", "wh", "w_h", "wk", "w_k", "k"].contains(name) { return false }
    let isState = Self.states.contains(where: name.contains)
    return isState == Self.keys.contains(where: name.contains) ? nil : isState
  }

  /// The attribute that holds a tensor: its name without `weight`.
  fileprivate var attribute: String { hasSuffix(".weight") ? String(dropLast(7)) : self }

  fileprivate var isBias: Bool { self == "bias" || hasSuffix(".bias") || hasSuffix(".b") }
}
