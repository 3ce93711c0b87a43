import Recurrence

/// How the units and weights of a network are called in a file.
public struct WeightNames: Hashable, Sendable {
  /// The two ways in which PyTorch users hold recurrent layers.
  public enum Layers: Hashable, Sendable {
    /// A `torch.nn.RNN`, `LSTM` or `GRU` under this attribute: unit `rnn.l0`, weight
    /// `rnn.weight_ih_l0`. All layers have the same size.
    case module(String)
    /// A list of cells, for layers of unequal sizes: unit `layers.0`, weight `layers.0.weight_ih`.
    case cells(String)
    /// Every layer under a name of its own, the lowest first.
    case each([LayerName])
  }

  /// How layers are called.
  public let layers: Layers
  /// The attribute that holds the embedding.
  public let embedding: String
  /// The attribute that holds the linear head.
  public let head: String

  /// The names of reference files and of those that this program saves.
  public init(layers: Layers, embedding: String = "embedding", head: String = "head") {
    self.layers = layers
    self.embedding = embedding
    self.head = head
  }

  /// The names under which a network is saved.
  public init(for architecture: Architecture) {
    let areEqual = Set(architecture.hidden).count == 1
    self.init(layers: areEqual ? .module("rnn") : .cells("layers"))
  }

  /// The value of `naming` in a file's metadata.
  var naming: String {
    switch layers {
    case .module: "torch_module"
    case .cells: "cell_list"
    case .each: "state_dict"
    }
  }

  /// The name of a layer, as `rnn.l0`.
  public func unit(_ layer: Int) -> String { layerName(layer).unit }

  /// The name of a weight, as `rnn.weight_ih_l0`.
  public func name(_ weight: Weight) -> String {
    switch weight {
    case .embedding: dotted(embedding, "weight")
    case .inputHidden(let layer): layerName(layer).name(.inputHidden)
    case .hiddenHidden(let layer): layerName(layer).name(.hiddenHidden)
    case .inputBias(let layer): layerName(layer).name(.inputBias)
    case .hiddenBias(let layer): layerName(layer).name(.hiddenBias)
    case .peephole(let layer): layerName(layer).name("peephole")
    case .headWeight: dotted(head, "weight")
    case .headBias: dotted(head, "bias")
    }
  }

  /// The names of one layer's tensors.
  func layerName(_ layer: Int) -> LayerName {
    switch layers {
    case .module(let name): LayerName(holder: name, number: layer)
    case .cells(let name): LayerName(holder: dotted(name, "\(layer)"), number: nil)
    case .each(let names): names[layer]
    }
  }

  private func dotted(_ prefix: String, _ name: String) -> String {
    prefix.isEmpty ? name : prefix + "." + name
  }
}
