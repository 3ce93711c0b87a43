private import CDNNL
private import VectorMath

/// A row-major matrix in memory, or its transpose: `stride` is the distance between stored rows.
struct Operand {
  let base: UnsafePointer<Float>
  let stride: Int
  var transposed = false

  /// The transposed matrix, without moving anything.
  var transpose: Operand { Operand(base: base, stride: stride, transposed: !transposed) }

  /// What BLAS calls it.
  fileprivate var letter: CChar { CChar(UInt8(ascii: transposed ? "T" : "N")) }
}

/// C[rows, columns] = A[rows, inner] · B[inner, columns] + keep·C, on this thread alone.
///
/// Small products of one row go through `VectorMath`, where a call costs less; the rest through
/// oneDNN.
func multiply(
  _ a: Operand, _ b: Operand, rows: Int, columns: Int, inner: Int, keep: Float = 0,
  into c: UnsafeMutablePointer<Float>, stride: Int
) {
  guard rows > 0, columns > 0 else { return }
  guard inner > 0 else {
    // A sum of nothing.
    for row in 0..<(keep == 0 ? rows : 0) {
      (c + row * stride).update(repeating: 0, count: columns)
    }
    return
  }
  if rows == 1, !a.transposed, !b.transposed, inner * columns <= 16384 {
    if keep == 0 { c.update(repeating: 0, count: columns) }
    vm_add_product(inner, columns, a.base, b.base, b.stride, c)
    return
  }
  let status = dnnl_sgemm(
    a.letter, b.letter, Int64(rows), Int64(columns), Int64(inner), 1, a.base, Int64(a.stride),
    b.base,
    Int64(b.stride), keep, c, Int64(stride))
  precondition(status == dnnl_success, "oneDNN could not multiply: no memory for its scratch")
}

/// y += x · M for M in panels of 64 columns, the last one of what is left; columns a multiple of 16.
func addPanels(
  _ x: UnsafePointer<Float>, rows: Int, columns: Int, _ panels: UnsafePointer<Float>,
  backward: Bool, to y: UnsafeMutablePointer<Float>
) {
  vm_add_panels(rows, columns, x, panels, backward, y)
}

/// Keeps the products of the calling thread on that thread; a team shares work in larger pieces.
func keepProductsOnThisThread() { dnnl_stay_on_this_thread() }

/// Lets the products of this process keep their scratch memory; done once.
let productsKeepScratch: Void = dnnl_keep_scratch()

/// target[columns, rows] = source[rows, columns] transposed, for the source's rows in `range`.
func transpose(
  _ source: UnsafePointer<Float>, rows range: Range<Int>, columns: Int, sourceStride: Int? = nil,
  into target: UnsafeMutablePointer<Float>, stride: Int
) {
  let between = sourceStride ?? columns
  vm_transpose(
    range.count, columns, source + range.lowerBound * between, between, target + range.lowerBound,
    stride)
}

/// y = σ(x).
func logistic(_ x: UnsafePointer<Float>, into y: UnsafeMutablePointer<Float>, count: Int) {
  vm_sigmoid(count, x, y)
}

/// y = tanh(x).
func hyperbolicTangent(_ x: UnsafePointer<Float>, into y: UnsafeMutablePointer<Float>, count: Int) {
  vm_tanh(count, x, y)
}

/// y = factor · softmax(x); returns the largest x and log Σ e^(x − largest), apart, so that a small loss
/// of a large logit keeps its digits.
func softmax(
  _ x: UnsafePointer<Float>, times factor: Float = 1, into y: UnsafeMutablePointer<Float>,
  count: Int
) -> (largest: Float, logarithmOfSum: Float) {
  var largest: Float = 0
  let sum = vm_softmax(count, x, factor, y, &largest)
  return (largest, sum)
}
