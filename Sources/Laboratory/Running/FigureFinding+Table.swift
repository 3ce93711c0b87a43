import Interchange
import Notebooks
import Recurrence
import Sequences

extension FigureFinding {
  /// The numbers of the picture as a table, as `unroll run` prints them.
  public var table: Table {
    switch content {
    case .walk(let walk): table(walk)
    case .course(let finding): picture == "loss" ? Self.losses(finding) : Self.profiles(finding)
    case .vectors(let vectors, _): Self.vectors(vectors)
    case .confusion(let confusion, _): Self.confusion(confusion)
    case .data(let data): Self.examples(data)
    case .writing(let text): Self.passage(text)
    }
  }

  private func table(_ walk: WalkRecord) -> Table {
    switch picture {
    case "gates": signals(walk, walk.network.architecture.cell.gates)
    case "states": signals(walk, walk.network.architecture.cell.states)
    case "gradients": gradients(walk)
    case "arithmetic": arithmetic(walk)
    case "distribution": distribution(walk)
    case "attention": attention(walk)
    case "saturation": saturation(walk)
    case "spectrum": Self.spectrum(walk)
    case "network": Self.weights(walk)
    default: steps(walk)
    }
  }

  /// What is read and answered, step by step.
  private func steps(_ walk: WalkRecord) -> Table {
    var table = Table(columns: ["step", "input", "target", "answer", "p(target)"])
    for step in 0..<walk.steps {
      table.append([
        .integer(step + 1), .text(walk.inputTexts[0][step]), .text(walk.targetTexts[0][step]),
        .text(walk.predictionTexts[0][step]), .init(walk.targetProbabilities[0][step]),
      ])
    }
    return table
  }

  /// Signals of the unit, step by step; the one that was named, or these.
  private func signals(_ walk: WalkRecord, _ standard: [Signal]) -> Table {
    let signals = signal.map { [$0] } ?? standard
    var table = Table(columns: ["step", "input"] + signals.map(\.rawValue))
    for step in 0..<walk.trace.steps(ofLayer: layer) {
      table.append(
        [.integer(step + 1), .text(input(walk, step))]
          + signals.map { .number(Double(walk.trace.series($0, layer: layer)[step, 0, unit])) })
    }
    return table
  }

  /// What a layer's step reads, as it reads.
  private func input(_ walk: WalkRecord, _ step: Int) -> String {
    let isDecoder = walk.trace.architecture.stack(ofLayer: layer) == .decoder
    return walk.inputTexts[0][(isDecoder ? walk.trace.sourceSteps : 0) + step]
  }

  /// ‖dL/dh_t‖ and its bound, ‖dL/dc_t‖ where there is one.
  private func gradients(_ walk: WalkRecord) -> Table {
    let flow = walk.flows[layer]
    let (cells, bound) = (flow.cellNorms, flow.bound(sample: 0))
    var table = Table(
      columns: ["step", "input", "norm of dh"] + (cells == nil ? [] : ["norm of dc"]) + ["bound"])
    for step in flow.hiddenNorms.indices {
      table.append(
        [.integer(step + 1), .text(input(walk, step)), .number(flow.hiddenNorms[step][0])]
          + (cells.map { [.number($0[step][0])] } ?? []) + [.number(bound[step])])
    }
    return table
  }

  private func arithmetic(_ walk: WalkRecord) -> Table {
    let arithmetic = Arithmetic(
      walk.trace, network: walk.network, layer: layer, step: step, sample: 0, unit: unit)
    var table = Table(columns: ["left", "equation", "numbers", "value"])
    for equation in isBackward ? arithmetic.backward : arithmetic.forward {
      let numbers = equation.terms.map {
        "\($0.label) = \(Expectation.Measured.number($0.value).reading)"
      }
      table.append([
        .text(equation.symbol), .text(equation.formula), .text(numbers.joined(separator: "; ")),
        .number(equation.value),
      ])
    }
    return table
  }

  /// The likeliest answers at the step.
  private func distribution(_ walk: WalkRecord) -> Table {
    var table = Table(columns: ["answer", "probability"])
    guard let problem, let row = walk.trace.answer(at: step, sample: 0) else { return table }
    let logits = walk.trace.logits.vector(row, 0)
    if case .binary(let negative, let positive) = problem.output {
      let p = Distribution(logits: [0, logits[0]], under: Decoding()).before
      table.append([.text(positive), .number(p[1])])
      table.append([.text(negative), .number(p[0])])
      return table
    }
    let distribution = Distribution(logits: logits, under: Decoding())
    for place in distribution.ranking.prefix(10) {
      table.append([.text(problem.text(ofClass: place)), .number(distribution.before[place])])
    }
    return table
  }

  private func attention(_ walk: WalkRecord) -> Table {
    let sources = walk.inputTexts[0].prefix(walk.trace.sourceSteps)
    var table = Table(
      columns: ["answer"] + sources.enumerated().map { "\($0.offset + 1) \($0.element)" })
    guard let weights = walk.trace.attention(.weight) else { return table }
    for step in 0..<walk.trace.length(ofSample: 0) {
      table.append(
        [.text(walk.predictionTexts[0][walk.trace.sourceSteps + step])]
          + weights.vector(step, 0).map { .number(Double($0)) })
    }
    return table
  }

