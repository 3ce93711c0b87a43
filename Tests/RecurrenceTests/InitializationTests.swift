import Recurrence
import Testing

@Suite("A network begins")
struct InitializationTests {
  private func network(_ initialization: Initialization, cell: CellKind = .rnnTanh) -> Network {
    var generator = TestGenerator(3)
    let architecture = Architecture(
      cell: cell, input: .vectors(size: 3), hidden: [9, 16], outputs: 4)
    return Network(architecture, initialization: initialization, using: &generator)
  }

  @Test("with weights in ±1/√H, as PyTorch does")
  func uniform() {
    let weights = network(Initialization()).parameters[.hiddenHidden(layer: 1)]
    #expect(weights.allSatisfy { abs($0) <= 0.25 })
    #expect((weights.max() ?? 0) > 0.23 && (weights.min() ?? 0) < -0.23)
  }

  @Test("with orthogonal recurrent weights, block by block")
  func orthogonal() {
    for cell in [CellKind.rnnTanh, .lstm] {
      let spectrum = RecurrentSpectrum(
        network(Initialization(recurrent: .orthogonal), cell: cell), layer: 1)
      #expect(spectrum.blocks.map(\.gate) == cell.gates)
      for block in spectrum.blocks {
        #expect(abs(block.spectralRadius - 1) < 1e-5)
        #expect(abs(block.largestSingularValue - 1) < 1e-5)
      }
    }
  }

  @Test("with a chosen spectral radius", arguments: [0.5, 1, 1.5])
  func radius(_ target: Double) {
    let network = network(Initialization(recurrent: .spectralRadius(target)))
    for layer in 0..<2 {
      let block = RecurrentSpectrum(network, layer: layer).blocks[0]
      #expect(abs(block.spectralRadius - target) < 1e-5)
      #expect(block.largestSingularValue >= block.spectralRadius)
    }
  }

  @Test(
    "with a chosen forget bias, with peepholes or without",
    arguments: [CellKind.lstm, .lstmPeephole])
  func forgetBias(_ cell: CellKind) {
    let network = network(Initialization(forgetBias: 3), cell: cell)
    let (a, b) = (
      network.parameters[.inputBias(layer: 0)], network.parameters[.hiddenBias(layer: 0)]
    )
    #expect(zip(a, b).map(+)[9..<18].allSatisfy { $0 == 3 })
  }

  @Test("with peepholes in ±1/√H")
  func peepholes() {
    let weights = network(Initialization(), cell: .lstmPeephole).parameters[.peephole(layer: 1)]
    #expect(weights.count == 48 && weights.allSatisfy { abs($0) <= 0.25 })
    #expect((weights.max() ?? 0) > 0.2 && (weights.min() ?? 0) < -0.2)
  }

  @Test("the same from the same seed")
  func repeatable() {
    #expect(network(Initialization()) == network(Initialization()))
  }

  @Test("measures the radius of a rotation and of a matrix whose powers vanish")
  func spectra() {
    let rotation = Matrix<Double>(rows: 2, columns: 2, values: [0, -2, 2, 0])
    #expect(abs(rotation.spectralRadius - 2) < 1e-6)
    #expect(abs(rotation.largestSingularValue - 2) < 1e-9)
    let nilpotent = Matrix<Double>(rows: 2, columns: 2, values: [0, 5, 0, 0])
    #expect(nilpotent.spectralRadius == 0)
    #expect(abs(nilpotent.largestSingularValue - 5) < 1e-9)
  }
}
