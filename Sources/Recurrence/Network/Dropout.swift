/// The shares of numbers that dropout sets to zero in training (inverted dropout: what is left is
/// multiplied by 1/(1−p), so that evaluation needs no change). Srivastava et al. 2014.
public struct Dropout: Hashable, Sendable {
  /// p on embedded tokens, as `torch.nn.Dropout` behind an `Embedding`; other input is never dropped.
  public var embedding: Double
  /// p on the outputs of every level but the highest, as the `dropout` of `torch.nn.LSTM`.
  public var layers: Double
  /// p on what the head reads.
  public var head: Double

  /// Shares from 0 to below 1; without arguments nothing is dropped.
  public init(embedding: Double = 0, layers: Double = 0, head: Double = 0) {
    self.embedding = embedding
    self.layers = layers
    self.head = head
  }
}

/// A feed-forward layer between the recurrent stack and the head: y = φ(W x + b).
public struct DenseLayer: Hashable, Sendable {
  /// The size of y.
  public var size: Int
  /// φ.
  public var activation: Activation

  /// A layer of `size` outputs.
  public init(size: Int, activation: Activation = .relu) {
    self.size = size
    self.activation = activation
  }
}

/// A place where numbers are dropped.
enum DropoutPlace: Hashable, Sendable {
  case embedding(Stack)
  /// The outputs of a level.
  case level(Int)
  case head
}

extension Architecture {
  /// The places where this network drops numbers, the share, and the numbers of a step there.
  var dropoutPlaces: [(place: DropoutPlace, share: Double, width: Int)] {
    var places: [(DropoutPlace, Double, Int)] = []
    for stack in stacks {
      if case .embedding(_, let size) = input(of: stack) {
        places.append((.embedding(stack), dropout.embedding, size))
      }
    }
    for level in 0..<levels where !isLowest(level + 1) {
      places.append((.level(level), dropout.layers, outputSize(ofLevel: level)))
    }
    places.append((.head, dropout.head, headInputSize))
    return places.filter { $0.1 > 0 }
  }
}

extension DropoutPlace {
  /// The steps of the mask.
  fileprivate func steps(_ architecture: Architecture, _ steps: Int, _ sourceSteps: Int) -> Int {
    switch self {
    case .embedding(.encoder): sourceSteps
    case .embedding(.decoder): steps
    case .level(let level):
      architecture.levels(of: .encoder).contains(level) ? sourceSteps : steps
    case .head: architecture.lossSteps(of: steps)
    }
  }
}

/// What each number is multiplied with where dropout acts: 0, or 1/(1−p).
///
/// Drawn for one batch and passed in, so that the same generator gives the same trace.
public struct DropoutMasks: Sendable {
  /// [T, B, width] for each place, [S, B, width] for the head.
  let values: [Float]
  private let offsets: [DropoutPlace: Int]

  /// Draws the masks for a batch of T steps, of the source S, and B samples.
  public init(
    for architecture: Architecture, steps: Int, samples: Int, sourceSteps: Int = 0,
    using generator: inout some RandomNumberGenerator
  ) {
    var values: [Float] = []
    var offsets: [DropoutPlace: Int] = [:]
    for (place, share, width) in architecture.dropoutPlaces {
      let rows = samples * place.steps(architecture, steps, sourceSteps)
      offsets[place] = values.count
      let kept = Float(1 / (1 - share))
      values += (0..<rows * width).map { _ in generator.unit() < share ? 0 : kept }
    }
    self.values = values
    self.offsets = offsets
  }

  /// Where the mask of a place begins; nil where nothing is dropped.
  func offset(of place: DropoutPlace) -> Int? { offsets[place] }

  /// The factors of a row t·B + b at a place; nil where nothing is dropped.
  func factors(_ place: DropoutPlace, row: Int, width: Int) -> [Float]? {
    offsets[place].map { Array(values[$0 + row * width..<$0 + (row + 1) * width]) }
  }
}
