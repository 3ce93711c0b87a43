import Console
import Laboratory
import Recurrence
import Sequences
import Testing

@testable import Workbench

@Suite("Directions, padding and cuts on the Walk screen")
struct WalkShapesTests {
  static let sizes = [(80, 24), (120, 40), (200, 60)]

  @Test("looks as recorded, a layer that reads right to left", arguments: sizes)
  func reverse(columns: Int, rows: Int) throws {
    var scene = try WalkScene.shapes(columns: columns, rows: rows)
    scene.act(.layer(1), .step(3), .unit(1))
    try WalkGolden.check(scene.canvas, "reverse-\(columns)x\(rows)")
  }

  @Test("looks as recorded, that layer backward", arguments: sizes)
  func reverseBackward(columns: Int, rows: Int) throws {
    var scene = try WalkScene.shapes(columns: columns, rows: rows)
    scene.act(.layer(3), .turn, .step(1), .step(1))
    try WalkGolden.check(scene.canvas, "reverse-backward-\(columns)x\(rows)")
  }

  @Test("looks as recorded, all layers together, on padding", arguments: sizes)
  func stack(columns: Int, rows: Int) throws {
    var scene = try WalkScene.shapes(columns: columns, rows: rows)
    scene.act(.stack, .layer(1), .sample(1), .last, .last)
    try WalkGolden.check(scene.canvas, "stack-padding-\(columns)x\(rows)")
  }

  @Test("looks as recorded, where BPTT is cut", arguments: sizes)
  func cut(columns: Int, rows: Int) throws {
    var scene = try WalkScene.shapes(columns: columns, rows: rows)
    scene.act(.layer(2), .turn, .step(-7))
    try WalkGolden.check(scene.canvas, "cut-\(columns)x\(rows)")
  }

  @Test("Playing follows the state, and back along it, whatever the direction of the layer")
  func playing() throws {
    var scene = try WalkScene.shapes()
    scene.act(.sample(1), .layer(1), .play)
    let length = scene.view.order.length
    #expect(scene.state.step == 0 || scene.state.step == length - 1)
    scene.act(.leave, .point(step: length - 1, unit: nil, signal: nil), .play)
    var steps = [scene.state.step]
    while scene.state.isPlaying {
      scene.act(.tick)
      steps.append(scene.state.step)
    }
    #expect(steps == Array((0..<length).reversed()))
    scene.act(.turn)
    #expect(scene.state.step == 0)
    scene.act(.play)
    for _ in 0..<2 { scene.act(.tick) }
    #expect(scene.state.step == 2 && scene.state.isPlaying)
  }

  @Test("Backward, a reverse layer is blank where its own backward pass has not come")
  func blanks() throws {
    var scene = try WalkScene.shapes()
    scene.act(.layer(1), .turn, .step(1), .step(1))
    let known = (0..<scene.record.steps).filter { scene.view.isKnown($0) }
    #expect(known == [0, 1, 2])
    scene.act(.layer(-1))
    let last = scene.record.steps - 1
    #expect(scene.state.step == last - 2)
    #expect((0...last).filter { scene.view.isKnown($0) } == [last - 2, last - 1, last])
  }

  @Test("A click beyond what a reverse layer has been walked back to stops at that step")
  func click() throws {
    var scene = try WalkScene.shapes()
    scene.act(.layer(1), .turn, .step(2), .point(step: 6, unit: nil, signal: nil))
    #expect(scene.state.step == 2)
  }

