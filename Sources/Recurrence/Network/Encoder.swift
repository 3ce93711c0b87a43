/// The encoder of an encoder–decoder: a stack of the decoder's cell and sizes that reads the source;
/// the decoder begins from its final states. Cho et al. 2014; Sutskever et al. 2014.
public struct Encoder: Hashable, Sendable {
  /// What the encoder's lowest layer reads.
  public var input: Input
  /// How the decoder looks at the encoder's outputs.
  public var attention: Attention
  /// Whether a bias stands beside W_s and W_h of additive attention.
  public var hasScoreBias: Bool

  /// An encoder of a source.
  public init(input: Input, attention: Attention = .none, hasScoreBias: Bool = false) {
    self.input = input
    self.attention = attention
    self.hasScoreBias = hasScoreBias
  }
}

/// One of the two stacks of an encoder–decoder; a network without encoder is a decoder alone.
public enum Stack: String, Hashable, Sendable, CaseIterable {
  case encoder, decoder
}

/// What an encoder reads, beside the batch of its decoder: B samples of its own number of steps.
public struct Source: Sendable {
  /// S, the steps of the source.
  public var steps: Int
  /// [S, B] tokens or [S, B, I] vectors.
  public var inputs: Batch.Inputs
  /// The steps of each sample [B], from 1 to S; nil where all have S.
  public var lengths: [Int]?

  /// Gathers a source.
  public init(steps: Int, inputs: Batch.Inputs, lengths: [Int]? = nil) {
    self.steps = steps
    self.inputs = inputs
    self.lengths = lengths
  }
}

extension Architecture {
  /// The stacks in the order in which they run.
  public var stacks: [Stack] { encoder == nil ? [.decoder] : [.encoder, .decoder] }

  /// The levels of a stack; an encoder's come before its decoder's.
  public func levels(of stack: Stack) -> Range<Int> {
    let first = stack == .decoder && encoder != nil ? hidden.count : 0
    return first..<first + (stack == .encoder && encoder == nil ? 0 : hidden.count)
  }

  /// The layers of a stack; an encoder's come before its decoder's.
  public func layers(of stack: Stack) -> Range<Int> {
    let levels = levels(of: stack)
    return levels.lowerBound * directions..<levels.upperBound * directions
  }

  /// The stack of a layer.
  public func stack(ofLayer layer: Int) -> Stack {
    layers(of: .encoder).contains(layer) ? .encoder : .decoder
  }

  /// What the lowest layer of a stack reads.
  public func input(of stack: Stack) -> Input {
    stack == .encoder ? encoder?.input ?? input : input
  }

  /// The layers that begin from given states: those of the encoder, or of a network without one.
  public var startingLayers: Range<Int> { layers(of: stacks[0]) }

  /// The layer of the encoder whose final state a layer of the decoder begins from; nil where there is
  /// no encoder.
  public func predecessor(ofLayer layer: Int) -> Int? {
    encoder != nil && stack(ofLayer: layer) == .decoder
      ? layer - layers(of: .encoder).count : nil
  }

  /// The layer of the decoder that begins from a layer's final state; nil where there is none.
  public func successor(ofLayer layer: Int) -> Int? {
    stack(ofLayer: layer) == .encoder ? layer + layers(of: .encoder).count : nil
  }
}
