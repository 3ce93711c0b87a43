import Console
import Interchange
import Laboratory
import Recurrence
import Sequences
import Testing

@testable import Workbench

@Suite("A long sequence on Walk")
struct LongWalkTests {
  /// 6,000 steps within 4 MiB, so that a window is held.
  private func stage(_ size: Size) throws -> Stage {
    let architecture = Architecture(
      cell: .lstm, input: .vectors(size: 2), hidden: [16], outputs: 3)
    var generator = SeededGenerator(seed: 1)
    let network = Network(architecture, using: &generator)
    let batch = Batch(
      steps: 6000, samples: 1,
      inputs: .vectors((0..<12_000).map { Float($0 * 7919 % 201) / 100 - 1 }),
      targets: .classes((0..<6000).map { Int32($0 * 31 % 3) }))
    let record = try WalkRecord(
      title: "long", network: network, batch: batch, limits: WalkLimits(memory: 4 << 20))
    let stage = Stage(size)
    stage.send(.opened(OpenRequest(.file(path: "long.safetensors")), .model(record)))
    return stage
  }

  private func held(_ stage: Stage) -> Range<Int>? { stage.session.opened?.record.trace.held }

  @Test("What is held follows the cursor, wherever it jumps")
  func jumps() throws {
    let stage = try stage(Size(columns: 120, rows: 40))
    let first = try #require(held(stage))
    #expect(first.lowerBound == 0 && first.upperBound < 1000)
    for (keys, step) in [
      ("2500<enter>", 2499), ("<end>", 5999), ("<home>", 0), (":goto -1000<enter>", 5000),
      ("b", 5999), ("<left>", 5998), ("3000<enter>", 2999), ("<esc>", 2999),
    ] {
      try stage.type(keys)
      let window = try #require(held(stage))
      #expect(window.contains(step) && window.count == first.count, "\(keys)")
      #expect(stage.session.walk.step == step)
      #expect(stage.lines.contains { $0.contains("window \(grouped(window.lowerBound + 1))–") })
    }
  }

  @Test(
    "The screen says which window is held, and why", arguments: [(80, 24), (160, 45), (40, 12)])
  func screens(_ size: (Int, Int)) throws {
    let stage = try stage(Size(columns: size.0, rows: size.1)).type("2500<enter>")
    try WalkGolden.check(stage.canvas(), "long-\(size.0)x\(size.1)")
    try WalkGolden.check(try stage.type("b3000<enter>").canvas(), "long-back-\(size.0)x\(size.1)")
  }

  @Test("Every size draws, at every end of a window")
  func sizes() throws {
    let stage = try stage(Size(columns: 80, rows: 24))
    for keys in ["", "<end>", "b", "<left>", "z", "d"] {
      try stage.type(keys)
      for (columns, rows) in [(1, 1), (20, 5), (300, 60), (40, 12)] {
        #expect(stage.canvas(Size(columns: columns, rows: rows)).size.rows == rows)
      }
    }
  }

  @Test("Of an encoder and its decoder, one window is held on the axis of both")
  func source() throws {
    let architecture = Architecture(
      cell: .gru, input: .tokens(vocabulary: 5), hidden: [9], outputs: 5,
      encoder: Encoder(input: .tokens(vocabulary: 4), attention: .general))
    var generator = SeededGenerator(seed: 1)
    var batch = Batch(
      steps: 700, samples: 1, inputs: .tokens((0..<700).map { Int32($0 * $0 % 5) }),
      targets: .classes((0..<700).map { Int32($0 % 5) }))
    batch.source = Source(steps: 900, inputs: .tokens((0..<900).map { Int32($0 * 7 % 4) }))
    let record = try WalkRecord(
      title: "pairs", network: Network(architecture, using: &generator), batch: batch,
      limits: WalkLimits(memory: 2 << 20))
    #expect(record.run != nil)
    let stage = Stage(Size(columns: 160, rows: 45))
    stage.send(.opened(OpenRequest(.file(path: "pairs.safetensors")), .model(record)))
    for (keys, place) in [
      ("400<enter>", 399), ("900<enter>", 899), ("901<enter>", 900), ("1500<enter>", 1499),
      ("b", 1599), ("<left>", 1598), ("890<enter>", 889),
    ] {
      try stage.type(keys)
      let window = try #require(stage.session.opened?.record.trace.heldPlaces)
      #expect(window.contains(place) && stage.session.walk.step == place, "\(keys)")
      #expect(
        stage.lines.contains {
          $0.contains("window \(grouped(window.lowerBound + 1))–\(grouped(window.upperBound))")
        })
      for (columns, rows) in [(1, 1), (40, 12), (80, 24)] {
        #expect(stage.canvas(Size(columns: columns, rows: rows)).size.rows == rows)
      }
    }
    try WalkGolden.check(try stage.type("b1500<enter>").canvas(), "long-pairs-160x45")
  }

  @Test("In words, the window comes with the step")
  func words() throws {
    let session = try stage(Size(columns: 80, rows: 24)).type("2500<enter>").session
    let record = try #require(session.opened?.record)
    let lines = WalkScreen.words(record: record, state: session.walk).flatMap(\.lines)
    #expect(
      lines.contains {
        $0.string.hasPrefix("window ") && $0.string.contains("of 6,000 is held (budget 4 MiB)")
      })
  }

  @Test("The table has the steps that are held")
  func table() throws {
    let session = try stage(Size(columns: 80, rows: 24)).type("2500<enter>").session
    let record = try #require(session.opened?.record)
    let table = try WalkTable(view: WalkView(record, session.walk, session.appearance)).table()
    #expect(table.rows.count == record.trace.held.count)
    #expect(table.rows.first?.first == .integer(record.trace.held.lowerBound))
  }

  @Test("The memory can be chosen for what is opened next")
  func memory() throws {
    let stage = try stage(Size(columns: 80, rows: 24)).type(":memory 64<enter>")
    #expect(stage.session.settings.memory == 64 << 20)
    let effects = stage.only(.named(OpenRequest(.problem("weather"))))
    #expect(
      effects.contains {
        if case .open(let request) = $0 { request.memory == 64 << 20 } else { false }
      })
    try stage.type(":memory 0<enter>")
    #expect(stage.session.settings.memory == 64 << 20 && stage.session.notice?.kind == .failure)
  }

  @Test("How far an opening has come is told while one waits")
  func progress() throws {
    let stage = Stage()
    var request = OpenRequest(.file(path: "long.safetensors"))
    request.memory = 1 << 20
    _ = stage.only(.named(request))
    _ = stage.only(.opening(request, share: 0.34))
    #expect(stage.lines.contains { $0.contains("██████░") && $0.contains("34 % of the steps") })
  }
}
