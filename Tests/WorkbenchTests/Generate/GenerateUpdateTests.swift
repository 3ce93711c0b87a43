import Console
import Laboratory
import Recurrence
import Testing

@testable import Workbench

@Suite struct GenerateUpdateTests {
  @Test(
    "The screen is reached from everywhere, and left again",
    arguments: [
      ("<esc>", Screen.walk), ("ti", .generate), ("<esc><esc>i", .generate),
      ("t:generate<enter>", .generate), ("?", .help), ("?q", .generate), ("t", .train),
    ])
  func screens(script: String, screen: Screen) throws {
    #expect(try WritingScene.stage().type(script).session.screen == screen)
  }

  @Test("The first text stands there whole, its cursor at the end")
  func first() throws {
    let stage = try WritingScene.stage()
    let written = try #require(stage.session.generate.written)
    #expect(written.passage.steps == 120)
    #expect(stage.session.generate.walk.step == 119)
  }

  @Test(
    "A setting changes the text at once, and undo brings back the same",
    arguments: [
      "m", "-", "r", ":topk 2<enter>", ":topp 0.5<enter>", ":beam 3<enter>", ":greedy<enter>",
      ":temperature 3<enter>", ":length 7<enter>", ":dice 9<enter>", "iMerr<enter>",
      ":generate Merr<enter>", "<tab><right><down>", "pRow<enter>", ":perplexity Row<enter>",
    ])
  func settings(script: String) throws {
    let stage = try WritingScene.stage()
    let before = try #require(stage.text)
    try stage.type(script)
    #expect(stage.text != before)
    #expect(stage.notice?.hasSuffix("(u undoes).") == true)
    try stage.type("u")
    #expect(stage.text == before)
    try stage.type("<c-r>u")
    #expect(stage.text == before)
  }

  @Test("Tab gives the arrows to the settings, which climb sensible values")
  func ladder() throws {
    let stage = try WritingScene.stage().type("<tab><right><up><up>")
    #expect(stage.decoding.temperature == 1)
    try stage.type("<right><down><down>")
    #expect(stage.decoding.topK == 60)
    try stage.type("<up><up>")
    #expect(stage.decoding.topK == nil)
    try stage.type("<left><left><up>")
    #expect(stage.decoding.mode == .beam)
    try stage.type("<esc><left>")
    #expect(stage.session.generate.walk.step == 118)
  }

  @Test(
    "A wrong argument gets a sentence, and nothing changes",
    arguments: [
      (":temperature x", "“temperature” expects a number from 0 to 100, got “x”."),
      (":beam 99", "“beam” expects a whole number from 1 to 32, got “99”."),
      (":topp 0", "“topp” expects a number from 1e-6 to 1, got “0”."),
    ])
  func wrong(script: String, sentence: String) throws {
    let stage = try WritingScene.stage()
    let before = stage.decoding
    #expect(try stage.type(script + "<enter>").notice == sentence)
    #expect(stage.decoding == before)
  }

  @Test("The beginning is kept with its blanks, and goes on from there")
  func prime() throws {
    let stage = try WritingScene.stage().type("iRow, <enter>")
    #expect(stage.text?.hasPrefix("Row, ") == true)
    #expect(stage.session.generate.written?.passage.given == 4)
    try stage.type("i<c-u><enter>")
    #expect(stage.session.generate.written?.passage.given == 0)
  }

  @Test("A text of strange symbols is refused in words, and the one before stays")
  func unknown() throws {
    let stage = try WritingScene.stage()
    let before = stage.text
    try stage.type("ißx<enter>")
    #expect(stage.text == before)
    #expect(stage.notice == "The network has never seen “ß” and has no UNK for it.")
  }

  @Test("While training runs the newest network writes; a pinned one keeps its text")
  func training() throws {
    let stage = try WritingScene.stage()
    stage.send(.advanced(try WritingScene.later(), speed: nil))
    #expect(stage.session.generate.written?.walk.updates == 151)
    let pinned = try WritingScene.stage().type("P")
    pinned.send(.advanced(try WritingScene.later(), speed: nil))
    #expect(pinned.session.generate.written?.walk.updates == 150)
  }

