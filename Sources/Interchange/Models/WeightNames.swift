import Recurrence

/// How the units and weights of a network are called in a file.
public struct WeightNames: Hashable, Sendable {
  /// The two ways in which PyTorch users hold recurrent layers.
  public enum Layers: Hashable, Sendable {
    /// A `torch.nn.RNN`, `LSTM` or `GRU` under this attribute: unit `rnn.l0`, weight
    /// `rnn.weight_ih_l0`, with `_reverse` behind both for a reverse layer. All layers have the same
    /// size.
    case module(String)
    /// A list of cells, for layers of unequal sizes: unit `layers.0`, weight `layers.0.weight_ih`;
    /// the reverse layer is `layers.0_reverse`, weight `layers.0_reverse.weight_ih`.
    case cells(String)
    /// Every layer under a name of its own, the lowest first.
    case each([LayerName])
  }

  /// How layers are called.
  public let layers: Layers
  /// Whether each level has a forward and a reverse layer.
  public let isBidirectional: Bool
  /// The layers of the encoder, whose names begin with `encoder.` and those of the rest but the head
  /// with `decoder.`; nil without encoder.
  public let encoderLayers: Int?
  /// The attribute that holds the embedding.
  public let embedding: String
  /// The attribute that holds the linear head.
  public let head: String
  /// The attributes that hold the feed-forward layers, where they are not `dense.0`, `dense.1` …
  public let feedForward: [String]
  /// The weights that are called in a way of their own.
  public let own: [Weight: String]

  /// Further tensors of a file whose gradient is that of a weight: of biases that are added up, the others.
  public internal(set) var shared: [String: Weight] = [:]
  /// A bias that shifts all scores of attention alike.
  public internal(set) var scoreShift: String?

  /// The names of reference files and of those that this program saves.
  public init(
    layers: Layers, isBidirectional: Bool = false, encoderLayers: Int? = nil,
    embedding: String = "embedding", head: String = "head", feedForward: [String] = [],
    own: [Weight: String] = [:]
  ) {
    self.own = own
    self.encoderLayers = encoderLayers
    self.layers = layers
    self.isBidirectional = isBidirectional
    self.embedding = embedding
    self.head = head
    self.feedForward = feedForward
  }

  /// The names under which a network is saved.
  public init(for architecture: Architecture) {
    let areEqual = Set(architecture.hidden).count == 1
    self.init(
      layers: areEqual ? .module("rnn") : .cells("layers"),
      isBidirectional: architecture.isBidirectional,
      encoderLayers: architecture.encoder.map { _ in architecture.layers(of: .encoder).count })
  }

  /// The value of `naming` in a file's metadata.
  var naming: String {
    switch layers {
    case .module: "torch_module"
    case .cells: "cell_list"
    case .each: "state_dict"
    }
  }

  /// The name of a layer, as `rnn.l0` or `rnn.l0_reverse`.
  public func unit(_ layer: Int) -> String { layerName(layer).unit }

  /// The name of a weight, as `rnn.weight_ih_l0`.
  public func name(_ weight: Weight) -> String { own[weight] ?? usual(weight) }

  private func usual(_ weight: Weight) -> String {
    switch weight {
    case .embedding: dotted(prefix(.decoder) + embedding, "weight")
    case .sourceEmbedding: dotted(prefix(.encoder) + embedding, "weight")
    case .inputHidden(let layer): layerName(layer).name(.inputHidden)
    case .hiddenHidden(let layer): layerName(layer).name(.hiddenHidden)
    case .inputBias(let layer): layerName(layer).name(.inputBias)
    case .hiddenBias(let layer): layerName(layer).name(.hiddenBias)
    case .peephole(let layer): layerName(layer).name("peephole")
    case .attentionGeneral: "attention.general.weight"
    case .attentionCombine: "attention.combine.weight"
    case .attentionState: "attention.state.weight"
    case .attentionKey: "attention.key.weight"
    case .attentionScore: "attention.score.weight"
    case .attentionBias: "attention.bias"
    case .denseWeight(let index): dense(index) + ".weight"
    case .denseBias(let index): dense(index) + ".bias"
    case .headWeight: dotted(head, "weight")
    case .headBias: dotted(head, "bias")
    }
  }

  /// The name of a feed-forward layer, as `dense.0`.
  func dense(_ index: Int) -> String {
    feedForward.indices.contains(index) ? feedForward[index] : "dense.\(index)"
  }

  /// The names of one layer's tensors.
  func layerName(_ layer: Int) -> LayerName {
    let first = encoderLayers.map { layer < $0 ? 0 : $0 } ?? 0
    let prefix = prefix(encoderLayers.map { layer < $0 } ?? false ? .encoder : .decoder)
    let level = (layer - first) / (isBidirectional ? 2 : 1)
    let isReverse = isBidirectional && layer % 2 == 1
    return switch layers {
    case .module(let name): LayerName(holder: prefix + name, number: level, isReverse: isReverse)
    case .cells(let name):
      LayerName(
        holder: dotted(prefix + name, "\(level)"), number: nil, isReverse: isReverse,
        marksHolder: isReverse)
    case .each(let names): names[layer]
    }
  }

  /// The same where the reverse ones of so many cells are told by their tensors,
  /// `layers.0.weight_ih_reverse`.
  func markingTensors(_ layers: Int) -> WeightNames {
    WeightNames(
      layers: .each((0..<layers).map { layerName($0).markingTensors }),
      isBidirectional: isBidirectional, encoderLayers: encoderLayers, embedding: embedding,
      head: head, feedForward: feedForward, own: own)
  }

  /// What stands before the names of a stack's own tensors.
  func prefix(_ stack: Stack) -> String { encoderLayers == nil ? "" : stack.rawValue + "." }

  private func dotted(_ prefix: String, _ name: String) -> String {
    prefix.isEmpty ? name : prefix + "." + name
  }
}
