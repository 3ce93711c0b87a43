import Console
import Testing

@testable import Curses

@Suite struct KeyNamesTests {
  @Test(
    "ncurses' names are keys, with their modifiers left out",
    arguments: [
      ("KEY_UP", .up), ("kUP5", .up), ("KEY_SR", .up), ("KEY_SLEFT", .left), ("kRIT3", .right),
      ("KEY_PPAGE", .pageUp), ("kNXT5", .pageDown), ("KEY_BTAB", .backtab), ("KEY_DC", .delete),
      ("kDC6", .delete), ("KEY_BACKSPACE", .backspace), ("KEY_F(1)", .function(1)),
      ("KEY_F(12)", .function(12)), ("KEY_F(17)", .function(5)), ("KEY_HOME", .home),
    ] as [(String, Key)])
  func known(name: String, key: Key) {
    #expect(Key(terminfoName: name) == key)
  }

  @Test(
    "Other names are no keys",
    arguments: ["", "k", "KEY_F(", "KEY_F(x)", "KEY_RESIZE", "UNKNOWN KEY", "^A"])
  func unknown(name: String) {
    #expect(Key(terminfoName: name) == nil)
  }
}
