import Console
import Testing

@Suite struct KeyTests {
  static let keys: [Key] =
    [
      .character("j"), .character(" "), .character("<"), .character("é"), .control("r"), .enter,
      .escape, .tab, .backtab, .backspace, .delete, .insert, .up, .down, .left, .right, .home,
      .end, .pageUp, .pageDown,
    ] + (1...12).map(Key.function)

  @Test("Every key is found again by its name", arguments: keys)
  func names(key: Key) {
    #expect(Key(name: key.name) == key)
  }

  @Test(
    "What is no key's name is none", arguments: ["", "<", "<>", "jj", "<nope>", "<f0>", "<c->"])
  func notNames(name: String) {
    #expect(Key(name: name) == nil)
  }

  @Test("Help writes arrows as arrows, or in words")
  func titles() {
    #expect(Key.left.title() == "←")
    #expect(Key.left.title(.ascii) == "Left")
    #expect(Key.control("r").title() == "Ctrl-R")
    #expect(Key.character(" ").title() == "Space")
  }

  @Test("A key script is keys, named keys, training and clicks")
  func script() throws {
    let tokens = try KeyScript.parse("j <lt><ENTER>\n<train:40><click:3,1><c-r>")
    #expect(
      tokens == [
        .key(.character("j")), .key(.character(" ")), .key(.character("<")), .key(.enter),
        .train(40), .click(Point(column: 2, row: 0)), .key(.control("r")),
      ])
  }

  @Test(
    "A wrong key script is refused with a sentence",
    arguments: ["<enter", "<nope>", "<train:x>", "<train:-1>", "<click:0,1>", "<click:1>", "a<b"])
  func wrongScripts(text: String) {
    let error = #expect(throws: KeyScriptError.self) { try KeyScript.parse(text) }
    #expect(error?.description.contains("<") == true)
  }
}
