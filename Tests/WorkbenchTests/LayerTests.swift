import Console
import Laboratory
import Recurrence
import Testing

@testable import Workbench

@Suite("Layers chosen on the screen")
struct LayerTests {
  private func stage(_ name: String = "names") throws -> Stage {
    try Stage(Size(columns: 120, rows: 40), firstUpdates: 1).type(":open \(name)<enter>t")
  }

  @Test(
    "Commands begin again with other layers, and are undone",
    arguments: [
      (":bidirectional on", "Direction forward → both (u undoes)."),
      (":dense 12,5", "Dense layers none → 12,5 (u undoes)."),
      (":truncation 4", "BPTT all steps → 4 steps (u undoes)."),
    ])
  func commands(command: String, sentence: String) throws {
    let stage = try stage()
    let before = try #require(stage.session.opened?.recipe)
    try stage.type(command + "<enter>")
    #expect(stage.notice == sentence)
    let plan = try #require(stage.session.opened?.snapshot?.network.architecture)
    let recipe = try #require(stage.session.opened?.recipe)
    #expect(plan.isBidirectional == recipe.isBidirectional)
    #expect(plan.dense.map(\.size) == recipe.dense && plan.truncation == recipe.truncation)
    #expect(recipe != before)
    try stage.type("u")
    #expect(stage.session.opened?.recipe == before)
  }

  @Test("A decoder's attention is chosen among all kinds")
  func attention() throws {
    let stage = try stage("reverse:4")
    try stage.type(":attention general<enter>")
    #expect(stage.session.opened?.snapshot?.network.architecture.attention == .general)
    try stage.type(":attention sideways<enter>")
    #expect(stage.notice?.contains("“attention” expects none, ") == true)
    try stage.type(":attention <tab>")
    #expect(stage.session.prompt?.completions.count == Attention.allCases.count)
  }

  @Test(
    "What cannot be gets a sentence, and nothing changes",
    arguments: [
      ("names", ":attention dot", "has no source to be encoded"),
      ("reverse:4", ":bidirectional on", "read in one direction"),
      ("sentences", ":bidirectional on", "each answer is the next input"),
      ("names", ":truncation 0", "“truncation” expects a whole number from 1"),
      ("names", ":dense 0", "“dense” expects 1 to 8 sizes"),
    ])
  func refused(name: String, command: String, part: String) throws {
    let stage = try stage(name)
    let before = stage.session.opened?.recipe
    try stage.type(command + "<enter>")
    #expect(stage.notice?.contains(part) == true)
    #expect(stage.session.opened?.recipe == before)
  }

  @Test("The strip offers what the problem leaves open, and the arrows change it")
  func strip() throws {
    let stage = try stage()
    try stage.type("<left><left><left><left><left>")
    #expect(stage.session.train.field == .direction)
    try stage.type("<up>")
    #expect(stage.session.opened?.recipe?.isBidirectional == true)
    try stage.type("<right><up>")
    #expect(stage.session.opened?.recipe?.dense == [16])
    try stage.type("<down><down><down><down><down><down><down>")
    #expect(stage.session.opened?.recipe?.dense == [])
    try stage.type("<right><down>")
    #expect(stage.session.train.field == .truncation)
    let windows = try #require(stage.session.opened?.recipe?.truncation)
    try stage.type("<up>")
    #expect(windows > 1 && stage.session.opened?.recipe?.truncation == nil)
  }

  @Test("Where the strip is short, the chosen field is seen", arguments: [40, 60, 80, 120])
  func narrow(columns: Int) throws {
    let stage = try Stage(Size(columns: columns, rows: 24), firstUpdates: 1)
      .type(":open reverse:4<enter>t")
    for _ in RecipeField.allCases {
      try stage.type("<right>")
      let name = stage.session.train.field.name.string
      #expect(stage.lines.contains { $0.contains(name + " ") }, "\(name)")
    }
  }
}

@Suite("A walk on own predictions")
struct SelfFeedingTests {
  private func stage(_ name: String) throws -> Stage {
    try Stage(Size(columns: 120, rows: 40), firstUpdates: 3).type(":open \(name)<enter>")
  }

  @Test("f feeds the network with its own predictions, and with what is given again")
  func toggle() throws {
    let stage = try stage("reverse:4").type("f")
    #expect(stage.session.opened?.record.selfFeeding != nil)
    #expect(stage.notice?.hasPrefix("It reads its own predictions") == true)
    #expect(stage.lines.contains { $0.contains("own predictions") })
    let parting = try #require(stage.session.opened?.record.selfFeeding?.partings[0].min())
    try stage.type(":goto \(parting + 1)<enter>")
    #expect(stage.lines.contains { $0.contains(" not “") })
    try stage.type("u")
    #expect(stage.session.opened?.record.selfFeeding == nil)
    try stage.type(":feed own<enter>:feed given<enter>")
    #expect(stage.session.opened?.record.selfFeeding == nil)
    #expect(stage.notice == "It reads what is given (teacher forcing).")
  }

  @Test("It follows the training")
  func follows() throws {
    let stage = try stage("reverse:4").type("f<train:2>")
    let record = try #require(stage.session.opened?.record)
    #expect(record.selfFeeding != nil && record.updates == 5)
  }

  @Test("Where answers are no inputs it says so")
  func refused() throws {
    let stage = try stage("weather:6").type("f")
    #expect(stage.session.opened?.record.selfFeeding == nil)
    #expect(stage.notice?.contains("nothing can be fed back") == true)
  }
}

@Suite("A decoder on the Generate screen")
struct GeneratePairTests {
  @Test("i takes a source, which stands before the text on the time axis, with attention")
  func source() throws {
    let stage = try Stage(Size(columns: 120, rows: 40), firstUpdates: 60)
      .type(":open reverse:4<enter>:attention dot<enter><train:60>i")
    #expect(stage.session.screen == .generate)
    try stage.type("ihag<enter>")
    let written = try #require(stage.session.generate.written)
    #expect(written.source == "hag")
    #expect(stage.lines.contains { $0.contains("hag → ") })
    #expect(stage.lines.contains { $0.contains("attention") })
    try stage.type("<home><left>")
    #expect(stage.session.generateView?.step == 0, "the cursor stays out of the source")
    try stage.type("]")
    #expect(stage.session.generate.written?.source != "hag")
    try stage.type(":source abc<enter>m<enter>")
    #expect(stage.session.screen == .walk)
    let inputs = try #require(stage.session.opened).record.inputTexts[0]
    #expect(Array(inputs.prefix(3)) == ["a", "b", "c"])
  }

  @Test("It is drawn at any size, in every mode")
  func sizes() throws {
    let stage = try Stage(firstUpdates: 5).type(":open reverse:4<enter>i:beam 3<enter>")
    for columns in stride(from: 1, to: 180, by: 23) {
      for rows in stride(from: 1, to: 60, by: 9) {
        #expect(stage.canvas(Size(columns: columns, rows: rows)).size.columns == columns)
      }
    }
    #expect(stage.session.generate.written?.passage.tree != nil)
  }
}
