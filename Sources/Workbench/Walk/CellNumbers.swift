import Laboratory
import Recurrence

/// A place in the drawing of a cell where a number flows.
enum CellPart: Hashable {
  /// A gate, candidate or state, or its pre-activation.
  case signal(Signal)
  /// A state of the step before.
  case past(Signal)
  /// What is kept of the old state: f·c' of the LSTM, z·h' of the GRU.
  case kept
  /// What is added to it: i·g of the LSTM, (1−z)·n of the GRU.
  case added
  /// tanh(c) of the LSTM.
  case squashed
  /// r·rec_n of the GRU.
  case reset
  /// The parts of an Elman cell's sum: U·h', W·x, and both biases.
  case fromState, fromInput, bias
}

/// The numbers of one unit at one step: forward the values, backward the derivative of the loss with respect to each.
struct CellNumbers {
  let view: WalkView

  /// The number at a place; backward nil where it has not been walked to.
  func number(_ part: CellPart) -> Double? {
    guard view.isBackward else { return value(part) }
    return view.isKnown(view.step) ? derivative(part) : nil
  }

  private func at(_ signal: Signal) -> Double { view.value(signal, at: view.step) }
  private func past(_ signal: Signal) -> Double { view.value(signal, at: view.step - 1) }
  private func d(_ signal: Signal) -> Double { view.derivative(signal, at: view.step) }

  private func value(_ part: CellPart) -> Double? {
    switch part {
    case .signal(let signal): at(signal)
    case .past(let signal): past(signal)
    case .kept: view.cell.carriesCell ? at(.f) * past(.c) : at(.z) * past(.h)
    case .added: view.cell.carriesCell ? at(.i) * at(.g) : (1 - at(.z)) * at(.n)
    case .squashed: at(.o) == 0 ? nil : at(.h) / at(.o)
    case .reset: at(.r) * at(.recN)
    case .fromState: fromState
    case .fromInput: fromInput
    case .bias: bias
    }
  }

  private func derivative(_ part: CellPart) -> Double? {
    switch part {
    case .signal(let signal): d(signal)
    case .past(.c): d(.c) * at(.f)
    case .past: sentBack
    case .kept, .added: view.cell.carriesCell ? d(.c) : d(.h)
    case .squashed: d(.h) * at(.o)
    case .reset: d(.preN)
    case .fromState, .fromInput, .bias: d(.preH)
    }
  }

  // MARK: Sums

  /// What this step sends back to h' of this unit: Uᵀ d(U·h'), and dh·z of the GRU.
  private var sentBack: Double {
    let tensor = parameters.tensor(.hiddenHidden(layer: view.layer))
    let size = view.units
    var sum = view.cell == .gru ? d(.h) * at(.z) : 0
    for (block, signal) in recurrentSums.enumerated() {
      let pull = view.trace.series(signal, layer: view.layer, derivative: true)
        .vector(view.step, view.sample)
      for row in 0..<size {
        let weight = parameters.values[tensor.offset + (block * size + row) * size + view.unit]
        sum += Double(weight) * Double(pull[row])
      }
    }
    return sum
  }

  private var recurrentSums: [Signal] {
    view.cell == .gru ? [.preR, .preZ, .recN] : view.cell.preactivations
  }

  private var fromState: Double {
    dot(.hiddenHidden(layer: view.layer), hidden(view.layer, view.step - 1))
  }

  private var fromInput: Double {
    let weight = Weight.inputHidden(layer: view.layer)
    if view.layer > 0 { return dot(weight, hidden(view.layer - 1, view.step)) }
    if let input = view.trace.input { return dot(weight, input.vector(view.step, view.sample)) }
    guard case .tokens(let tokens) = view.trace.batch.inputs else { return 0 }
    let tensor = parameters.tensor(weight)
    let token = Int(tokens[view.step * view.trace.samples + view.sample])
    return Double(parameters.values[tensor.offset + view.unit * tensor.shape[1] + token])
  }

  private var bias: Double {
    [Weight.inputBias(layer: view.layer), .hiddenBias(layer: view.layer)].reduce(0) {
      $0 + Double(parameters.values[parameters.tensor($1).offset + view.unit])
    }
  }

  private func hidden(_ layer: Int, _ step: Int) -> [Float] {
    view.trace.series(.h, layer: layer).vector(step, view.sample)
  }

  /// The row of a matrix that belongs to the unit, times a vector.
  private func dot(_ weight: Weight, _ vector: [Float]) -> Double {
    let tensor = parameters.tensor(weight)
    let start = tensor.offset + view.unit * tensor.shape[1]
    return vector.indices.reduce(0) {
      $0 + Double(parameters.values[start + $1]) * Double(vector[$1])
    }
  }

  private var parameters: Parameters<Float> { view.record.network.parameters }
}
