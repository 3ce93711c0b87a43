import ArgumentParser
import Console
import Foundation

/// Wrong usage or input: one sentence on standard error, exit code 2.
struct Failure: Error {
  let sentence: SafeText

  init(_ sentence: String) { self.sentence = SafeText(sentence) }

  /// What another part of the program says of itself; Foundation says it in a description.
  init(_ error: any Error) {
    self.init((error as? CocoaError)?.localizedDescription ?? String(describing: error))
  }

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

/// Standard output: what a command was asked for.
enum StandardOutput {
  /// Prints a text and a line end. Where it cannot be written, as on a full disk, the program ends with 2.
  static func print(_ text: String = "", terminator: String = "\n") {
    do { try FileHandle.standardOutput.write(contentsOf: Data((text + terminator).utf8)) } catch {
      Failure("What is printed could not be written: \(reason(error)).").end()
    }
  }

  private static func reason(_ error: any Error) -> String {
    let cause = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError
    return cause.map { String(cString: strerror(Int32($0.code))) }
      ?? error.localizedDescription
  }
}
