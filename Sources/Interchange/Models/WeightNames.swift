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
    }
  }

  /// The name of a layer, as `rnn.l0`.
  public func unit(_ layer: Int) -> String {
    switch layers {
    case .module(let name): dotted(name, "l\(layer)")
    case .cells(let name): dotted(name, "\(layer)")
    }
  }

  /// The name of a weight, as `rnn.weight_ih_l0`.
  public func name(_ weight: Weight) -> String {
    switch weight {
    case .embedding: dotted(embedding, "weight")
    case .inputHidden(let layer): name("weight_ih", layer)
    case .hiddenHidden(let layer): name("weight_hh", layer)
    case .inputBias(let layer): name("bias_ih", layer)
    case .hiddenBias(let layer): name("bias_hh", layer)
    case .headWeight: dotted(head, "weight")
    case .headBias: dotted(head, "bias")
    }
  }

  private func name(_ kind: String, _ layer: Int) -> String {
    switch layers {
    case .module(let name): dotted(name, "\(kind)_l\(layer)")
    case .cells: dotted(unit(layer), kind)
    }
  }

  private func dotted(_ prefix: String, _ name: String) -> String {
    prefix.isEmpty ? name : prefix + "." + name
  }
}
