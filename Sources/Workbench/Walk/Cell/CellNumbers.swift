import Laboratory
import Recurrence

/// A place in the drawing of a cell where a number flows.
enum CellPart: Hashable {
  /// A gate, candidate or state, or its pre-activation.
  case signal(Signal)
  /// A state of the step before.
  case past(Signal)
  /// What is kept of the old state: f·c' of an LSTM, z·h' or (1−u)·h' of a GRU.
  case kept
  /// What is added to it: i·g of an LSTM, (1−z)·n or u·cand of a GRU.
  case added
  /// tanh(c) of an LSTM.
  case squashed
  /// What the reset gate makes: r·rec_n, or r·h' where it acts before the product.
  case reset
  /// What a gate sees of the cell: P·c' or P·c.
  case seen(Peephole)
  /// The parts of an Elman cell's sum: U·h', W·x, and both biases.
  case fromState, fromInput, bias
}

/// The numbers of one unit at one step: forward the values, backward the derivative of the loss with respect to each.
struct CellNumbers {
  let view: WalkView

  /// The number at a place; backward nil where it has not been walked to.
  func number(_ part: CellPart) -> Double? {
    guard view.isBackward else { return value(part) }
    return view.isKnown(view.place) ? derivative(part) : nil
  }

  private func at(_ signal: Signal) -> Double { view.value(signal, at: view.step) }
  private func past(_ signal: Signal) -> Double { view.value(signal, at: view.previous) }
  private func d(_ signal: Signal) -> Double { view.derivative(signal, at: view.step) }

  private func value(_ part: CellPart) -> Double? {
    switch part {
    case .signal(let signal): at(signal)
    case .past(let signal): past(signal)
    case .kept: view.cell.blend.map { $0.kept.factor(at($0.kept.signal)) * past($0.state) }
    case .added:
      view.cell.blend.map { $0.admitted.factor(at($0.admitted.signal)) * at($0.candidate) }
    case .squashed: at(.o) == 0 ? nil : at(.h) / at(.o)
    case .reset: at(.r) * (resetsBefore ? past(.h) : at(.recN))
    case .seen(let peephole): weight(of: peephole) * (peephole.readsNewCell ? at(.c) : past(.c))
    case .fromState: fromState
    case .fromInput: fromInput
    case .bias: bias
    }
  }

  private func derivative(_ part: CellPart) -> Double? {
    switch part {
    case .signal(let signal): d(signal)
    case .past(.c): sentBackToCell
    case .past: sentBack
    case .kept, .added: view.cell.blend.map { d($0.state) }
    case .squashed: d(.h) * at(.o)
    case .reset: resetsBefore ? sentBack { $0.readsResetState } : d(.preN)
    case .seen(let peephole): peephole.gate.preactivation.map { d($0) * weight(of: peephole) }
    case .fromState, .fromInput, .bias: d(.preH)
    }
  }

  private var resetsBefore: Bool { view.cell.reset == .beforeProduct }

  // MARK: Sums

  /// What this step sends back to c' of this unit: dc·f, and what the peepholes at c' send.
  private var sentBackToCell: Double {
    view.cell.peepholes.filter { !$0.readsNewCell }.reduce(d(.c) * at(.f)) { sum, peephole in
      sum + (derivative(.seen(peephole)) ?? 0)
    }
  }

  /// What this step sends back to h' of this unit: Uᵀ d(U·h'), through r where U multiplied r·h', and dh·z of a GRU.
  private var sentBack: Double {
    let direct = sentBack { !$0.readsResetState }
    let reset = resetsBefore ? at(.r) * sentBack { $0.readsResetState } : 0
    guard let blend = view.cell.blend, blend.state == .h else { return direct }
    return direct + reset + d(.h) * blend.kept.factor(at(blend.kept.signal))
  }

  /// What some blocks of U send back to what they multiplied, of this unit.
  private func sentBack(_ isMeant: (RecurrentBlock) -> Bool) -> Double {
    let tensor = parameters.tensor(.hiddenHidden(layer: view.layer))
    let size = view.units
    var sum = 0.0
    for (index, block) in view.cell.recurrentBlocks.enumerated() where isMeant(block) {
      let pull = view.trace.series(block.sum, layer: view.layer, derivative: true)
        .vector(view.step, view.sample)
      for row in 0..<size {
        let weight = parameters.values[tensor.offset + (index * size + row) * size + view.unit]
        sum += Double(weight) * Double(pull[row])
      }
    }
    return sum
  }

  private func weight(of peephole: Peephole) -> Double {
    let block = view.cell.peepholes.firstIndex(of: peephole) ?? 0
    let offset = parameters.tensor(.peephole(layer: view.layer)).offset
    return Double(parameters.values[offset + block * view.units + view.unit])
  }

  private var fromState: Double {
    dot(.hiddenHidden(layer: view.layer), hidden(view.layer, view.previous))
  }

  private var fromInput: Double {
    let weight = Weight.inputHidden(layer: view.layer)
    let (layer, step, sample) = (view.layer, view.step, view.sample)
    let context = view.trace.context(ofLayer: layer, step: step, sample: sample) ?? []
    let columns = parameters.tensor(weight).shape[1]
    let fromContext = dot(weight, context, from: columns - context.count)
    if let input = view.trace.input(ofLayer: layer, step: step, sample: sample) {
      return dot(weight, input) + fromContext
    }
    let batch = view.trace.batch
    let inputs = view.stack == .encoder ? batch.source?.inputs : batch.inputs
    guard case .tokens(let tokens)? = inputs else { return 0 }
    let token = Int(tokens[step * view.trace.samples + sample])
    return dot(weight, [1], from: token) + fromContext
  }

  private var bias: Double {
    [Weight.inputBias(layer: view.layer), .hiddenBias(layer: view.layer)].reduce(0) {
      $0 + Double(parameters.values[parameters.tensor($1).offset + view.unit])
    }
  }

  private func hidden(_ layer: Int, _ step: Int) -> [Float] {
    view.trace.series(.h, layer: layer).vector(step, view.sample)
  }

  /// The row of a matrix that belongs to the unit, from a column on, times a vector.
  private func dot(_ weight: Weight, _ vector: [Float], from column: Int = 0) -> Double {
    let tensor = parameters.tensor(weight)
    let start = tensor.offset + view.unit * tensor.shape[1] + column
    return vector.indices.reduce(0) {
      $0 + Double(parameters.values[start + $1]) * Double(vector[$1])
    }
  }

  private var parameters: Parameters<Float> { view.record.network.parameters }
}
