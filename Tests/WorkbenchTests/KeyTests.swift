import Console
import Laboratory
import Recurrence
import Testing

@testable import Workbench

@Suite struct KeyTests {
  @Test("Enter on Home opens the walk of a network that has begun to learn, and trains on")
  func open() throws {
    let stage = try Stage(firstUpdates: 2).type("jl<enter>")
    #expect(stage.session.screen == .walk)
    #expect(stage.session.opened?.record.updates == 2)
    #expect(stage.session.opened?.record.network.architecture.cell == .gru)
    #expect(stage.session.opened?.isTraining == true)
    #expect(stage.has { if case .startTraining = $0 { true } else { false } })
  }

  @Test("Home goes on with what is open")
  func goOn() throws {
    let stage = try Scenes.opened().type("<esc>")
    #expect(stage.session.screen == .home)
    #expect(stage.lines.contains { $0.contains("Continue") })
    #expect(try stage.type("<enter>").session.screen == .walk)
  }

  @Test("What is not there gets a sentence, and nothing is lost")
  func openFailed() throws {
    let stage = try Scenes.opened().type("<esc>:open /nowhere/a b.txt<enter>")
    #expect(stage.lines.contains { $0.contains("There is no file “a b.txt”.") })
    #expect(stage.session.opened?.record.updates == 0)
    #expect(try stage.type("x").session.notice == nil)
  }

  @Test(
    "Keys lead from screen to screen",
    arguments: [
      ("t", Screen.train), ("t<enter>", .walk), ("t<esc>", .walk), ("?", .help), ("??", .walk),
      ("?q", .walk), ("<esc>", .home), ("<esc><esc>", .home), (":train<enter>", .train),
      (":home<enter>", .home), ("t:walk<enter>", .walk), ("t?<esc>", .train),
    ])
  func screens(script: String, screen: Screen) throws {
    #expect(try Scenes.opened().type(script).session.screen == screen)
  }

  @Test("q leaves, and Ctrl-C leaves even from the line being typed", arguments: ["q", ":x<c-c>"])
  func quit(script: String) throws {
    #expect(try Stage().type(script).has { if case .quit = $0 { true } else { false } })
  }

  @Test("A command that is misspelt brings up the right word")
  func misspelt() throws {
    let stage = try Stage().type(":thme dark<enter>")
    #expect(stage.notice == "There is no command “thme”; did you mean theme?")
  }

  @Test(
    "A command with a wrong argument says what it expects",
    arguments: [
      (":rate fast", "“rate” expects a number above 0, got “fast”."),
      (":rate", "“rate” needs a number above 0."),
      (":theme pink", "“theme” expects dark or light, got “pink”."),
      (":hidden 0", "“hidden” expects 1 to 8 sizes from 1 to 1024 with commas between, got “0”."),
      (
        ":schedule fast",
        "“schedule” expects none, step:N[:FACTOR], cosine:N[:LOWEST], plateau[:FACTOR[:PATIENCE]], "
          + "warmup:N[:SHARE], or a warm-up, + and one of them, got “fast”."
      ),
      (":patience 0", "“patience” expects a whole number from 1 to 1,000,000, got “0”."),
      (":goto 99", "There are 9 steps here, counted from 1."),
      (
        ":export png a",
        "“export” expects text, ansi, svg, csv or json, and a path, or a path that ends so, got “png a”."
      ),
    ])
  func wrongArgument(script: String, sentence: String) throws {
    #expect(try Scenes.opened().type(script + "<enter>").notice == sentence)
  }

  @Test("Changing the learning rate goes on with the same network, and is undone and redone")
  func rate() throws {
    let stage = try Stage(firstUpdates: 2).type("j<enter>t:rate 0.5<enter>")
    #expect(stage.session.opened?.recipe?.learningRate == 0.5)
    #expect(stage.notice == "Learning rate 0.01 → 0.5 (u undoes).")
    #expect(stage.adjustments == [0.5])
    try stage.type("u")
    #expect(stage.session.opened?.recipe?.learningRate == 0.01)
    try stage.type("<c-r>")
    #expect(stage.adjustments == [0.5, 0.01, 0.5])
  }