  /// The share of each gate's values near 0 and near 1 (of states near ±1).
  private func saturation(_ walk: WalkRecord) -> Table {
    var table = Table(columns: ["signal", "near the lower limit", "near the upper limit"])
    for saturation in saturations(walk) {
      table.append([
        .text(saturation.signal.rawValue), .number(saturation.meanLower),
        .number(saturation.meanUpper),
      ])
    }
    return table
  }
}

extension FigureFinding {
  private static func spectrum(_ walk: WalkRecord) -> Table {
    var table = Table(columns: ["layer", "block", "spectral radius", "largest singular value"])
    for (layer, spectrum) in walk.spectra.enumerated() {
      for block in spectrum?.blocks ?? [] {
        table.append([
          .integer(layer + 1), .text(block.gate.rawValue), .number(block.spectralRadius),
          .number(block.largestSingularValue),
        ])
      }
    }
    return table
  }

  private static func weights(_ walk: WalkRecord) -> Table {
    let names = WeightNames(for: walk.network.architecture)
    var table = Table(columns: ["weight", "shape", "numbers"])
    for tensor in walk.network.architecture.tensors {
      let shape = tensor.shape.map(String.init).joined(separator: " × ")
      table.append([.text(names.name(tensor.weight)), .text(shape), .integer(tensor.count)])
    }
    return table
  }

  /// At most `rows` points of the course, the last one among them.
  private static func points(_ finding: NetworkFinding, rows: Int = 20) -> [HistoryPoint] {
    let points = finding.history.points
    let stride = max(1, (points.count + rows - 1) / rows)
    return points.indices.filter { ($0 + 1) % stride == 0 || $0 == points.count - 1 }.map {
      points[$0]
    }
  }

  private static func losses(_ finding: NetworkFinding) -> Table {
    var table = Table(columns: [
      "update", "loss", "accuracy", "held-out loss", "gradient norm", "clipped", "learning rate",
    ])
    for point in points(finding) {
      table.append([
        .integer(point.lastUpdate), .number(point.loss), .init(point.accuracy),
        .init(point.heldOutLoss),
        .number(point.normBefore), .integer(point.clipped), .number(point.learningRate),
      ])
    }
    return table
  }

  /// The gradient over time at some updates; of long sequences some steps.
  private static func profiles(_ finding: NetworkFinding) -> Table {
    let points = points(finding, rows: 8).filter { !$0.gradient.norms.isEmpty }
    let bins = points.map(\.gradient.norms.count).max() ?? 0
    let shown = (0..<bins).filter { bins <= 24 || $0 % (bins / 12) == 0 || $0 == bins - 1 }
    var table = Table(columns: ["update"] + shown.map { "step −\(bins - $0)" })
    for point in points {
      let lead = bins - point.gradient.norms.count
      table.append(
        [.integer(point.lastUpdate)]
          + shown.map { $0 < lead ? .none : .number(point.gradient.norms[$0 - lead]) })
    }
    return table
  }

  /// The most frequent symbols with their nearest neighbour, and where they stand in the plane.
  private static func vectors(_ vectors: SymbolVectors) -> Table {
    var table = Table(columns: ["symbol", "nearest", "similarity", "length"])
    for row in vectors.symbols.indices.prefix(40) {
      let nearest = vectors.vectors.neighbours(of: row, count: 1, by: .cosine).first
      table.append([
        .text(vectors.symbols[row]), .text(nearest.map { vectors.symbols[$0.row] } ?? ""),
        .init(nearest?.value), .number(vectors.vectors.length(ofRow: row)),
      ])
    }
    return table
  }

  private static func confusion(_ confusion: Confusion) -> Table {
    var table = Table(columns: ["target"] + confusion.classes)
    for (name, row) in zip(confusion.classes, confusion.counts) {
      table.append([.text(name)] + row.map(Table.Field.integer))
    }
    return table
  }

  private static func examples(_ data: DataFinding) -> Table {
    var table = Table(columns: ["steps", "input", "target"])
    for example in data.problem.walking.prefix(8) {
      let source = data.problem.sourceTexts(of: example.input)
      let texts = source.isEmpty ? data.problem.texts(of: example.input) : source
      table.append([
        .integer(example.steps), .text(texts.joined(separator: " ")),
        .text(data.problem.texts(of: example.target).joined(separator: " ")),
      ])
    }
    return table
  }

  private static func passage(_ text: WrittenText) -> Table {
    var table = Table(columns: ["step", "symbol", "probability"])
    for step in 0..<text.walk.trace.steps {
      table.append([
        .integer(step + 1), .text(text.walk.targetTexts[0][step]),
        .init(text.walk.targetProbabilities[0][step]),
      ])
    }
    return table
  }
}
