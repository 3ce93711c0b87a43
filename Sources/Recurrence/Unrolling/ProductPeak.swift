/// One large square product, the measure of what the processor can do: C = A·B with rows shared out
/// among threads, through the same library as every product of an update.
public final class ProductPeak {
  private let size: Int
  private let a: TraceMemory<Float>
  private let b: TraceMemory<Float>
  private let c: TraceMemory<Float>
  private var team: Team<Bool>?

  /// Two matrices of `size` rows and columns.
  public init(size: Int, threads: Int) {
    self.size = size
    a = TraceMemory(count: size * size)
    b = TraceMemory(count: size * size)
    c = TraceMemory(count: size * size)
    a.base.update(repeating: 0.5, count: size * size)
    b.base.update(repeating: 0.25, count: size * size)
    team = Team(size: threads) { [unowned self] _, part, parts in multiplyRows(part, parts) }
  }

  deinit { team?.dissolve() }

  /// Multiplies once; 2·size³ operations.
  public func multiply() {
    keepProductsOnThisThread()
    team?.run(true)
  }

  private func multiplyRows(_ part: Int, _ parts: Int) {
    let rows = size * part / parts..<size * (part + 1) / parts
    Recurrence.multiply(
      Operand(base: a.base + rows.lowerBound * size, stride: size),
      Operand(base: b.base, stride: size), rows: rows.count, columns: size, inner: size,
      into: c.base + rows.lowerBound * size, stride: size)
  }
}
