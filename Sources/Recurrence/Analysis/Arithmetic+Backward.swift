extension Arithmetic {
  var elmanBackward: [Equation] {
    let (h, dh) = (value(.h), derivative(.h))
    let dpre =
      switch cell.activation {
      case .relu:
        slope(.preH, "dh·[h > 0]", [EquationTerm("dh·[h > 0]", product: dh, h > 0 ? 1 : 0)])
      case .logistic:
        slope(.preH, "dh·h·(1−h)", [EquationTerm("dh·h·(1−h)", product: dh, h, 1 - h)])
      default: slope(.preH, "dh·(1−h²)", [EquationTerm("dh·(1−h²)", product: dh, 1 - h * h)])
      }
    return [hiddenDerivative, dpre]
  }

  var lstmBackward: [Equation] {
    let s = hyperbolicTangent(value(.c))
    let (dh, dc) = (derivative(.h), derivative(.c))
    let memory = cellDerivative(dh, s)
    let out = slope(.o, "dh·tanh(c)", [EquationTerm("dh·tanh(c)", product: dh, s)])
    let outPre = gateSlope(.o)
    let gates = [
      slope(.i, "dc·g", [EquationTerm("dc·g", product: dc, value(.g))]),
      slope(.f, "dc·c'", [EquationTerm("dc·c'", product: dc, past(.c))]),
      slope(.g, "dc·i", [EquationTerm("dc·i", product: dc, value(.i))]),
    ]
    let pre = [gateSlope(.i), gateSlope(.f), candidateSlope(.g)]
    // Through its peephole the output gate reaches c, so it comes first.
    return cell.peepholes.isEmpty
      ? [hiddenDerivative, memory] + gates + [out] + pre + [outPre]
      : [hiddenDerivative, out, outPre, memory] + gates + pre
  }

  /// dL/dc_t = what h reads from it, what the gates see of it, what the next step keeps of it.
  private func cellDerivative(_ dh: Double, _ s: Double) -> Equation {
    var terms = [EquationTerm("dh·o·(1−tanh²c)", product: dh, value(.o), 1 - s * s)]
    if let decoder = trace.architecture.successor(ofLayer: layer), step == order.last {
      let dc = trace.series(.c, layer: decoder, derivative: true)[-1, sample, unit]
      terms.append(EquationTerm("dL/dc0 of the decoder", Double(dc)))
    }
    let later = order.source(of: step)
    if let later {
      terms.append(
        EquationTerm("dc⁺·f⁺", product: derivative(.c, at: later), value(.f, at: later)))
    }
    for peephole in cell.peepholes {
      guard let pre = peephole.gate.preactivation,
        let reader = peephole.readsNewCell ? step : later
      else { continue }
      terms.append(
        EquationTerm(
          "d\(pre.rawValue)\(peephole.readsNewCell ? "" : "⁺")·P_\(peephole.gate.rawValue)",
          product: derivative(pre, at: reader), weight(of: peephole)))
    }
    return slope(.c, terms.map(\.label).joined(separator: " + "), terms)
  }

  var gruBackward: [Equation] {
    let (z, dh) = (value(.z), derivative(.h))
    return [
      hiddenDerivative,
      slope(.n, "dh·(1−z)", [EquationTerm("dh·(1−z)", product: dh, 1 - z)]),
      slope(.z, "dh·(h'−n)", [EquationTerm("dh·(h'−n)", product: dh, past(.h) - value(.n))]),
      candidateSlope(.n),
    ] + (cell.reset == .beforeProduct ? resetBefore : resetAfter) + [gateSlope(.r), gateSlope(.z)]
  }

  private var resetAfter: [Equation] {
    let dpreN = derivative(.preN)
    return [
      slope(.r, "dpre_n·rec_n", [EquationTerm("dpre_n·rec_n", product: dpreN, value(.recN))]),
      slope(.recN, "dpre_n·r", [EquationTerm("dpre_n·r", product: dpreN, value(.r))]),
    ]
  }

  private var resetBefore: [Equation] {
    let through = weighted(
      .hiddenHidden(layer: layer), pull(.recN, layer, step), name: "U_n", pull: "drec_n",
      fromRow: 2 * size, times: ("·h'", past(.h)))
    return [
      slope(.recN, "dpre_n", [EquationTerm("dpre_n", derivative(.preN))]),
      slope(.r, "(U_nᵀ·drec_n)·h'", through),
    ]
  }

  var simplifiedBackward: [Equation] {
    let (u, dh) = (value(.u), derivative(.h))
    let difference = value(.cand) - past(.h)
    return [
      hiddenDerivative,
      slope(.cand, "dh·u", [EquationTerm("dh·u", product: dh, u)]),
      slope(.u, "dh·(cand−h')", [EquationTerm("dh·(cand−h')", product: dh, difference)]),
      candidateSlope(.cand), gateSlope(.u),
    ]
  }

  private func gateSlope(_ gate: Signal) -> Equation {
    let (name, value) = (gate.rawValue, value(gate))
    let formula = "d\(name)·\(name)·(1−\(name))"
    let term = EquationTerm(formula, product: derivative(gate), value, 1 - value)
    return slope(gate.preactivation ?? gate, formula, [term])
  }

  private func candidateSlope(_ gate: Signal) -> Equation {
    let (name, value) = (gate.rawValue, value(gate))
    let formula = "d\(name)·(1−\(name)²)"
    let term = EquationTerm(formula, product: derivative(gate), 1 - value * value)
    return slope(gate.preactivation ?? gate, formula, [term])
  }

  // MARK: dL/dh

  /// dL/dh_t = what the head sends, what the layers above send, what the next step sends.
  private var hiddenDerivative: Equation {
    let next = order.direction == .forward ? "step t+1" : "step t−1"
    return slope(
      .h, "head + layer above + \(next)",
      headTerms + aboveTerms + nextTerms + decoderTerms + attentionTerms)
  }

  /// What the scores and contexts of attention send.
  private var attentionTerms: [EquationTerm] {
    let pull = trace.attentionPull(
      Parameters<Double>(parameters), layer: layer, step: step, sample: sample)
    return pull.map { [EquationTerm("attention", $0[unit])] } ?? []
  }

  /// What the decoder that begins from the final state sends back.
  private var decoderTerms: [EquationTerm] {
    guard let decoder = trace.architecture.successor(ofLayer: layer), step == order.last else {
      return []
    }
    let dh = trace.series(.h, layer: decoder, derivative: true)[-1, sample, unit]
    return [EquationTerm("dL/dh0 of the decoder", Double(dh))]
  }

  private var headTerms: [EquationTerm] {
    guard let row = trace.lossStep(of: step, layer: layer, sample: sample) else { return [] }
    let plan = trace.architecture
    let hasDense = !plan.dense.isEmpty || plan.attention.isCombined
    return weighted(
      trace.architecture.topReader, trace.topPull(row, sample).map(Double.init),
      name: plan.attention.isCombined ? "W_k" : hasDense ? "D" : "V",
      pull: hasDense ? "dpre" : "dlogit", column: plan.topColumn + outputColumn,
      times: dropped(trace.topMask(row, sample)))
  }

  private var aboveTerms: [EquationTerm] {
    let above = trace.architecture.layers(above: layer)
    return above.flatMap { reader in
      let direction = trace.architecture.direction(ofLayer: reader) == .forward ? "→" : "←"
      return weighted(
        .inputHidden(layer: reader), cell.preactivations.flatMap { pull($0, reader, step) },
        name: above.count == 1 ? "W↑" : "W↑\(direction)", pull: "dpre", column: outputColumn,
        times: dropped(mask))
    }
  }

  /// What dropout multiplied the outputs of this level with.
  private var mask: [Float]? {
    trace.mask(ofLevel: trace.architecture.level(ofLayer: layer), step: step, sample: sample)
  }

  /// The factor of dropout on this unit.
  private func dropped(_ mask: [Float]?) -> (label: String, value: Double)? {
    mask.map { ("·mask", Double($0[outputColumn])) }
  }

  private var nextTerms: [EquationTerm] {
    guard let next = order.source(of: step) else { return [] }
    let blocks = cell.recurrentBlocks
    let direct = blocks.filter { !$0.readsResetState }
    var terms = weighted(
      .hiddenHidden(layer: layer), direct.flatMap { pull($0.sum, layer, next) }, name: "U",
      pull: "dpre⁺")
    if let last = blocks.last, last.readsResetState {
      terms += weighted(
        .hiddenHidden(layer: layer), pull(last.sum, layer, next), name: "U_n",
        pull: "drec_n⁺", fromRow: direct.count * size, times: ("·r⁺", value(.r, at: next)))
    }
    return terms + keptTerms(next)
  }

  /// dh⁺·z⁺ of a GRU: what passes by U.
  private func keptTerms(_ next: Int) -> [EquationTerm] {
    guard let blend = cell.blend, blend.state == .h else { return [] }
    let gate = blend.kept.signal
    return [
      EquationTerm(
        "dh⁺·" + blend.kept.formula(of: gate.rawValue + "⁺"),
        product: derivative(.h, at: next), blend.kept.factor(value(gate, at: next)))
    ]
  }

  /// The column of this unit in what reads the layer's level.
  private var outputColumn: Int {
    trace.architecture.outputColumns(ofLayer: layer).lowerBound + unit
  }

  private func pull(_ signal: Signal, _ layer: Int, _ step: Int) -> [Double] {
    trace.series(signal, layer: layer, derivative: true).vector(step, sample).map(Double.init)
  }

  /// The terms of one element of Mᵀ p, M the rows of a weight from `first` on, each multiplied by a
  /// factor; the element is this unit's, or that of another column.
  private func weighted(
    _ weight: Weight, _ pulls: [Double], name: String, pull: String, fromRow first: Int = 0,
    column: Int? = nil, times factor: (label: String, value: Double)? = nil
  ) -> [EquationTerm] {
    let tensor = parameters.tensor(weight)
    let column = column ?? unit
    let products = pulls.indices.map { row in
      let place = tensor.offset + (first + row) * tensor.shape[1] + column
      let label = "\(name)[\(row + 1),\(column + 1)]·\(pull)[\(row + 1)]"
      let entry = Double(parameters.values[place])
      guard let factor else { return EquationTerm(label, product: entry, pulls[row]) }
      return EquationTerm(label + factor.label, product: entry, pulls[row], factor.value)
    }
    return .ranked(
      products, name: "\(name)ᵀ·\(pull)\(factor?.label ?? "")", largest: largest)
  }
}