  @Test("A schedule and patience change nothing but what is still to come, and are undone")
  func schedule() throws {
    let stage = try Stage(firstUpdates: 2).type("j<enter>t:schedule step:3:0.5<enter>")
    #expect(stage.notice == "Schedule none → step:3:0.5 (u undoes).")
    #expect(stage.session.opened?.snapshot?.updates == 2)
    try stage.type("<train:6>")
    #expect(stage.session.opened?.snapshot?.learningRate == 0.0025)
    try stage.type(":rate 0.02<enter>")
    #expect(
      stage.notice
        == "Learning rate 0.01 → 0.02, which “step:3:0.5” goes on scaling (u undoes).")
    #expect(try stage.type("<train:1>").session.opened?.snapshot?.learningRate == 0.005)
    try stage.type(":patience 4<enter>")
    #expect(stage.notice == "Patience none → 4 (u undoes).")
    try stage.type("uuu")
    #expect(stage.session.opened?.recipe?.patience == nil)
    #expect(stage.session.opened?.recipe?.schedule == Schedule())
    #expect(try stage.type("<train:1>").session.opened?.snapshot?.learningRate == 0.01)
  }

  @Test("A training that was stopped says how it goes on")
  func stopped() throws {
    let stage = try Scenes.stopped().type("t")
    #expect(stage.session.message?.text.string.contains("update 100 is kept") == true)
    try stage.type("<space>")
    #expect(stage.notice?.contains(":patience none") == true)
    #expect(stage.session.opened?.isTraining == false)
  }

  @Test(
    "Undoing another cell brings the old network back",
    arguments: [":cell gru<enter>", "c", "r", "]"])
  func undoCell(script: String) throws {
    let stage = try Stage(firstUpdates: 3).type("j<enter>t")
    let before = stage.session.opened?.snapshot
    try stage.type(script + "<train:2>")
    #expect(stage.session.opened?.snapshot?.network != before?.network)
    try stage.type("u")
    #expect(stage.session.opened?.snapshot?.network == before?.network)
    #expect(stage.session.opened?.snapshot?.history == before?.history)
    #expect(stage.session.opened?.recipe == before?.recipe)
    #expect(stage.session.opened?.isTraining == false)
    try stage.type("<train:1>")
    #expect(stage.session.opened?.snapshot?.updates == 4)
  }

  @Test("The arrows change the recipe, or move the cursor once Tab was pressed")
  func arrows() throws {
    let stage = try Scenes.opened().type("t<left><up>")
    #expect(stage.session.opened?.recipe?.hidden == [24])
    try stage.type("u<tab><up><left>")
    #expect(stage.session.opened?.recipe?.hidden == [16])
    #expect(stage.session.train.update == 198)
    #expect(stage.session.train.step == 10)
    #expect(try stage.type("<end>").session.train.update == nil)
  }

  @Test("Walk keeps showing the pinned network, and the newest after letting go")
  func pin() throws {
    let stage = try Stage(firstUpdates: 2).type("j<enter>P<train:3>")
    #expect(stage.session.opened?.record.updates == 2)
    try stage.type("P")
    #expect(stage.session.opened?.record.updates == 5)
    #expect(try stage.type("u").session.opened?.record.updates == 2)
  }

  @Test("One update at a time")
  func oneUpdate() throws {
    let stage = try Stage(firstUpdates: 2).type("j<enter>tnn")
    #expect(stage.session.opened?.snapshot?.updates == 4)
    #expect(stage.session.opened?.isTraining == false)
  }

  @Test("A diverged training refuses to go on and says what to try")
  func diverged() throws {
    let stage = try Scenes.opened(diverged: true).type("t")
    #expect(stage.lines.contains { $0.contains("no longer finite at update 201") })
    try stage.type("<space>")
    #expect(stage.session.opened?.isTraining == false)
    #expect(stage.notice?.hasPrefix("Try a lower learning rate") == true)
  }

  @Test("Esc gives up an opening that takes long, and its late answer changes nothing")
  func cancelOpening() throws {
    let stage = Stage()
    let request = OpenRequest(.file(path: "long.txt"))
    _ = stage.only(.key(.character("o")))
    for letter in "long.txt" { _ = stage.only(.key(.character(letter))) }
    _ = stage.only(.key(.enter))
    #expect(stage.lines.contains { $0.contains("Opening long.txt…") })
    let effects = stage.only(.key(.escape))
    #expect(effects.contains { if case .cancelOpening(request) = $0 { true } else { false } })
    stage.send(.opened(request, .training(try Scenes.snapshot())))
    #expect(stage.session.screen == .home)
  }

  @Test("A number of updates shows how much of it is done")
  func goal() throws {
    let stage = try Scenes.opened().type("t")
    _ = stage.only(.key(.character(":")))
    for letter in "train 400" { _ = stage.only(.key(.character(letter))) }
    _ = stage.only(.key(.enter))
    stage.send(.advanced(try Scenes.snapshot(updates: 300), speed: 50))
    #expect(stage.lines.contains { $0.contains("update 300 of 600, 25 %, 6 s left") })
    stage.send(.trainingStopped(try Scenes.snapshot(updates: 600)))
    #expect(stage.session.opened?.isTraining == false)
  }

  @Test("A search goes to the next step with the text, and says where there is none")
  func search() throws {
    let stage = try Scenes.opened().type("/not<enter>")
    #expect(stage.session.walk.step == 5)
    #expect(try stage.type("g/e<enter>n").session.walk.step == 3)
    #expect(try stage.type("N").session.walk.step == 1)
    #expect(try stage.type("/zebra<enter>").notice == "“zebra” is not in this sequence.")
  }

  @Test("What a key brought is told in the row of the hints, and the rest of the screen stays")
  func notices() throws {
    let stage = try Scenes.opened()
    let before = stage.lines
    try stage.type("/zebra<enter>")
    #expect(stage.lines.dropLast() == before.dropLast())
    #expect(stage.lines.last?.contains("“zebra” is not in this sequence.") == true)
    #expect(try stage.type("X").lines == before)
  }

  @Test("Tab says what it shows, as two of the choices look alike on a small screen")
  func detail() throws {
    let stage = try Scenes.opened().type("<tab>")
    #expect(stage.notice == "The cell alone.")
    #expect(try stage.type("<tab>").notice == "The arithmetic alone.")
    #expect(try stage.type("<tab>").notice?.hasPrefix("The cell and the arithmetic") == true)
  }

  @Test("A view that changed goes back and comes again, and each is said")
  func viewUndone() throws {
    let stage = try Scenes.opened().type("du")
    #expect(stage.notice == "The view is as it was.")
    #expect(try stage.type("<c-r>").notice == "The view is changed again.")
  }

  @Test(
    "A command with nothing to take refuses more",
    arguments: ["quit now", "pause 3", "walk home", "redo twice"])
  func surplus(line: String) throws {
    let stage = try Scenes.opened().type(":\(line)<enter>")
    #expect(stage.notice?.contains("takes nothing more") == true)
    #expect(!stage.has { if case .quit = $0 { true } else { false } })
  }

  @Test("What the command line names is said to be opening until it is there")
  func namedOpening() throws {
    let stage = Stage()
    let request = OpenRequest(.file(path: "long.txt"))
    _ = stage.only(.named(request))
    #expect(stage.lines.contains { $0.contains("Opening long.txt…") })
    stage.send(.opened(request, .training(try Scenes.snapshot())))
    #expect(stage.session.screen == .walk)
  }

  @Test("w asks for a path, and says so where there is nothing to save")
  func save() throws {
    #expect(try Stage().type("w").notice == "There is no trained network to save.")
    let stage = try Scenes.opened().type("wmy net.safetensors<enter>:save! a<enter>")
    let saved = stage.effects.compactMap { effect -> String? in
      if case .save(_, let path, let replacing) = effect { "\(path) \(replacing)" } else { nil }
    }
    #expect(saved == ["my net.safetensors false", "a true"])
  }

  @Test(
    "y copies the value under the cursor",
    arguments: [("", "c = "), ("t", "0.01"), ("t<tab>", "0.02")])
  func copy(script: String, value: String) throws {
    let stage = try Scenes.opened().type(script + "y")
    let copied = stage.effects.compactMap {
      if case .copy(let text) = $0 { text.string } else { nil }
    }
    #expect(copied.first?.hasPrefix(value) == true)
  }

  @Test("Settings change at a key, are kept, and can be undone")
  func settings() throws {
    let stage = try Stage().type("<f2>")
    #expect(stage.session.settings.appearance.theme == .light)
    #expect(stage.has { if case .saveSettings = $0 { true } else { false } })
    #expect(try stage.type("u").session.settings.appearance.theme == .dark)
    #expect(try stage.type("u").notice == "There is nothing to undo.")
  }

  @Test("Any screen can leave as text or as a picture", arguments: ["text", "svg"])
  func export(format: String) throws {
    let stage = try Scenes.opened().type("t:export \(format) out.x<enter>")
    let written = stage.effects.compactMap { effect -> (String, String)? in
      if case .write(let text, let path, false) = effect { (text, path) } else { nil }
    }
    #expect(written.first?.1 == "out.x")
    #expect(written.first?.0.contains(format == "svg" ? "<svg" : "held out") == true)
    #expect(written.first?.0.contains("export") == false)
  }
}

extension Stage {
  var notice: String? { session.notice?.text.string }

  func has(_ predicate: (Effect) -> Bool) -> Bool { effects.contains(where: predicate) }

  /// The learning rates asked for without a new network.
  var adjustments: [Double] {
    effects.compactMap { if case .adjust(let recipe) = $0 { recipe.learningRate } else { nil } }
  }
}
