import Recurrence

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// `scripts/bench [--json] [--threads N] [NAME…]`: times whole updates; a NAME is a row
/// (`lstm/charrnn`), a cell (`lstm`) or a size (`charrnn`).
@main
enum Main {
  static func main() throws {
    var names = Array(CommandLine.arguments.dropFirst())
    let json = names.contains("--json")
    names.removeAll { $0 == "--json" }
    let threads = takeThreads(from: &names)
    for name in names where !Workload.all.contains(where: { $0.matches(name) }) {
      fail(
        "no benchmark is called “\(name)”; there are \(Workload.all.map(\.name).joined(separator: ", "))"
      )
    }
    let chosen = Workload.all.filter { names.isEmpty || names.contains(where: $0.matches) }
    try run(chosen, threads: threads, json: json)
  }

  private static func run(_ workloads: [Workload], threads: Int, json: Bool) throws {
    let peak = peakGflops(threads: threads)
    if !json { print("peak: \(Int(peak)) GFLOP/s (1024³, threads: \(threads))\n\(Report.header)") }
    var lines: [String] = []
    for workload in workloads {
      let update = Update(workload, threads: threads)
      let report = Report(workload, milliseconds: try Timing { try update() }.median, peak: peak)
      if json { lines.append("  " + report.json) } else { print(report.line) }
    }
    if json { print("[\n" + lines.joined(separator: ",\n") + "\n]") }
  }

  private static func takeThreads(from names: inout [String]) -> Int {
    guard let index = names.firstIndex(of: "--threads") else { return UnrolledNetwork.usualThreads }
    let value = names.dropFirst(index + 1).first
    names.removeSubrange(index..<min(index + 2, names.count))
    guard let threads = value.flatMap({ Int($0) }), (1...64).contains(threads) else {
      fail("--threads takes a number from 1 to 64")
    }
    return threads
  }

  private static func fail(_ sentence: String) -> Never {
    "bench: \(sentence)\n".withCString { _ = write(STDERR_FILENO, $0, strlen($0)) }
    exit(2)
  }

  private static func peakGflops(threads: Int) -> Double {
    let product = ProductPeak(size: 1024, threads: threads)
    return 2 * 1024 * 1024 * 1024 / Timing(seconds: 1) { product.multiply() }.best / 1e6
  }
}
