/// The arithmetic of one unit at one step, written out from a network and its trace.
///
/// Units, steps and indices in labels count from 1, as on screens.
public struct Arithmetic: Sendable {
  let trace: Trace<Float>
  let parameters: Parameters<Float>
  let cell: CellKind
  let layer: Int
  let step: Int
  let sample: Int
  let unit: Int
  let largest: Int

  /// The equations of a unit (from 0) of a layer at a step (from 0) of a sample; of each long sum the
  /// `largest` terms are written by themselves.
  public init(
    _ trace: Trace<Float>, network: Network, layer: Int, step: Int, sample: Int, unit: Int,
    largest: Int = 3
  ) {
    self.trace = trace
    parameters = network.parameters
    cell = network.architecture.cell
    self.layer = layer
    self.step = step
    self.sample = sample
    self.unit = unit
    self.largest = largest
  }

  /// The forward equations, in the order of computation; none at a padded step.
  public var forward: [Equation] {
    if order.isPadding(step) { return [] }
    return if let blend = cell.blend { gatedForward(blend) } else { elmanForward }
  }

  /// The equations of BPTT, in the order of computation; the trace must have derivatives.
  public var backward: [Equation] {
    if order.isPadding(step) { return [] }
    return switch cell {
    case .rnnTanh, .rnnReLU, .rnnLogistic: elmanBackward
    case .lstm, .lstmPeephole: lstmBackward
    case .gru, .gruResetBefore: gruBackward
    case .gruSimplified: simplifiedBackward
    }
  }

  // MARK: Numbers

  func value(_ signal: Signal, at step: Int? = nil) -> Double {
    Double(trace.series(signal, layer: layer)[step ?? self.step, sample, unit])
  }

  func derivative(_ signal: Signal, at step: Int? = nil) -> Double {
    Double(trace.series(signal, layer: layer, derivative: true)[step ?? self.step, sample, unit])
  }

  /// The value before this step.
  func past(_ signal: Signal) -> Double { value(signal, at: previous) }

  /// The way of the layer through the sample.
  var order: TimeOrder { trace.order(ofLayer: layer, sample: sample) }

  /// The step before this one in the layer's direction; −1 for the initial state.
  var previous: Int { order.previous(of: step) }

  func equation(_ signal: Signal, _ formula: String, _ terms: [EquationTerm]) -> Equation {
    Equation(signal, isDerivative: false, formula, terms, value(signal))
  }

  func slope(_ signal: Signal, _ formula: String, _ terms: [EquationTerm]) -> Equation {
    Equation(signal, isDerivative: true, formula, terms, derivative(signal))
  }

  /// One term: a function of one number.
  func applied(_ name: String, _ argument: Double, _ result: Double) -> [EquationTerm] {
    [EquationTerm(name, result, factors: [argument])]
  }

  // MARK: Products with weights

  /// The row of the weights that belongs to this unit in a gate's block.
  func row(_ gate: Int) -> Int { gate * size + unit }

  var size: Int { parameters.architecture.size(ofLayer: layer) }

  /// The terms of W x + b_i for a gate, with W_k k where the context of attention is read too.
  func inputTerms(_ gate: Int, _ name: String) -> [EquationTerm] {
    let weights = line(.inputHidden(layer: layer), row(gate))
    let context = contextTerms(weights, name)
    let bias = EquationTerm(
      (cell.hasHiddenBias ? "b_i" : "b_") + name,
      Double(element(.inputBias(layer: layer), row(gate))))
    if let token = oneHotToken {
      let looked = EquationTerm("W_\(name)[\(unit + 1),\(token + 1)]·1", weights[token])
      return [looked] + context + [bias]
    }
    let x = input
    let products = x.indices.map {
      EquationTerm("W_\(name)[\(unit + 1),\($0 + 1)]·x[\($0 + 1)]", product: weights[$0], x[$0])
    }
    return .ranked(products, name: "W_\(name)·x", largest: largest) + context + [bias]
  }

  /// What W multiplies, as formulas call it.
  var readName: String {
    trace.context(ofLayer: layer, step: step, sample: sample) == nil ? "x" : "[x; k]"
  }

  /// The terms of the last columns of W times k, under additive attention.
  private func contextTerms(_ weights: [Double], _ name: String) -> [EquationTerm] {
    let context = trace.context(ofLayer: layer, step: step, sample: sample) ?? []
    let first = weights.count - context.count
    let products = context.indices.map { index in
      EquationTerm(
        "W_\(name)[\(unit + 1),\(first + index + 1)]·k[\(index + 1)]",
        product: weights[first + index], Double(context[index]))
    }
    return .ranked(products, name: "W_\(name)·k", largest: largest)
  }

  /// The terms of U h' + b_h, or of U (r∘h') + b_h, for a gate.
  func stateTerms(_ gate: Int, _ name: String) -> [EquationTerm] {
    let weights = line(.hiddenHidden(layer: layer), row(gate))
    let block = cell.recurrentBlocks[gate]
    let s = trace.multiplied(by: block, layer: layer, step: step, sample: sample).map(Double.init)
    let state = block.readsResetState ? "(r·h')" : "h'"
    let products = s.indices.map {
      EquationTerm(
        "U_\(name)[\(unit + 1),\($0 + 1)]·\(state)[\($0 + 1)]", product: weights[$0], s[$0])
    }
    let terms = [EquationTerm].ranked(products, name: "U_\(name)·\(state)", largest: largest)
    guard cell.hasHiddenBias else { return terms }
    let bias = Double(element(.hiddenBias(layer: layer), row(gate)))
    return terms + [EquationTerm("b_h\(name)", bias)]
  }

  /// The weight of a peephole for this unit.
  func weight(of peephole: Peephole) -> Double {
    let block = cell.peepholes.firstIndex(of: peephole) ?? 0
    return Double(element(.peephole(layer: layer), row(block)))
  }

  func line(_ weight: Weight, _ row: Int) -> [Double] {
    let tensor = parameters.tensor(weight)
    let start = tensor.offset + row * tensor.shape[1]
    return parameters.values[start..<start + tensor.shape[1]].map(Double.init)
  }

  private func element(_ weight: Weight, _ index: Int) -> Float {
    parameters.values[parameters.tensor(weight).offset + index]
  }

  private var oneHotToken: Int? {
    let stack = trace.architecture.stack(ofLayer: layer)
    let inputs = stack == .encoder ? trace.batch.source?.inputs : trace.batch.inputs
    guard trace.architecture.isLowest(level), trace.input(of: stack) == nil,
      case .tokens(let tokens)? = inputs
    else { return nil }
    return Int(tokens[step * trace.samples + sample])
  }

  private var input: [Double] {
    trace.input(ofLayer: layer, step: step, sample: sample)?.map(Double.init) ?? []
  }

  private var level: Int { trace.architecture.level(ofLayer: layer) }
}
