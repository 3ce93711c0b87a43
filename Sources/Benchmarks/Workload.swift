import Recurrence

/// One row of the table.
struct Workload {
  /// What stands before the slash of the row's name: the cell.
  let family: String
  /// What stands behind it.
  let size: String
  let architecture: Architecture
  /// T.
  let steps: Int
  /// B.
  let samples: Int
  /// S of an encoder's source.
  var sourceSteps = 0
  /// The steps of each sample; nil where nothing is padded.
  var lengths: [Int]?
  /// Whether the row is one forward pass with its trace instead of a whole update.
  var isForwardAlone = false
  /// What the fastest of other libraries took for the same, in milliseconds; none of them keeps the
  /// trace. Measured once, on another machine than this (2 cores with AVX-512): updates with PyTorch
  /// 2.13, JAX and Keras, forward passes with onnxruntime. Nil for what was not measured there.
  var others: Double?

  /// `lstm/charrnn`
  var name: String { "\(family)/\(size)" }

  /// Whether a name on the command line means this row: its name, its cell or its size.
  func matches(_ pattern: String) -> Bool {
    pattern == name || pattern == size || pattern == family
  }

  /// The operations of the products of one row: forward, and twice as many backward, over the steps
  /// that are no padding; the look-up of tokens is not counted.
  var operations: Double {
    let rows = lengths.map { Double($0.reduce(0, +)) } ?? Double(steps * samples)
    let sourceRows = Double(sourceSteps * samples)
    let size = Double(architecture.headInputSize)
    let keys = architecture.attention == .additive ? size * size : 0
    let products =
      rows * (architecture.productsPerStep(of: .decoder) + headProducts)
      + sourceRows * (architecture.productsPerStep(of: .encoder) + keys)
    return (isForwardAlone ? 1 : 3) * 2 * products
  }

  /// Multiplications above the recurrent stack at one step of one sample.
  private var headProducts: Double {
    let size = architecture.headInputSize
    let head = Double(size * architecture.outputs)
    let lookedAt = Double(size * 2 * sourceSteps)
    return switch architecture.attention {
    case .none: head
    case .dot: head + lookedAt + Double(size * 2 * size)
    case .general: head + lookedAt + Double(size * 3 * size)
    case .additive: head + lookedAt + Double(size * size)
    }
  }
}

extension Architecture {
  /// Multiplications of a recurrent stack at one step of one sample.
  fileprivate func productsPerStep(of stack: Stack) -> Double {
    layers(of: stack).reduce(0) { sum, layer in
      let size = size(ofLayer: layer)
      var below = inputSize(ofLayer: layer)
      if isLowest(level(ofLayer: layer)), case .tokens = input(of: stack) {
        below = contextSize(of: stack)
      }
      return sum + Double(cell.gateCount * size * (size + below))
    }
  }
}
