extension Arithmetic {
  var elmanForward: [Equation] {
    let name = cell.activation == .relu ? "max(0, pre)" : cell.activation == .tanh ? "tanh" : "σ"
    let pre = value(.preH)
    return [
      equation(.preH, "W·x + b_i + U·h' + b_h", inputTerms(0, "h") + stateTerms(0, "h")),
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

  var lstmForward: [Equation] {
    let gates: [(Signal, Signal)] = [(.preI, .i), (.preF, .f), (.preG, .g), (.preO, .o)]
    let c = value(.c)
    return gates.enumerated().flatMap { gate(($1.0, $1.1), index: $0, squashed: $1.1 == .g) } + [
      equation(
        .c, "f·c' + i·g",
        [
          EquationTerm("f·c'", product: value(.f), past(.c)),
          EquationTerm("i·g", product: value(.i), value(.g)),
        ]),
      equation(
        .h, "o·tanh(c)", [EquationTerm("o·tanh(c)", product: value(.o), hyperbolicTangent(c))]),
    ]
  }

  var gruForward: [Equation] {
    let (z, n) = (value(.z), value(.n))
    let preN =
      inputTerms(2, "n") + [EquationTerm("r·rec_n", product: value(.r), value(.recN))]
    return gate((.preR, .r), index: 0, squashed: false)
      + gate((.preZ, .z), index: 1, squashed: false) + [
        equation(.recN, "U_n·h' + b_hn", stateTerms(2, "n")),
        equation(.preN, "W_n·x + b_in + r·rec_n", preN),
        equation(.n, "tanh(pre_n)", applied("tanh", value(.preN), hyperbolicTangent(value(.preN)))),
        equation(
          .h, "(1−z)·n + z·h'",
          [
            EquationTerm("(1−z)·n", product: 1 - z, n),
            EquationTerm("z·h'", product: z, past(.h)),
          ]),
      ]
  }

  /// A gate's pre-activation and its activation.
  private func gate(_ pair: (pre: Signal, gate: Signal), index: Int, squashed: Bool) -> [Equation] {
    let name = pair.gate.rawValue
    let pre = value(pair.pre)
    return [
      equation(
        pair.pre, "W_\(name)·x + b_i\(name) + U_\(name)·h' + b_h\(name)",
        inputTerms(index, name) + stateTerms(index, name)),
      equation(
        pair.gate, squashed ? "tanh(\(pair.pre.rawValue))" : "σ(\(pair.pre.rawValue))",
        applied(
          squashed ? "tanh" : "σ", pre, squashed ? hyperbolicTangent(pre) : logistic(pre))),
    ]
  }
}
