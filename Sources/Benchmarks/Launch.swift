#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Starts the program that stands beside this one in a terminal of its own, and waits for its first screen.
enum Launch {
  /// The start could not be measured, and why.
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  /// From the start of the process to the end of its first frame, some times over.
  static func measure() throws -> ScreenDelay {
    let launches = try (0..<15).map { _ in try launch() }
    return ScreenDelay(
      milliseconds: launches.map(\.milliseconds), bytes: launches.map(\.bytes).max() ?? 0)
  }

  private static var program: String {
    let own = CommandLine.arguments[0]
    let folder = own.lastIndex(of: "/").map { own[...$0] } ?? "./"
    return folder + "unroll"
  }

  private static func launch() throws -> (milliseconds: Double, bytes: Int) {
    let (keys, screen) = (try Pipe(), try Pipe())
    let start = ContinuousClock.now
    let process = try spawn(keys, screen)
    close(keys.output)
    close(screen.input)
    let bytes = firstFrame(from: screen.output)
    let time = ContinuousClock.now - start
    write(keys.input, "q", 1)
    while read(from: screen.output) != nil {}
    close(keys.input)
    close(screen.output)
    var status: Int32 = 0
    waitpid(process, &status, 0)
    guard bytes > 0, status == 0 else { throw Failure(description: "\(program) shows no screen") }
    return (time / .milliseconds(1), bytes)
  }

  private struct Pipe {
    let output: Int32
    let input: Int32

    init() throws {
      var ends: [Int32] = [0, 0]
      guard pipe(&ends) == 0 else { throw Failure(description: "there is no pipe to be had") }
      (output, input) = (ends[0], ends[1])
    }
  }

  /// `script` gives the program a terminal of 80×24 and passes on what it writes there.
  private static var command: [String] {
    #if canImport(Darwin)
      ["/usr/bin/script", "-q", "/dev/null", program]
    #else
      ["/usr/bin/script", "-qefc", "exec '\(program)'", "/dev/null"]
    #endif
  }

  private static func spawn(_ keys: Pipe, _ screen: Pipe) throws -> pid_t {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
    #else
      var actions = posix_spawn_file_actions_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, keys.output, 0)
    posix_spawn_file_actions_adddup2(&actions, screen.input, 1)
    for end in [keys.output, keys.input, screen.output, screen.input] {
      posix_spawn_file_actions_addclose(&actions, end)
    }
    let environment = ["TERM=xterm-256color", "LC_ALL=C.UTF-8", "HOME=/nonexistent"]
    var process: pid_t = 0
    let failure = withStrings(command) { arguments in
      withStrings(environment) {
        posix_spawn(&process, command[0], &actions, nil, arguments, $0)
      }
    }
    guard failure == 0 else { throw Failure(description: "\(command[0]) cannot be started") }
    return process
  }

  /// Calls with a list of C strings that ends with nil.
  private static func withStrings<Result>(
    _ texts: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
  ) -> Result {
    let copies = texts.map { strdup($0) }
    defer { copies.forEach { free($0) } }
    return body(copies + [nil])
  }

  /// The bytes up to the end of the first frame, told by the end of a synchronized update (mode 2026); 0 where
  /// the program ended before.
  private static func firstFrame(from terminal: Int32) -> Int {
    let mark = Array("\u{1B}[?2026l".utf8)
    var seen: [UInt8] = []
    while let next = read(from: terminal) {
      let from = max(0, seen.count - mark.count)
      seen += next
      let isThere = (from...max(from, seen.count - mark.count)).contains { start in
        seen[start...].starts(with: mark)
      }
      if isThere { return seen.count }
    }
    return 0
  }

  /// What is there to read next; nil at the end.
  private static func read(from terminal: Int32) -> [UInt8]? {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    #if canImport(Glibc)
      let count = Glibc.read(terminal, &buffer, buffer.count)
    #else
      let count = Darwin.read(terminal, &buffer, buffer.count)
    #endif
    return count > 0 ? Array(buffer.prefix(count)) : nil
  }
}
