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

  /// What the fastest of PyTorch 2.13, JAX and Keras took for the same update on 2 cores with AVX-512,
  /// in milliseconds; none of them keeps the trace. Measured once, on another machine than this; nil
  /// for cells that were not measured there.
  let others: Double?

  /// A size of the table: H, T, B, V, and what others took for LSTM, GRU and tanh RNN.
  private typealias Size = (
    String, hidden: [Int], steps: Int, samples: Int, vocabulary: Int, others: [Double]
  )

  private static let sizes: [Size] = [
    ("tiny", [8], 20, 1, 8, [0.104, 0.099, 0.106]),
    ("lesson", [16], 50, 1, 30, [0.22, 0.23, 0.21]),
    ("karpathy", [100], 25, 1, 64, [0.37, 0.32, 0.22]),
    ("small", [64], 64, 16, 64, [2.4, 2.8, 1.4]),
    ("charrnn", [128], 64, 32, 96, [7.3, 11.2, 5.3]),
    ("medium", [256, 256], 100, 32, 96, [86, 120, 41]),
    ("large", [512, 512], 128, 64, 256, [798, 917, 345]),
  ]

  /// Every size with the cells that others have; charrnn and medium with every cell.
  static let all: [Workload] = sizes.flatMap { size in
    let compared = [CellKind.lstm, .gru, .rnnTanh]
    let own = ["charrnn", "medium"].contains(size.0) ? CellKind.allCases : []
    return zip(compared, size.others).map { workload(size, $0, others: $1) }
      + own.filter { !compared.contains($0) }.map { workload(size, $0, others: nil) }
  }

  private static func workload(_ size: Size, _ cell: CellKind, others: Double?) -> Workload {
    Workload(
      size: size.0, cell: cell, hidden: size.hidden, steps: size.steps, samples: size.samples,
      vocabulary: size.vocabulary, others: others)
  }

  /// Whether a name on the command line means this row: its name, its cell or its size.
  func matches(_ pattern: String) -> Bool {
    pattern == name || pattern == size || pattern == cellName
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
