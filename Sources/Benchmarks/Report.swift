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

/// One measured row about the screen.
struct ScreenReport {
  private let name: String
  private let limit: Double
  private let delay: ScreenDelay

  init(_ work: ScreenWork, _ delay: ScreenDelay) {
    (name, limit, self.delay) = (work.name, work.limit, delay)
  }

  var json: String {
    """
    {"name": "\(name)", "milliseconds": \(rounded(delay.median, 5)), \
    "worst": \(rounded(delay.worst, 5)), "bytes": \(delay.bytes), "limit": \(limit)}
    """
  }

  var line: String {
    let cells = [
      "\(rounded(delay.median, 3))", "\(rounded(delay.worst, 3))", "\(Int(limit))",
      "\(delay.bytes)",
    ]
    return padded(name, 22, left: true) + cells.map { padded($0, 12) }.joined()
  }

  static let header =
    padded("screen", 22, left: true)
    + ["ms (median)", "worst", "limit", "bytes"].map { padded($0, 12) }.joined()
}

private func rounded(_ value: Double, _ digits: Int) -> Double {
  let scale = (0..<digits).reduce(1.0) { product, _ in product * 10 }
  return (value * scale).rounded() / scale
}

private func padded(_ text: String, _ width: Int, left: Bool = false) -> String {
  let blanks = String(repeating: " ", count: max(0, width - text.count))
  return left ? text + blanks : blanks + text
}
