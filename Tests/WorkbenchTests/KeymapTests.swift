import Console
import Testing

@testable import Workbench

@Suite struct KeymapTests {
  @Test("No key of a screen has two meanings", arguments: Context.allCases)
  func unique(context: Context) {
    let keys = Keymap.bindings(in: context).flatMap(\.keys)
    #expect(
      Set(keys).count == keys.count, "twice: \(keys.filter { key in keys.count { $0 == key } > 1 })"
    )
  }

  @Test("Every binding has keys and says what they do")
  func complete() {
    for binding in Keymap.bindings {
      #expect(!binding.keys.isEmpty && !binding.help.isEmpty)
    }
  }

  @Test("Every key can be written in a key script and read back")
  func names() throws {
    for key in Keymap.bindings.flatMap(\.keys) {
      #expect(try KeyScript.parse(key.name) == [.key(key)])
    }
  }

  @Test("Help names every key that works on a screen", arguments: Screen.allCases)
  func help(screen: Screen) throws {
    let script =
      [
        Screen.home: "<esc>", .walk: "", .train: "t", .embedding: "e", .generate: "i", .help: "?",
      ][screen] ?? ""
    let stage =
      screen == .notebook
      ? try Scenes.reading("Nothing to run.").type("?")
      : try Scenes.opened().type(script + "?")
    let words = linear(stage.session).flatMap(\.lines).map(\.string).joined(separator: "\n")
    guard screen != .help else { return }
    for binding in Keymap.bindings(in: Context(screen)) + Keymap.bindings(in: .everywhere) {
      #expect(words.contains(binding.help.string))
    }
  }

  @Test("Every command can be found by its name, and by its beginning where that is enough")
  func commands() throws {
    for command in Command.all {
      let found = try Command.named(command.name)
      #expect(found.name == command.name)
    }
    #expect(try Command.named("exp").name == "export")
    #expect(Set(Command.all.map(\.name)).count == Command.all.count)
  }
}
