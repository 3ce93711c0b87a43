extension Arithmetic {
  var elmanForward: [Equation] {
    let name = cell.activation == .relu ? "max(0, pre)" : cell.activation == .tanh ? "tanh" : "σ"
    let pre = value(.preH)
    return [
      equation(.preH, "W·\(readName) + b_i + U·h' + b_h", inputTerms(0, "h") + stateTerms(0, "h")),
      equation(
        .h, name == "max(0, pre)" ? name : "\(name)(pre)", applied(name, pre, activated(pre))),
    ]
  }

  private func activated(_ pre: Double) -> Double {
    switch cell.activation {
    case .relu: max(0, pre)
    case .logistic: logistic(pre)
    default: hyperbolicTangent(pre)
    }
  }

  /// Gates, the memory that they make, and what is read from it; a gate that sees the new cell comes
  /// after it.
  func gatedForward(_ blend: Blend) -> [Equation] {
    let late = cell.peepholes.filter(\.readsNewCell).map(\.gate)
    let early = cell.gates.filter { !late.contains($0) }
    return early.flatMap(gate) + [blended(blend)] + late.flatMap(gate) + readOut
  }

  /// c = f·c' + i·g; h = (1−z)·n + z·h'.
  private func blended(_ blend: Blend) -> Equation {
    let state = blend.state.rawValue
    let kept = EquationTerm(
      "\(blend.kept.formula)·\(state)'",
      product: blend.kept.factor(value(blend.kept.signal)), past(blend.state))
    let admitted = EquationTerm(
      "\(blend.admitted.formula)·\(blend.candidate.rawValue)",
      product: blend.admitted.factor(value(blend.admitted.signal)), value(blend.candidate))
    let terms = cell.carriesCell ? [kept, admitted] : [admitted, kept]
    return equation(blend.state, terms.map(\.label).joined(separator: " + "), terms)
  }

  /// h of an LSTM.
  private var readOut: [Equation] {
    guard cell.carriesCell else { return [] }
    let squashed = hyperbolicTangent(value(.c))
    return [
      equation(.h, "o·tanh(c)", [EquationTerm("o·tanh(c)", product: value(.o), squashed)])
    ]
  }

  /// A gate's pre-activation and its activation.
  private func gate(_ gate: Signal) -> [Equation] {
    guard let index = cell.gates.firstIndex(of: gate) else { return [] }
    let (pre, name) = (cell.preactivations[index], gate.rawValue)
    let argument = value(pre)
    let isSquashed = gate.range(in: cell) == .signed
    return sums(pre, index, name) + [
      equation(
        gate, "\(isSquashed ? "tanh" : "σ")(\(pre.rawValue))",
        applied(
          isSquashed ? "tanh" : "σ", argument,
          isSquashed ? hyperbolicTangent(argument) : logistic(argument)))
    ]
  }

  /// The pre-activation of a gate, and the recurrent part of it that stands by itself.
  private func sums(_ pre: Signal, _ index: Int, _ name: String) -> [Equation] {
    let input = "W_\(name)·\(readName) + b_\(cell.hasHiddenBias ? "i" : "")\(name)"
    let block = cell.recurrentBlocks[index]
    let state = "U_\(name)·\(block.readsResetState ? "(r·h')" : "h'")"
    let recurrent = cell.hasHiddenBias ? state + " + b_h\(name)" : state
    let terms = stateTerms(index, name)
    guard block.sum == pre else {
      let part =
        block.readsResetState
        ? EquationTerm("rec_\(name)", value(block.sum))
        : EquationTerm("r·rec_\(name)", product: value(.r), value(block.sum))
      return [
        equation(block.sum, recurrent, terms),
        equation(pre, input + " + " + part.label, inputTerms(index, name) + [part]),
      ]
    }
    let seen = seenCell(cell.gates[index])
    return [
      equation(
        pre, ([input, recurrent] + seen.map(\.label)).joined(separator: " + "),
        inputTerms(index, name) + terms + seen)
    ]
  }

  /// P·c' or P·c of a gate with a peephole.
  private func seenCell(_ gate: Signal) -> [EquationTerm] {
    cell.peepholes.filter { $0.gate == gate }.map { peephole in
      let c = peephole.readsNewCell ? value(.c) : past(.c)
      return EquationTerm(
        "P_\(gate.rawValue)·c\(peephole.readsNewCell ? "" : "'")", product: weight(of: peephole), c)
    }
  }
}
