/// The direction in which a recurrent layer goes through time.
public enum Direction: Hashable, Sendable, CaseIterable {
  /// From the first step to the last.
  case forward
  /// From the last step to the first.
  case reverse
}

/// One recurrent layer in one direction, with weights of its own.
public struct RecurrentLayer: Hashable, Sendable {
  /// Its place among all layers: the encoder's before the decoder's, from below, forward before reverse.
  public let index: Int
  /// Its level, 0 the lowest, a decoder's after those of its encoder; both directions of a bidirectional network share a level.
  public let level: Int
  /// The direction in which it goes through time.
  public let direction: Direction
  /// H.
  public let size: Int
  /// The size of what it reads: I at the lowest level, there with H more where it reads the context of
  /// additive attention behind its input; else the outputs of the level below.
  public let inputSize: Int
}

extension Architecture {
  /// Every recurrent layer, the encoder's before the decoder's, from below, forward before reverse; a layer's number is its index here.
  public var recurrent: [RecurrentLayer] {
    (0..<layers).map { layer in
      RecurrentLayer(
        index: layer, level: level(ofLayer: layer), direction: direction(ofLayer: layer),
        size: size(ofLayer: layer), inputSize: inputSize(ofLayer: layer))
    }
  }

  /// The directions of every level: 2 where the network is bidirectional, else 1.
  public var directions: Int { isBidirectional ? 2 : 1 }

  /// The levels of all stacks together.
  public var levels: Int { hidden.count * stacks.count }

  /// Whether a level is the lowest of its stack and reads its input.
  public func isLowest(_ level: Int) -> Bool { level % hidden.count == 0 }

  /// L, the number of recurrent layers, each direction counted.
  public var layers: Int { levels * directions }

  /// The level of a layer.
  public func level(ofLayer layer: Int) -> Int { layer / directions }

  /// The direction of a layer.
  public func direction(ofLayer layer: Int) -> Direction {
    layer % directions == 0 ? .forward : .reverse
  }

  /// H of a layer.
  public func size(ofLayer layer: Int) -> Int { hidden[level(ofLayer: layer) % hidden.count] }

  /// The layers of a level.
  public func layers(ofLevel level: Int) -> Range<Int> {
    level * directions..<(level + 1) * directions
  }

  /// The layers that read what a layer puts out; none for the highest level of a stack, whose reader is
  /// the head, or the decoder.
  public func layers(above layer: Int) -> Range<Int> {
    let above = level(ofLayer: layer) + 1
    return isLowest(above) ? 0..<0 : layers(ofLevel: above)
  }

  /// The size of what a level puts out at a step: H, or 2H with the forward half first.
  public func outputSize(ofLevel level: Int) -> Int {
    directions * hidden[level % hidden.count]
  }

  /// The columns of a layer's h in what its level puts out.
  public func outputColumns(ofLayer layer: Int) -> Range<Int> {
    let size = size(ofLayer: layer)
    let first = direction(ofLayer: layer) == .forward ? 0 : size
    return first..<first + size
  }

  /// The size of what a layer reads: I at the lowest level, there with H more where it reads the context
  /// of additive attention behind its input; else the outputs of the level below.
  public func inputSize(ofLayer layer: Int) -> Int {
    let (level, stack) = (level(ofLayer: layer), stack(ofLayer: layer))
    return isLowest(level)
      ? input(of: stack).size + contextSize(of: stack) : outputSize(ofLevel: level - 1)
  }

  /// The way of a layer through the steps of a sample that is valid at t < `length`.
  public func order(ofLayer layer: Int, length: Int) -> TimeOrder {
    TimeOrder(
      direction: direction(ofLayer: layer), length: length, truncation: truncation)
  }
}
