import Console
import Testing

@testable import Curses

@Suite struct InputDecoderTests {
  /// What a decoder makes of characters that come at once.
  private func events(_ text: String) -> [InputEvent] {
    var decoder = InputDecoder()
    return text.unicodeScalars.flatMap { decoder.decode($0) } + decoder.pause()
  }

  @Test(
    "A character, typed or with Control, is a key",
    arguments: [
      ("j", .character("j")), ("é", .character("é")), ("日", .character("日")),
      (" ", .character(" ")), ("<", .character("<")), ("\r", .enter), ("\n", .enter),
      ("\t", .tab), ("\u{7F}", .backspace), ("\u{08}", .backspace), ("\u{12}", .control("r")),
      ("\u{0C}", .control("l")), ("\u{00}", .control(" ")), ("\u{1D}", .control("]")),
      ("\u{1B}", .escape),
    ] as [(String, Key)])
  func typed(text: String, key: Key) {
    #expect(events(text) == [.key(key)])
  }

  @Test(
    "Keys are known in every form that terminals send",
    arguments: [
      ("[A", .up), ("OA", .up), ("[B", .down), ("OB", .down), ("[C", .right), ("[D", .left),
      ("[H", .home), ("OH", .home), ("[1~", .home), ("[7~", .home), ("[F", .end), ("[4~", .end),
      ("[8~", .end), ("[2~", .insert), ("[3~", .delete), ("[5~", .pageUp), ("[6~", .pageDown),
      ("[Z", .backtab), ("OM", .enter), ("OP", .function(1)), ("[11~", .function(1)),
      ("[15~", .function(5)), ("[17~", .function(6)), ("[24~", .function(12)),
    ] as [(String, Key)])
  func forms(sequence: String, key: Key) {
    #expect(events("\u{1B}" + sequence) == [.key(key)])
  }

  @Test("Shift, Alt and Control with a key that is not a letter are left out")
  func modifiers() {
    #expect(
      events("\u{1B}[1;5C\u{1B}[3;2~\u{1B}[1;3P") == [
        .key(.right), .key(.delete), .key(.function(1)),
      ])
  }

  @Test("Esc is told from the keys that begin with it")
  func escape() {
    #expect(events("\u{1B}j") == [.key(.escape), .key(.character("j"))])
    #expect(events("\u{1B}\u{1B}") == [.key(.escape), .key(.escape)])
    #expect(events("\u{1B}\u{1B}[A") == [.key(.escape), .key(.up)])
  }

  @Test("A sequence that nobody knows is swallowed as a whole")
  func unknownSequences() {
    #expect(events("\u{1B}[99;99zj") == [.key(.character("j"))])
    #expect(events("\u{1B}[?6cj") == [.key(.character("j"))])
    #expect(events("\u{1B}[Ij") == [.key(.character("j"))])
    #expect(events("\u{1B}[1;\u{07}j") == [.key(.character("j"))])
    #expect(events("\u{1B}[<35;3;3Mj") == [.key(.character("j"))])
    #expect(events("\u{1B}[" + String(repeating: "9", count: 10_000)).count > 1)
    #expect(events("\u{9B}\u{85}") == [])
  }

  /// A decoder that has got these characters and then nothing for a moment.
  private func decoder(after text: String) -> InputDecoder {
    var decoder = InputDecoder()
    for scalar in text.unicodeScalars { _ = decoder.decode(scalar) }
    _ = decoder.pause()
    return decoder
  }

  @Test("A sequence may come in pieces")
  func pieces() {
    var decoder = decoder(after: "\u{1B}[<0;1")
    #expect(decoder.patience == 500)
    let events = "1;6Mj".unicodeScalars.flatMap { decoder.decode($0) }
    #expect(events.count == 2)
    #expect(decoder.patience == nil)
  }

  @Test(
    "What stays unfinished was typed, or is dropped",
    arguments: [
      ("\u{1B}[", 50, [.escape, .character("[")]), ("\u{1B}O", 50, [.escape, .character("O")]),
      ("\u{1B}[<0;1", 500, []), ("\u{1B}[M!", 500, []), ("\u{1B}", nil, []), ("j", nil, []),
    ] as [(String, Int?, [Key])])
  func unfinished(text: String, patience: Int?, keys: [Key]) {
    var decoder = decoder(after: text)
    #expect(decoder.patience == patience)
    let events = decoder.giveUp()
    #expect(events == keys.map { .key($0) })
    #expect(decoder.patience == nil)
  }

  @Test("A key that ncurses has recognised ends what was open before it")
  func namedKeys() {
    var decoder = InputDecoder()
    let events =
      decoder.decode("\u{1B}") + decoder.decode(keyNamed: "KEY_UP")
      + decoder.decode(keyNamed: "KEY_RESIZE")
    #expect(events == [.key(.escape), .key(.up)])
  }
}
