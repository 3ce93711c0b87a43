import Console
import Testing

@testable import Workbench

@Suite struct ScreenTests {
  @Test("Home shows problems, files and an unrolled example", arguments: Scenes.sizes)
  func home(size: Size) throws {
    let stage = Stage(size)
    stage.send(
      .started(
        recent: [RecentFile(path: "/home/ada/verses.txt", summary: "text, 1 MB")], lessons: []))
    Golden.check("home-\(size.name)", try stage.type("jl").canvas())
  }

  @Test("Train shows the course of a training", arguments: Scenes.sizes)
  func train(size: Size) throws {
    Golden.check("train-\(size.name)", try Scenes.opened(size).type("t").canvas())
  }

  @Test("Train shows the numbers under its cursor")
  func cursor() throws {
    let stage = try Scenes.opened().type("t<tab><up><up><up><left><left>")
    Golden.check("train-cursor-80x24", stage.canvas())
  }

  @Test("Train reads well without colours and without Unicode")
  func plainTrain() throws {
    let appearance = Appearance(colors: .none, theme: .dark, glyphs: .ascii)
    let stage = try Scenes.opened(appearance: appearance).type("t")
    Golden.check("train-ascii-80x24", stage.canvas())
    let text = stage.lines.joined()
    #expect(!text.contains { !$0.isASCII })
  }

  @Test("Train says at which update a loss diverged and what to try")
  func diverged() throws {
    let stage = try Scenes.opened(diverged: true).type("t")
    Golden.check("train-diverged-80x24", stage.canvas())
  }

  @Test(
    "Train shows the learning rate under a schedule and where training stopped",
    arguments: Scenes.sizes)
  func stopped(size: Size) throws {
    Golden.check("train-stopped-\(size.name)", try Scenes.stopped(size).type("t").canvas())
  }

  @Test("What happened before does not hide that training diverged")
  func divergenceComesFirst() throws {
    let stage = try Scenes.opened().type("t:rate 1e30<enter>")
    #expect(stage.session.message?.text.string.contains("0.01 → 1e30") == true)
    stage.send(.advanced(try Scenes.snapshot(diverged: true), speed: nil))
    #expect(stage.session.message?.text.string.contains("no longer finite at update") == true)
  }

  @Test(
    "A number reads as one would type it",
    arguments: [(0.01, "0.01"), (16, "16"), (1.5e-4, "1.5e-4"), (1e38, "1e38"), (-2.5e7, "-2.5e7")])
  func typedNumber(number: Double, text: String) { #expect(plain(number) == text) }

  @Test("A small Train keeps the numbers", arguments: [Size(columns: 38, rows: 11)])
  func smallTrain(size: Size) throws {
    Golden.check("train-\(size.name)", try Scenes.opened(size).type("t").canvas())
  }

  @Test("Help shows every key of its screen", arguments: Scenes.sizes)
  func help(size: Size) throws {
    Golden.check("help-\(size.name)", try Scenes.opened(size).type("t?").canvas())
  }

  @Test("The command line lists what could come next")
  func commandLine() throws {
    Golden.check("command-80x24", try Stage().type(":t<tab>").canvas())
  }

  @Test("Home fits a screen of 40 columns and 12 rows")
  func smallHome() throws {
    Golden.check("home-40x12", Stage(Size(columns: 40, rows: 12)).canvas())
  }
}
