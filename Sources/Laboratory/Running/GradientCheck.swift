import Recurrence

/// BPTT against finite differences, in Double, over some weights of every tensor:
/// (L(w + ε) − L(w − ε)) / 2ε.
struct GradientCheck {
  /// Weights compared of each tensor.
  private static let perTensor = 3

  /// The largest |BPTT − differences| / max(|BPTT|, |differences|, 1e-8).
  let largest: Double

  init(_ place: Place, epsilon: Double) throws(RunError) {
    let parameters = Parameters<Double>(place.finding.network.parameters)
    let batch = place.trace.batch
    let gradient = try Self.run(parameters, batch).gradient
    var largest = 0.0
    for tensor in parameters.tensors where tensor.count > 0 {
      for number in 0..<Self.perTensor {
        let index = tensor.offset + (number * (tensor.count - 1)) / max(1, Self.perTensor - 1)
        var (up, down) = (parameters, parameters)
        up.values[index] += epsilon
        down.values[index] -= epsilon
        let (above, below) = (try Self.run(up, batch).loss, try Self.run(down, batch).loss)
        let slope = ((above ?? .nan) - (below ?? .nan)) / (2 * epsilon)
        let exact = gradient?.values[index] ?? .nan
        let scale = max(abs(exact), abs(slope), 1e-8)
        largest = max(largest, abs(exact - slope) / scale)
      }
    }
    self.largest = largest
  }

  private static func run(
    _ parameters: Parameters<Double>, _ batch: Batch
  ) throws(RunError) -> Trace<Double> {
    try RunError.catching { () throws(ShapeError) in try Twin.run(parameters, batch) }
  }
}
