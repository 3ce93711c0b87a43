import Recurrence

/// `scripts/bench [--json] [--threads N] [NAME…]`: times whole updates; a NAME is a row
/// (`lstm/charrnn`), a cell (`lstm`) or a size (`charrnn`).
@main
enum Main {
  static func main() throws {
    var names = Array(CommandLine.arguments.dropFirst())
    let json = names.contains("--json")
    names.removeAll { $0 == "--json" }
    let threads = take("--threads", from: &names).flatMap { Int($0) } ?? 2
    let chosen = Workload.all.filter { names.isEmpty || names.contains(where: $0.matches) }
    let peak = peakGflops(threads: threads)
    if !json { print("peak: \(Int(peak)) GFLOP/s (1024³, \(threads) threads)\n\(Report.header)") }
    var lines: [String] = []
    for workload in chosen {
      let update = Update(workload, threads: threads)
      let report = Report(
        workload, milliseconds: try Timing { try update() }.median, peak: peak)
      if json { lines.append("  " + report.json) } else { print(report.line) }
    }
    if json { print("[\n" + lines.joined(separator: ",\n") + "\n]") }
  }

  private static func take(_ option: String, from names: inout [String]) -> String? {
    guard let index = names.firstIndex(of: option), index + 1 < names.count else { return nil }
    defer { names.removeSubrange(index...index + 1) }
    return names[index + 1]
  }

  private static func peakGflops(threads: Int) -> Double {
    let product = ProductPeak(size: 1024, threads: threads)
    return 2 * 1024 * 1024 * 1024 / Timing(seconds: 1) { product.multiply() }.best / 1e6
  }
}

extension Workload {
  fileprivate func matches(_ pattern: String) -> Bool {
    pattern == name || pattern == size || name.hasPrefix(pattern + "/")
  }
}
