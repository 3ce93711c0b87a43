import Recurrence

extension Workload {
  /// Every row: networks that learn a language of V symbols, one-hot tokens in, of every size with the
  /// cells that others have, charrnn and medium with every cell; then other shapes.
  static let all: [Workload] =
    sizes.flatMap { size in
      let compared = [CellKind.lstm, .gru, .rnnTanh]
      let own = ["charrnn", "medium"].contains(size.name) ? CellKind.allCases : []
      return zip(compared, size.others).map { workload(size, $0, others: $1) }
        + own.filter { !compared.contains($0) }.map { workload(size, $0, others: nil) }
    } + shapes

  /// A size of the table: H, T, B, V, and what others took for LSTM, GRU and tanh RNN.
  private typealias Size = (
    name: String, hidden: [Int], steps: Int, samples: Int, vocabulary: Int, others: [Double]
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

  private static func workload(_ size: Size, _ cell: CellKind, others: Double?) -> Workload {
    Workload(
      family: cell == .rnnTanh ? "rnn" : cell.rawValue, size: size.name,
      architecture: Architecture(
        cell: cell, input: .tokens(vocabulary: size.vocabulary), hidden: size.hidden,
        outputs: size.vocabulary),
      steps: size.steps, samples: size.samples, others: others)
  }

  /// Both directions, padding, an encoder with attention, the lecture's language model, and stepping.
  private static let shapes: [Workload] =
    sizes.filter { ["charrnn", "medium"].contains($0.name) }.map(bidirectional) + [
      padded, translation("lstm-attention", .general), translation("lstm-additive", .additive),
      language, stepping(64, others: 0.76),
      stepping(256, others: 6.5),
    ]

  private static func bidirectional(_ size: Size) -> Workload {
    Workload(
      family: "lstm-bidirectional", size: size.name,
      architecture: Architecture(
        cell: .lstm, input: .tokens(vocabulary: size.vocabulary), hidden: size.hidden,
        isBidirectional: true, outputs: size.vocabulary),
      steps: size.steps, samples: size.samples)
  }

  /// The LSTM of charrnn over samples of 16, 17.5 … steps: its share of the peak beside that of charrnn
  /// tells what padding costs.
  private static let padded = Workload(
    family: "lstm-padded", size: "charrnn",
    architecture: Architecture(
      cell: .lstm, input: .tokens(vocabulary: 96), hidden: [128], outputs: 96),
    steps: 64, samples: 32, lengths: (0..<32).map { 64 - ($0 * 11 % 32) * 3 / 2 })

  private static func translation(_ family: String, _ attention: Attention) -> Workload {
    Workload(
      family: family, size: "translation",
      architecture: Architecture(
        cell: .lstm, input: .embedding(vocabulary: 96, size: 64), hidden: [128], outputs: 96,
        encoder: Encoder(input: .embedding(vocabulary: 96, size: 64), attention: attention)),
      steps: 12, samples: 32, sourceSteps: 30)
  }

  private static let language = Workload(
    family: "lstm", size: "language",
    architecture: Architecture(
      cell: .lstm, input: .embedding(vocabulary: 10_000, size: 200), hidden: [256, 128],
      outputs: 10_000),
    steps: 20, samples: 60, others: 142)

  private static func stepping(_ size: Int, others: Double) -> Workload {
    Workload(
      family: "lstm-forward", size: "H\(size)",
      architecture: Architecture(
        cell: .lstm, input: .vectors(size: size), hidden: [size], outputs: 1,
        loss: .meanSquaredError),
      steps: 1000, samples: 1, isForwardAlone: true, others: others)
  }
}
