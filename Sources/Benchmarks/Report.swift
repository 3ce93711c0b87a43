/// One measured row.
struct Report {
  let name: String
  let milliseconds: Double
  let gflops: Double
  let peakShare: Double
  private let others: Double?

  init(_ workload: Workload, milliseconds: Double, peak: Double) {
    name = workload.name
    self.milliseconds = milliseconds
    gflops = workload.operations / milliseconds / 1e6
    peakShare = gflops / peak
    others = workload.others
  }

  var json: String {
    """
    {"name": "\(name)", "milliseconds": \(rounded(milliseconds, 5)), \
    "gflops": \(rounded(gflops, 2)), "peak_share": \(rounded(peakShare, 4))}
    """
  }

  var line: String {
    let cells = [
      "\(rounded(milliseconds, milliseconds < 1 ? 4 : 2))", "\(rounded(gflops, 1))",
      "\(Int((100 * peakShare).rounded())) %", others.map { "\($0)" } ?? "–",
      others.map { "\(rounded($0 / milliseconds, 1)) ×" } ?? "–",
    ]
    return padded(name, Self.nameColumns, left: true) + cells.map { padded($0, 12) }.joined()
  }

  private static let nameColumns = 26

  static let header =
    padded("update", nameColumns, left: true)
    + ["ms (median)", "GFLOP/s", "of peak", "others, ms", "ratio"].map { padded($0, 12) }.joined()
}

private func rounded(_ value: Double, _ digits: Int) -> Double {
  let scale = (0..<digits).reduce(1.0) { product, _ in product * 10 }
  return (value * scale).rounded() / scale
}

private func padded(_ text: String, _ width: Int, left: Bool = false) -> String {
  let blanks = String(repeating: " ", count: max(0, width - text.count))
  return left ? text + blanks : blanks + text
}
