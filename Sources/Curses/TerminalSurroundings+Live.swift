internal import CTerminal
import Console

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension TerminalSurroundings {
  /// This process's environment and this system's terminfo and locales.
  ///
  /// Asking for an encoding leaves the process with that locale's characters.
  static let live = TerminalSurroundings(
    variable: { name in
      guard let value = getenv(name), value.pointee != 0 else { return nil }
      return String(cString: value)
    },
    describe: TerminalType.init(named:),
    encoding: { name in
      cterminal_set_locale(name) ? String(cString: cterminal_encoding()) : nil
    })
}

extension TerminalType {
  /// What terminfo says of a type that can show a screen.
  init(named name: String) throws(TerminalError) {
    let found = cterminal_describe(name)
    if found.found < 0 { throw .databaseMissing }
    if found.found == 0 { throw .typeUnknown(SafeText(name, limit: 64)) }
    guard found.addressable else { throw .typeTooSimple(SafeText(name, limit: 64)) }
    self.init(
      colors: Int(found.colors), hasAlternateScreen: found.alternate, reportsMouse: found.mouse)
  }
}