  @Test("All layers stand one above the other, the highest on top; a click chooses one")
  func layers() throws {
    var scene = try WalkScene.shapes(columns: 120, rows: 40)
    scene.act(.stack)
    let places = scene.layout.strips
    #expect(places.map(\.strip.layer) == [3, 2, 1, 0])
    #expect(places.allSatisfy { $0.signal == .c })
    let place = try #require(places.first { $0.strip.layer == 2 })
    let column = try #require(scene.layout.axis.columns(of: 5)).lowerBound
    let action = try #require(
      WalkScreen.action(
        at: Point(column: column, row: place.rect.row), in: scene.rect, record: scene.record,
        state: scene.state, appearance: scene.appearance))
    scene.act(action)
    #expect(scene.state.choices.layer == 2 && scene.state.step == 5)
    let text = scene.text(inRow: place.rect.row)
    let value = Double(scene.record.trace.series(.c, layer: 2)[5, 0, scene.state.unit])
    #expect(text.contains("2→ c") && text.contains(scene.view.text(of: value, .c).string))
  }

  @Test("On padding there are words for the state that stands still, and its numbers")
  func padding() throws {
    for (columns, rows) in [(120, 40), (80, 24), (30, 8)] {
      var scene = try WalkScene.shapes(columns: columns, rows: rows)
      scene.act(.sample(1), .last, .last)
      let length = scene.view.order.length
      #expect(scene.view.isPadding && length < scene.record.steps)
      #expect(scene.canvas.lines.joined().contains("padding"))
      let words = WalkScreen.words(record: scene.record, state: scene.state)
      let kept = Double(scene.record.trace.series(.h, layer: 0)[length - 1, 1, 0])
      let text = words.flatMap(\.lines).map(\.string).joined(separator: "\n")
      #expect(text.contains("stands still") && text.contains(Figure.signed(kept).string))
      scene.act(.turn, .last, .step(-1), .play, .tick)
      #expect(scene.state.step == length - 1)
    }
  }

  @Test("A cut is a sentence, and the parts that are left add up to 1")
  func sentence() throws {
    var scene = try WalkScene.shapes()
    scene.act(.layer(2), .turn, .step(-7))
    #expect(scene.view.order.source(of: scene.state.step) == nil)
    let text = FlowPane.words(scene.view).map(\.string).joined(separator: "\n")
    #expect(text.contains("BPTT is cut here: nothing comes from step 5"))
    let flow = try #require(scene.view.flow)
    let parts = flow.parts(step: 3, sample: 0)
    #expect(abs(parts.head.projection - 1) < 1e-5 && parts.next.norm == 0)
  }

  @Test("survives any key at any size, with directions, padding and cuts")
  func robust() throws {
    var generator = SeededGenerator(seed: 5)
    var scene = try WalkScene.shapes()
    let actions = WalkScreen.bindings.compactMap { binding -> WalkAction? in
      if case .walk(let action) = binding.action { action } else { nil }
    }
    for _ in 0..<400 {
      scene.act(actions.randomElement(using: &generator) ?? .refresh)
      scene.rect = Rect(
        column: 0, row: 0, columns: .random(in: 0...210, using: &generator),
        rows: .random(in: 0...64, using: &generator))
      scene.appearance.colors = ColorDepth.allCases.randomElement(using: &generator) ?? .none
      scene.appearance.glyphs = GlyphSet.allCases.randomElement(using: &generator) ?? .ascii
      #expect(scene.canvas.size == scene.rect.size)
      #expect(!WalkScreen.words(record: scene.record, state: scene.state).isEmpty)
    }
  }
}

extension WalkScene {
  /// Two bidirectional levels over tokens, 11 and 8 steps long, BPTT cut every 4 steps.
  static func shapes(columns: Int = 80, rows: Int = 24) throws -> WalkScene {
    let architecture = Architecture(
      cell: .lstm, input: .tokens(vocabulary: 5), hidden: [3, 6], isBidirectional: true,
      outputs: 4, truncation: 4)
    var generator = SeededGenerator(seed: 3)
    let network = Network(architecture, using: &generator)
    let batch = Batch(
      steps: 11, samples: 2, inputs: .tokens((0..<22).map { Int32($0 * 7 % 5) }),
      targets: .classes((0..<22).map { Int32($0 * 3 % 4) }), lengths: [11, 8])
    let record = try WalkRecord(title: "model", network: network, batch: batch)
    return WalkScene(record, columns: columns, rows: rows)
  }
}

@Suite("Encoder and decoder on one time axis")
struct WalkPairTests {
  @Test(
    "looks as recorded, with attention", arguments: WalkShapesTests.sizes)
  func attention(columns: Int, rows: Int) throws {
    var scene = try WalkScene.pair(columns: columns, rows: rows)
    scene.act(.step(8))
    try WalkGolden.check(scene.canvas, "attention-\(columns)x\(rows)")
  }

  @Test("looks as recorded, backward in the encoder", arguments: WalkShapesTests.sizes)
  func backward(columns: Int, rows: Int) throws {
    var scene = try WalkScene.pair(columns: columns, rows: rows)
    scene.act(.turn, .step(-5))
    try WalkGolden.check(scene.canvas, "encoder-backward-\(columns)x\(rows)")
  }

