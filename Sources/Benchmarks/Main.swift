import Recurrence

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// `scripts/bench [--json] [--threads N] [NAME…]`: times whole updates; a NAME is a row
/// (`lstm/charrnn`), a cell (`lstm`) or a size (`charrnn`). Rows about the screen are measured where
/// they are named (`screen`, `screen/start`).
@main
enum Main {
  static func main() throws {
    var names = Array(CommandLine.arguments.dropFirst())
    let json = names.contains("--json")
    names.removeAll { $0 == "--json" }
    let threads = takeThreads(from: &names)
    for name in names where !isKnown(name) { fail(unknown(name)) }
    let updates = Workload.all.filter { names.isEmpty || names.contains(where: $0.matches) }
    let waits = ScreenWork.all.filter { names.contains(where: $0.matches) }
    var lines = try updateRows(updates, threads: threads, json: json)
    lines += try screenRows(waits, json: json)
    if json { print("[\n" + lines.joined(separator: ",\n") + "\n]") }
  }

  /// Prints the rows, or returns them as JSON.
  private static func updateRows(
    _ workloads: [Workload], threads: Int, json: Bool
  ) throws -> [String] {
    guard !workloads.isEmpty else { return [] }
    let peak = peakGflops(threads: threads)
    if !json { print("peak: \(Int(peak)) GFLOP/s (1024³, threads: \(threads))\n\(Report.header)") }
    return try workloads.compactMap { workload in
      let update = Update(workload, threads: threads)
      let report = Report(workload, milliseconds: try Timing { try update() }.median, peak: peak)
      if !json { print(report.line) }
      return json ? report.json : nil
    }
  }

  private static func screenRows(_ works: [ScreenWork], json: Bool) throws -> [String] {
    guard !works.isEmpty else { return [] }
    if !json { print(ScreenReport.header) }
    return try works.compactMap { work in
      do {
        let report = ScreenReport(work, try work.measure())
        if !json { print(report.line) }
        return json ? report.json : nil
      } catch let failure as Launch.Failure { fail(failure.description) }
    }
  }

  private static func isKnown(_ name: String) -> Bool {
    Workload.all.contains { $0.matches(name) } || ScreenWork.all.contains { $0.matches(name) }
  }

  private static func unknown(_ name: String) -> String {
    let names = Workload.all.map(\.name) + ScreenWork.all.map(\.name)
    return "no benchmark is called “\(name)”; there are \(names.joined(separator: ", "))"
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
