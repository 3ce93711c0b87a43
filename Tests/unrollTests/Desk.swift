import Foundation
import TerminalDriver
import Testing

/// A folder for one test, which is its user's home too, and the program run in it.
final class Desk {
  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("unroll-desk-\(UUID().uuidString.prefix(8))")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// What a run of the program left.
  struct Outcome {
    let output: String
    let errors: String
    let exitCode: Int32
  }

  /// Runs the program to its end, with nothing or a text on standard input.
  func run(
    _ arguments: String..., typing input: String = "", environment: [String: String] = [:]
  ) throws -> Outcome {
    try run(arguments, typing: input, environment: environment)
  }

  func run(
    _ arguments: [String], typing input: String = "", environment: [String: String] = [:],
    printingTo output: URL? = nil
  ) throws -> Outcome {
    let process = try start(
      arguments, typing: input, environment: environment, printingTo: output)
    process.waitUntilExit()
    return Outcome(
      output: try text("stdout"), errors: try text("stderr"), exitCode: process.terminationStatus)
  }

  /// Starts the program, which leaves its output in the files `stdout` and `stderr`.
  func start(
    _ arguments: [String], typing input: String = "", environment: [String: String] = [:],
    printingTo output: URL? = nil
  ) throws -> Process {
    try write("stdin", Data(input.utf8))
    for name in ["stdout", "stderr"] { try write(name, Data()) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: BuiltProgram.path("unroll"))
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = [
      "HOME": folder.path, "LC_ALL": "C.UTF-8", "TERM": "xterm-256color",
      "PATH": "/usr/bin:/bin", "SWIFT_BACKTRACE": "enable=no",
    ].merging(environment) { $1 }
    process.standardInput = try FileHandle(forReadingFrom: url("stdin"))
    process.standardOutput = try FileHandle(forWritingTo: output ?? url("stdout"))
    process.standardError = try FileHandle(forWritingTo: url("stderr"))
    try process.run()
    return process
  }

  func url(_ name: String) -> URL { folder.appendingPathComponent(name) }

  func write(_ name: String, _ data: Data) throws {
    let file = url(name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: file)
  }

  func write(_ name: String, _ text: String) throws { try write(name, Data(text.utf8)) }

  func text(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: url(name)), as: UTF8.self)
  }
}

extension Desk.Outcome {
  /// Expects a refusal: one sentence on standard error, nothing on standard output, exit code 2.
  func expectRefusal(_ part: String, sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(exitCode == 2, sourceLocation: sourceLocation)
    #expect(output.isEmpty, sourceLocation: sourceLocation)
    #expect(errors.hasPrefix("unroll: "), sourceLocation: sourceLocation)
    #expect(errors.count { $0 == "\n" } == 1, sourceLocation: sourceLocation)
    #expect(part.isEmpty || errors.contains(part), "\(errors)", sourceLocation: sourceLocation)
  }

  /// Expects success: exit code 0 and nothing on standard error.
  func expectSuccess(sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(exitCode == 0, sourceLocation: sourceLocation)
    #expect(errors.isEmpty, "\(errors)", sourceLocation: sourceLocation)
  }
}