  @Test("One cursor goes through source and target; the state jumps over padding between them")
  func axis() throws {
    var scene = try WalkScene.pair(columns: 120, rows: 40)
    #expect(scene.record.steps == 10)
    scene.act(.sample(1), .play)
    var places = [scene.state.step]
    while scene.state.isPlaying {
      scene.act(.tick)
      places.append(scene.state.step)
    }
    #expect(places == [0, 1, 2, 6, 7, 8, 9])
    let axis = scene.layout.axis
    let (last, first) = (try #require(axis.columns(of: 5)), try #require(axis.columns(of: 6)))
    #expect(first.lowerBound == last.upperBound + axis.width)
    #expect(axis.step(atColumn: last.upperBound) == nil)
  }

  @Test(
    "The weights at the cursor are the trace's, bars over the source and numbers, and add up to 1")
  func links() throws {
    var scene = try WalkScene.pair(columns: 120, rows: 40)
    scene.act(.step(8))
    let weights = try #require(scene.record.trace.attention(.weight))
    let links = (0..<6).compactMap { scene.view.link(to: $0) }
    #expect(links.map(\.weight) == (0..<6).map { Double(weights[2, 0, $0]) })
    #expect(abs(links.reduce(0) { $0 + $1.weight } - 1) < 1e-5)
    let strongest = try #require(links.max { $0.weight < $1.weight })
    #expect(scene.canvas.lines.joined().contains(Figure.short(strongest.weight, 9).string))
    let ranked = links.sorted { $0.weight > $1.weight }
    #expect(scene.view.strongestLinks(3) == Array(ranked.prefix(3)))
    scene.act(.point(step: 4, unit: nil, signal: nil))
    let column = (6..<10).compactMap { scene.view.link(to: $0) }
    #expect(column.map(\.weight) == (0..<4).map { Double(weights[$0, 0, 4]) })
    #expect(scene.view.strongestLinks(9) == column.sorted { $0.weight > $1.weight })
  }

  @Test(
    "The shares of the gradient add up to 1 in both stacks, the decoder's and attention's among them"
  )
  func shares() throws {
    var scene = try WalkScene.pair()
    scene.act(.turn, .step(-4))
    let flow = try #require(scene.view.flow)
    let parts = flow.parts(step: 5, sample: 0)
    #expect(scene.view.stack == .encoder && scene.view.step == 5)
    #expect(parts.decoder.norm > 0 && parts.attention.norm > 0)
    let sum = [parts.head, parts.above, parts.next, parts.attention, parts.decoder]
      .reduce(0) { $0 + $1.projection }
    #expect(abs(sum - 1) < 1e-4)
    let text = FlowPane.words(scene.view).map(\.string).joined(separator: "\n")
    #expect(text.contains("decoder step 1") && text.contains("attention"))
  }

  @Test("looks as recorded, with additive attention", arguments: WalkShapesTests.sizes)
  func additive(columns: Int, rows: Int) throws {
    var scene = try WalkScene.pair(.additive, columns: columns, rows: rows)
    scene.act(.step(7))
    try WalkGolden.check(scene.canvas, "attention-additive-\(columns)x\(rows)")
  }

  @Test("Additive attention sends to the state of the step before")
  func additiveShares() throws {
    var scene = try WalkScene.pair(.additive)
    scene.act(.turn)
    let flow = try #require(scene.view.flow)
    #expect(scene.view.stack == .decoder && scene.view.step == 3)
    #expect(flow.parts(step: 3, sample: 0).attention.norm == 0)
    #expect(flow.parts(step: 2, sample: 0).attention.norm > 0)
  }

  @Test(
    "survives any key at any size, with encoder, attention and padding",
    arguments: [Attention.general, .additive])
  func robust(attention: Attention) throws {
    var generator = SeededGenerator(seed: 8)
    var scene = try WalkScene.pair(attention)
    let actions = WalkScreen.bindings.compactMap { binding -> WalkAction? in
      if case .walk(let action) = binding.action { action } else { nil }
    }
    for _ in 0..<400 {
      scene.act(actions.randomElement(using: &generator) ?? .refresh)
      scene.rect = Rect(
        column: 0, row: 0, columns: .random(in: 0...210, using: &generator),
        rows: .random(in: 0...64, using: &generator))
      scene.appearance.colors = ColorDepth.allCases.randomElement(using: &generator) ?? .none
      #expect(scene.canvas.size == scene.rect.size)
      #expect(!WalkScreen.words(record: scene.record, state: scene.state).isEmpty)
    }
  }
}

extension WalkScene {
  /// Six steps of source (three of the second sample) and four of target, with attention.
  static func pair(
    _ attention: Attention = .general, columns: Int = 80, rows: Int = 24
  ) throws -> WalkScene {
    let architecture = Architecture(
      cell: .lstm, input: .embedding(vocabulary: 5, size: 3), hidden: [6], outputs: 5,
      encoder: Encoder(input: .embedding(vocabulary: 7, size: 3), attention: attention))
    var generator = SeededGenerator(seed: 3)
    let network = Network(architecture, using: &generator)
    let source = Source(
      steps: 6, inputs: .tokens((0..<12).map { Int32($0 * 3 % 7) }), lengths: [6, 3])
    let batch = Batch(
      steps: 4, samples: 2, inputs: .tokens((0..<8).map { Int32($0 * 2 % 5) }),
      targets: .classes((0..<8).map { Int32(($0 * 2 + 1) % 5) }), source: source)
    let record = try WalkRecord(title: "model", network: network, batch: batch)
    return WalkScene(record, columns: columns, rows: rows)
  }
}
