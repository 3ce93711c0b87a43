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
    let (i, f, g, o) = (value(.i), value(.f), value(.g), value(.o))
    let s = hyperbolicTangent(value(.c))
    let (dh, dc) = (derivative(.h), derivative(.c))
    return [
      hiddenDerivative, cellDerivative(dh, o, s),
      slope(.i, "dc·g", [EquationTerm("dc·g", product: dc, g)]),
      slope(.f, "dc·c'", [EquationTerm("dc·c'", product: dc, past(.c))]),
      slope(.g, "dc·i", [EquationTerm("dc·i", product: dc, i)]),
      slope(.o, "dh·tanh(c)", [EquationTerm("dh·tanh(c)", product: dh, s)]),
      gateSlope(.preI, .i, i), gateSlope(.preF, .f, f), candidateSlope(.preG, .g, g),
      gateSlope(.preO, .o, o),
    ]
  }

  private func cellDerivative(_ dh: Double, _ o: Double, _ s: Double) -> Equation {
    let own = EquationTerm("dh·o·(1−tanh²c)", product: dh, o, 1 - s * s)
    guard step + 1 < trace.steps else { return slope(.c, "dh·o·(1−tanh²c)", [own]) }
    let next = EquationTerm(
      "dc⁺·f⁺", product: derivative(.c, at: step + 1), value(.f, at: step + 1))
    return slope(.c, "dh·o·(1−tanh²c) + dc⁺·f⁺", [own, next])
  }

  var gruBackward: [Equation] {
    let (r, z, n) = (value(.r), value(.z), value(.n))
    let (dh, dpreN) = (derivative(.h), derivative(.preN))
    return [
      hiddenDerivative,
      slope(.n, "dh·(1−z)", [EquationTerm("dh·(1−z)", product: dh, 1 - z)]),
      slope(.z, "dh·(h'−n)", [EquationTerm("dh·(h'−n)", product: dh, past(.h) - n)]),
      candidateSlope(.preN, .n, n),
      slope(.r, "dpre_n·rec_n", [EquationTerm("dpre_n·rec_n", product: dpreN, value(.recN))]),
      slope(.recN, "dpre_n·r", [EquationTerm("dpre_n·r", product: dpreN, r)]),
      gateSlope(.preR, .r, r), gateSlope(.preZ, .z, z),
    ]
  }

  private func gateSlope(_ pre: Signal, _ gate: Signal, _ value: Double) -> Equation {
    let name = gate.rawValue
    return slope(
      pre, "d\(name)·\(name)·(1−\(name))",
      [EquationTerm("d\(name)·\(name)·(1−\(name))", product: derivative(gate), value, 1 - value)])
  }

  private func candidateSlope(_ pre: Signal, _ gate: Signal, _ value: Double) -> Equation {
    let name = gate.rawValue
    return slope(
      pre, "d\(name)·(1−\(name)²)",
      [EquationTerm("d\(name)·(1−\(name)²)", product: derivative(gate), 1 - value * value)])
  }

  // MARK: dL/dh

  /// dL/dh_t = what the head sends, what the layer above sends, what step t+1 sends.
  private var hiddenDerivative: Equation {
    slope(.h, "head + layer above + step t+1", headTerms + aboveTerms + nextTerms)
  }

  private var headTerms: [EquationTerm] {
    let everywhere = trace.architecture.lossAt == .all
    guard layer == trace.architecture.layers - 1, everywhere || step == trace.steps - 1 else {
      return []
    }
    let logits = trace.logitsDerivative.vector(everywhere ? step : 0, sample).map(Double.init)
    return weighted(.headWeight, logits, name: "V", pull: "dlogit")
  }

  private var aboveTerms: [EquationTerm] {
    guard layer + 1 < trace.architecture.layers else { return [] }
    let pulls = cell.preactivations.flatMap { pull($0, layer + 1, step) }
    return weighted(.inputHidden(layer: layer + 1), pulls, name: "W↑", pull: "dpre")
  }

  private var nextTerms: [EquationTerm] {
    guard step + 1 < trace.steps else { return [] }
    let pulls = cell.recurrentPreactivations.flatMap { pull($0, layer, step + 1) }
    let through = weighted(.hiddenHidden(layer: layer), pulls, name: "U", pull: "dpre⁺")
    guard cell == .gru else { return through }
    let kept = EquationTerm(
      "dh⁺·z⁺", product: derivative(.h, at: step + 1), value(.z, at: step + 1))
    return through + [kept]
  }

  private func pull(_ signal: Signal, _ layer: Int, _ step: Int) -> [Double] {
    trace.series(signal, layer: layer, derivative: true).vector(step, sample).map(Double.init)
  }

  /// The terms of one element of Mᵀ p.
  private func weighted(
    _ weight: Weight, _ pulls: [Double], name: String, pull: String
  ) -> [EquationTerm] {
    let tensor = parameters.tensor(weight)
    let products = pulls.indices.map { row in
      EquationTerm(
        "\(name)[\(row + 1),\(unit + 1)]·\(pull)[\(row + 1)]",
        product: Double(parameters.values[tensor.offset + row * tensor.shape[1] + unit]), pulls[row]
      )
    }
    return .ranked(products, name: "\(name)ᵀ·\(pull)", largest: largest)
  }
}
