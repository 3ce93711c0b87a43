/// One equation of a cell for one unit, with its numbers put in.
public struct Equation: Equatable, Sendable {
  /// The signal on the left.
  public let signal: Signal
  /// Whether the left side is the derivative of the loss with respect to the signal.
  public let isDerivative: Bool
  /// The right side with letters: `f∘c' + i∘g`.
  public let formula: String
  /// What is added up; the largest contributions of a product by themselves, then the rest as one.
  public let terms: [EquationTerm]
  /// The value that the trace holds.
  public let value: Double

  /// What stands on the left: `pre_i`, `c`, `dL/dc`.
  public var symbol: String { (isDerivative ? "dL/d" : "") + signal.rawValue }

  /// The sum of the terms, computed in Double.
  public var sum: Double { terms.reduce(0) { $0 + $1.value } }

  init(
    _ signal: Signal, isDerivative: Bool, _ formula: String, _ terms: [EquationTerm],
    _ value: Double
  ) {
    self.signal = signal
    self.isDerivative = isDerivative
    self.formula = formula
    self.terms = terms
    self.value = value
  }
}

/// One summand of an equation.
public struct EquationTerm: Equatable, Sendable {
  /// What it is: `f·c'`, `W[3,12]·x[12]`, `97 more of U·h'`.
  public let label: String
  /// The numbers multiplied, or the argument of a function; empty for a sum of many.
  public let factors: [Double]
  /// What it adds.
  public let value: Double

  init(_ label: String, product factors: Double...) {
    self.label = label
    self.factors = factors
    value = factors.reduce(1, *)
  }

  init(_ label: String, _ value: Double, factors: [Double] = []) {
    self.label = label
    self.factors = factors
    self.value = value
  }
}

extension [EquationTerm] {
  /// The products of a sum of many: the `largest` by size, then all others as one term.
  static func ranked(
    _ products: [EquationTerm], name: String, largest count: Int
  ) -> [EquationTerm] {
    guard products.count > count + 1 else { return products }
    let order = products.indices.sorted { abs(products[$0].value) > abs(products[$1].value) }
    let rest = order.dropFirst(count).reduce(0.0) { $0 + products[$1].value }
    return order.prefix(count).map { products[$0] }
      + [EquationTerm("\(products.count - count) more of \(name)", rest)]
  }
}
