import Console
import Testing

@testable import Curses

@Suite struct PasteTests {
  private func events(_ text: String) -> [InputEvent] {
    var decoder = InputDecoder()
    return text.unicodeScalars.flatMap { decoder.decode($0) }
  }

  @Test("A paste is one event, in which nothing is a key and lines end in LF")
  func whole() {
    #expect(
      events("\u{1B}[200~a\rb\tq\u{1B}[A\u{1B}[201~j") == [
        .paste("a\nb\tq\u{1B}[A"), .key(.character("j")),
      ])
    #expect(events("\u{1B}[200~\u{1B}[201~") == [.paste("")])
  }

  @Test("What merely begins like the end of a paste belongs to it")
  func falseEnds() {
    #expect(
      events("\u{1B}[200~x\u{1B}[20\u{1B}[201\u{1B}\u{1B}[201~") == [
        .paste("x\u{1B}[20\u{1B}[201\u{1B}")
      ])
  }

  @Test("A paste whose end never comes is delivered after a while")
  func unended() {
    var decoder = InputDecoder()
    var events = "\u{1B}[200~abc".unicodeScalars.flatMap { decoder.decode($0) } + decoder.pause()
    events += decoder.decode(keyNamed: "KEY_UP")
    #expect(events == [])
    #expect(decoder.patience == 1000)
    events = decoder.giveUp()
    #expect(events == [.paste("abc")])
  }

  @Test("A paste without end keeps a limited number of characters")
  func limit() {
    var paste = Paste()
    for _ in 0..<(Paste.limit + 10) { _ = paste.take("x") }
    #expect(paste.text.utf8.count == Paste.limit)
  }
}
