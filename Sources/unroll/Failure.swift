import ArgumentParser
import Console
import Foundation

/// Wrong usage or input: one sentence on standard error, exit code 2.
struct Failure: Error {
  let sentence: SafeText

  init(_ sentence: String) { self.sentence = SafeText(sentence) }

  /// What another part of the program says of itself.
  init(_ error: any Error) { self.init(String(describing: error)) }

  func end() -> Never {
    StandardError.print("unroll: " + sentence)
    Foundation.exit(2)
  }

  /// Runs `body`, whose errors describe themselves in one sentence each.
  static func catching<Result>(_ body: () throws -> Result) throws(Failure) -> Result {
    do { return try body() } catch let failure as Failure { throw failure } catch {
      throw Failure(error)
    }
  }
}

/// Standard error: progress and sentences about what went wrong.
enum StandardError {
  /// Prints a line.
  static func print(_ line: SafeText) { write(line.string + "\n") }

  /// Writes over the current line where standard error is a terminal; else does nothing.
  static func progress(_ line: SafeText) {
    guard isatty(STDERR_FILENO) == 1 else { return }
    write("\r\u{1B}[2K" + line.string)
  }

  /// Ends a line of progress.
  static func endProgress() {
    if isatty(STDERR_FILENO) == 1 { write("\r\u{1B}[2K") }
  }

  private static func write(_ text: String) {
    FileHandle.standardError.write(Data(text.utf8))
  }
}
