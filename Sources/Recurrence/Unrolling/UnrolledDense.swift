/// One feed-forward layer y = φ(W x + b) over all rows that have a loss.
final class UnrolledDense {
  /// What is read.
  let input: Rows
  /// What comes out.
  let output: Rows
  private let plan: DenseLayer
  private let space: Workspace
  private let pre: UnsafeMutablePointer<Float>
  private let preDerivatives: UnsafeMutablePointer<Float>
  private let offset: (weight: Int, bias: Int)

  init(_ index: Int, reading input: Rows, _ space: Workspace, _ parameters: Parameters<Float>) {
    let (values, derivatives) = (space.layout.dense[index], space.layout.denseDerivatives[index])
    self.input = input
    self.space = space
    plan = space.architecture.dense[index]
    pre = space.pointer(values.pre)
    preDerivatives = space.pointer(derivatives.pre)
    output = Rows(
      values: space.pointer(values.out), derivatives: space.pointer(derivatives.out),
      width: plan.size)
    offset = (
      parameters.tensor(.denseWeight(index)).offset, parameters.tensor(.denseBias(index)).offset
    )
  }

  private var weight: Operand {
    Operand(base: space.weights + offset.weight, stride: input.width)
  }

  /// Some rows of y.
  func forward(_ rows: Range<Int>) {
    let size = plan.size
    let target = pre + rows.lowerBound * size
    for row in 0..<rows.count {
      (target + row * size).update(from: space.weights + offset.bias, count: size)
    }
    let x = Operand(base: input.values + rows.lowerBound * input.width, stride: input.width)
    multiply(
      x, weight.transpose, rows: rows.count, columns: size, inner: input.width, keep: 1,
      into: target, stride: size)
    plan.activation.apply(
      target, into: output.values + rows.lowerBound * size, count: rows.count * size)
  }

  /// Some rows of dpre and dx.
  func backward(_ rows: Range<Int>) {
    let size = plan.size
    let (first, dpre) = (rows.lowerBound * size, preDerivatives + rows.lowerBound * size)
    plan.activation.slope(
      output.values + first, output.derivatives + first, into: dpre, count: rows.count * size)
    multiply(
      Operand(base: dpre, stride: size), weight, rows: rows.count, columns: input.width,
      inner: size, into: input.derivatives + rows.lowerBound * input.width, stride: input.width)
  }

  /// The gradients of some rows of W and b, over all `rows`.
  func collect(_ units: Range<Int>, rows: Int) {
    let x = Operand(base: input.values, stride: input.width)
    multiply(
      Operand(base: preDerivatives + units.lowerBound, stride: plan.size).transpose, x,
      rows: units.count, columns: input.width, inner: rows,
      into: space.gradients + offset.weight + units.lowerBound * input.width, stride: input.width)
    sumColumns(
      preDerivatives, rows: rows, stride: plan.size, units, into: space.gradients + offset.bias)
  }

  var size: Int { plan.size }
}
