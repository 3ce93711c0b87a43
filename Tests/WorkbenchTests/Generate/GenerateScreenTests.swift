import Console
import Testing

@testable import Workbench

@Suite struct GenerateScreenTests {
  @Test("A sampled text, with what temperature and top-p cut off", arguments: Scenes.sizes)
  func sampling(size: Size) throws {
    let stage = try WritingScene.stage(size).type("31<enter>")
    try WalkGolden.check(stage.canvas(), "../Generate/sampling-\(size.name)")
  }

  @Test("The hypotheses of a beam search as a tree on the time axis", arguments: Scenes.sizes)
  func beam(size: Size) throws {
    let stage = try WritingScene.stage(size).type(":length 40<enter>m<left><left><left><left>")
    try WalkGolden.check(stage.canvas(), "../Generate/beam-\(size.name)")
  }

  @Test("A text that is measured, symbol by symbol", arguments: Scenes.sizes)
  func measured(size: Size) throws {
    let stage = try WritingScene.stage(size).type("pRow your boat merrily down<enter>5<enter>")
    try WalkGolden.check(stage.canvas(), "../Generate/measured-\(size.name)")
  }

  @Test("It reads well without colours and without Unicode")
  func ascii() throws {
    let appearance = Appearance(colors: .none, theme: .light, glyphs: .ascii)
    let stage = try WritingScene.stage(appearance: appearance).type("iRow<enter>20<enter>")
    try WalkGolden.check(stage.canvas(), "../Generate/ascii-80x24")
    #expect(stage.lines.joined().allSatisfy { $0.isASCII })
  }

  @Test("Where there is no room for pictures the numbers are left")
  func small() throws {
    let stage = try WritingScene.stage(Size(columns: 30, rows: 10)).type("20<enter>")
    try WalkGolden.check(stage.canvas(), "../Generate/small-30x10")
  }

  @Test("A network that does not write says why")
  func noWriter() throws {
    let stage = try Scenes.opened().type("i")
    #expect(stage.session.screen == .generate)
    #expect(stage.lines.contains { $0.contains("does not write: what it answers is not") })
  }

  @Test("The screen in words says what was drawn, and from what")
  func words() throws {
    let stage = try WritingScene.stage().type("m4<enter>")
    let panes = linear(stage.session)
    #expect(panes.map(\.title.string).contains("Hypotheses"))
    let words = panes.flatMap { [$0.title] + $0.lines }.map(\.string).joined(separator: "\n")
    for part in ["step 4/", "perplexity ", "probability ", "(chosen)", "hypothesis 1, score -"] {
      #expect(words.contains(part), "\(part)")
    }
    #expect(!words.unicodeScalars.contains { (0x2500...0x259F).contains($0.value) })
  }

  @Test("Whatever is typed into it never reaches the terminal raw")
  func untrusted() throws {
    let stage = try WritingScene.stage()
    stage.send(.key(.character("i")))
    stage.send(.paste("R\u{1B}[31m\u{202E}"))
    stage.send(.key(.enter))
    let shown = stage.lines.joined() + linear(stage.session).flatMap(\.lines).map(\.string).joined()
    #expect(!shown.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" })
    #expect(stage.session.generate.refusal?.string.contains("has never seen") == true)
  }
}
