import Foundation

/// Runs small programs and takes what they print.
///
/// Foundation's `Process` is not for tools that leave a server behind: it waits for the server, too.
enum Tool {
  /// What the tool printed, on standard output and standard error together, and its exit code.
  static func run(_ name: String, _ arguments: [String], in folder: URL) throws
    -> (text: String, exitCode: Int32)
  {
    let file = folder.appendingPathComponent("printed-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: file) }
    let process = try spawn([name] + arguments, printingTo: file.path)
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    return (text, status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F)
  }

  private static func spawn(_ words: [String], printingTo path: String) throws -> pid_t {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
      var attributes: posix_spawnattr_t?
    #else
      var actions = posix_spawn_file_actions_t()
      var attributes = posix_spawnattr_t()
    #endif
    // The threads on which tests run block signals, and a program inherits that.
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, path, O_WRONLY | O_CREAT, 0o600)
    posix_spawn_file_actions_adddup2(&actions, STDOUT_FILENO, STDERR_FILENO)
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var process = pid_t()
    let result = posix_spawnp(&process, words[0], &actions, &attributes, &arguments, environ)
    guard result == 0 else {
      throw Tmux.Failure("\(words[0]): \(String(cString: strerror(result)))", [])
    }
    return process
  }
}
