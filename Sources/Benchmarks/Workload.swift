import Recurrence

/// One row of the table: a network that learns a language of V symbols, one-hot tokens in.
struct Workload {
  let size: String
  let cell: CellKind
  let hidden: [Int]
  let steps: Int
  let samples: Int
  let vocabulary: Int

  /// `lstm/charrnn`
  var name: String { "\(cellName)/\(size)" }

  private var cellName: String { cell == .rnnTanh ? "rnn" : cell.rawValue }

  /// The sizes of the table: H, T, B, V.
  static let sizes: [(String, hidden: [Int], steps: Int, samples: Int, vocabulary: Int)] = [
    ("tiny", [8], 20, 1, 8),
    ("lesson", [16], 50, 1, 30),
    ("karpathy", [100], 25, 1, 64),
    ("small", [64], 64, 16, 64),
    ("charrnn", [128], 64, 32, 96),
    ("medium", [256, 256], 100, 32, 96),
    ("large", [512, 512], 128, 64, 256),
  ]

  /// Every size with every cell.
  static let all: [Workload] = sizes.flatMap { size in
    [CellKind.lstm, .gru, .rnnTanh].map { cell in
      Workload(
        size: size.0, cell: cell, hidden: size.hidden, steps: size.steps, samples: size.samples,
        vocabulary: size.vocabulary)
    }
  }

  var architecture: Architecture {
    Architecture(
      cell: cell, input: .tokens(vocabulary: vocabulary), hidden: hidden, outputs: vocabulary)
  }

  /// The operations of the products of one update: forward, and twice as many backward; the look-up
  /// of the one-hot tokens is not counted.
  var operations: Double {
    let rows = Double(steps * samples)
    var products = Double(hidden[hidden.count - 1] * vocabulary)
    for (layer, size) in hidden.enumerated() {
      let below = layer == 0 ? 0 : hidden[layer - 1]
      products += Double(cell.gateCount * size * (size + below))
    }
    return 3 * 2 * rows * products
  }
}