  @Test("One text is asked for at a time, and the last wish is the one that is fulfilled")
  func oneAtATime() throws {
    let stage = try WritingScene.stage()
    func orders(_ effects: [Effect]) -> [WritingOrder] {
      effects.compactMap { if case .generate(let order) = $0 { order } else { nil } }
    }
    let first = orders(stage.only(.key(.character("r"))))
    #expect(first.count == 1)
    #expect(orders(stage.only(.key(.character("r")))).isEmpty)
    #expect(orders(stage.only(.key(.character("r")))).isEmpty)
    let next = orders(stage.only(.generated(first[0].key, first[0].carryOut())))
    #expect(next.map(\.key.wish.decoding.seed) == [4])
    stage.send(.generated(first[0].key, first[0].carryOut()))
    #expect(stage.session.generate.written?.passage.decoding.seed == 2, "a late answer is ignored")
  }

  @Test("Space writes step by step from the beginning, and stops at the end")
  func play() throws {
    let stage = try WritingScene.stage().type(":length 3<enter><space>")
    #expect(stage.session.generate.walk.step == 0)
    #expect(stage.has { if case .play(everyMilliseconds: 250) = $0 { true } else { false } })
    for step in [1, 2, 2] {
      stage.send(.tick)
      #expect(stage.session.generate.walk.step == step)
    }
    #expect(!stage.session.generate.walk.isPlaying)
  }

  @Test("Playing ends where the text is no longer seen")
  func playElsewhere() throws {
    let stage = try WritingScene.stage().type("<space>t")
    stage.send(.tick)
    #expect(!stage.session.generate.walk.isPlaying)
    #expect(stage.has { if case .play(everyMilliseconds: nil) = $0 { true } else { false } })
  }

  @Test("Enter walks through the text, with its gradient; Esc comes back to it")
  func walk() throws {
    let stage = try WritingScene.stage().type("7<enter><enter>")
    #expect(stage.session.screen == .walk)
    let record = try #require(stage.session.opened?.record)
    #expect(record.steps == 120 && record.trace.hasDerivatives)
    #expect(stage.session.walk.step == 6)
    #expect(stage.lines.contains { $0.contains("walk through the text just written") })
    try stage.type("<esc>")
    #expect(stage.session.screen == .generate)
    #expect(stage.session.opened?.record.steps == 16)
  }

  @Test("A text is found where it begins")
  func find() throws {
    let stage = try WritingScene.stage().type(":greedy<enter>iRow, row<enter>g")
    let text = Array(try #require(stage.text))
    try stage.type("/row<enter>")
    let step = stage.session.generate.walk.step
    // The first symbol is read before step 0.
    #expect(String(text[(step + 1)...].prefix(3)) == "row")
    #expect(try stage.type("/ß<enter>").notice == "“ß” is not in this text.")
  }

  @Test("Esc leaves the measured text before the screen, and y copies the probability")
  func measured() throws {
    let stage = try WritingScene.stage().type("pRow your<enter>")
    #expect(stage.text == "Row your")
    #expect(stage.session.generate.written?.passage.steps == 8)
    try stage.type("y")
    let copied = stage.effects.compactMap {
      if case .copy(let text) = $0 { text.string } else { nil }
    }
    let passage = try #require(stage.session.generate.written?.passage)
    #expect(
      abs(try #require(copied.first.flatMap(Double.init)) - passage.probability(at: 7)) < 1e-12)
    try stage.type("<esc>")
    #expect(stage.session.screen == .generate)
    #expect(stage.session.generate.written?.passage.steps == 120)
  }

  @Test("A click on the text or on the time axis goes to that step, one on a setting chooses it")
  func mouse() throws {
    let stage = try WritingScene.stage().type("pRow your boat<enter>")
    try stage.click("Row your")
    #expect(stage.session.generate.walk.step == 0)
    try stage.click("your")
    #expect(stage.session.generate.walk.step == 4)
    try stage.type("<esc>")
    try stage.click("temperature")
    #expect(stage.session.generate.changesSettings && stage.session.generate.field == .temperature)
  }
}
