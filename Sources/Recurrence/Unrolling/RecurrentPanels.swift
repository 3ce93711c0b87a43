/// Uᵀ of a run of one sample, cut into panels of columns that are read one after the other: there a step
/// is bound by how fast U comes from the caches.
struct RecurrentPanels {
  /// The columns of a panel.
  static let width = 64

  /// H.
  let size: Int
  let base: UnsafeMutablePointer<Float>

  /// Whether the blocks of gates that are multiplied by themselves are whole panels.
  static func fit(_ size: Int, gates: Int, inPre: Int) -> Bool {
    size.isMultiple(of: width) || (gates == inPre && (gates * size).isMultiple(of: 16))
  }

  /// Fills the panels that begin in some rows of U [G·H, H].
  func fill(_ u: UnsafePointer<Float>, _ rows: Range<Int>, of gates: Int) {
    let first = (rows.lowerBound + Self.width - 1) / Self.width * Self.width
    for row in stride(from: first, to: rows.upperBound, by: Self.width) {
      let columns = min(Self.width, gates - row)
      transpose(
        u + row * size, rows: 0..<columns, columns: size, into: base + row * size, stride: columns)
    }
  }

  /// y += h Uᵀ of some columns, which begin with a panel; back and forth by turns, so that a step begins
  /// with what the one before read last.
  func add(
    _ h: UnsafePointer<Float>, _ columns: Range<Int>, to y: UnsafeMutablePointer<Float>,
    at step: Int
  ) {
    addPanels(
      h, rows: size, columns: columns.count, base + columns.lowerBound * size,
      backward: !step.isMultiple(of: 2), to: y)
  }
}
