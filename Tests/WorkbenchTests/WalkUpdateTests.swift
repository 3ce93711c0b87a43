import Console
import Laboratory
import Recurrence
import Testing

@testable import Workbench

@Suite("Walking")
struct WalkUpdateTests {
  @Test("The cursor stays inside the sequence")
  func clamped() throws {
    var scene = try WalkScene()
    scene.act(.step(-1))
    #expect(scene.state.step == 0)
    scene.act(.last, .step(1))
    #expect(scene.state.step == scene.record.steps - 1)
    scene.act(.first)
    #expect(scene.state.step == 0)
  }

  @Test("A number and Enter jump to that step, Enter alone unfolds the signal")
  func entry() throws {
    var scene = try WalkScene("adding:30")
    scene.act(.digit(1), .digit(2), .digit(7), .erase)
    #expect(scene.canvas.lines.joined().contains("go to 12_"))
    scene.act(.enter)
    #expect(scene.state.step == 11 && scene.state.entry.isEmpty)
    scene.act(.enter)
    #expect(scene.state.choices.unfolding == .signal)
  }

  @Test(
    "Backward begins at the last step, and what was not walked to is blank",
    arguments: WalkScene.cells)
  func blanks(cell: CellKind) throws {
    var scene = try WalkScene("adding:12", cell, columns: 120, rows: 38)
    scene.act(.turn)
    let last = scene.record.steps - 1
    #expect(scene.state.step == last)
    scene.act(.step(-1), .step(-1), .step(1))
    #expect(scene.state.step == last - 1 && scene.state.reached == last - 2)
    let canvas = scene.canvas
    for place in scene.layout.strips {
      for step in scene.layout.axis.visible {
        let column = try #require(scene.layout.axis.columns(of: step)?.lastColumn)
        let isBlank = canvas[column, place.rect.row] == Glyph()
        #expect(isBlank == (step < last - 2), "\(place.signal) at \(step)")
      }
    }
  }

  @Test("A click in the backward pass does not walk over steps it has not been to")
  func clickBack() throws {
    var scene = try WalkScene("adding:12")
    scene.act(.turn, .step(-2), .point(step: 1, unit: nil, signal: nil))
    #expect(scene.state.step == scene.record.steps - 3)
  }

  @Test("Playing walks to the end and stops; begun at the end it begins again")
  func play() throws {
    var scene = try WalkScene()
    scene.act(.play)
    #expect(scene.state.playInterval == 250)
    scene.act(.speed(1))
    #expect(scene.state.playInterval == 125)
    for _ in 0..<scene.record.steps { scene.act(.tick) }
    #expect(scene.state.step == scene.record.steps - 1 && scene.state.playInterval == nil)
    scene.act(.play)
    #expect(scene.state.step == 0 && scene.state.isPlaying)
  }

  @Test("Esc leaves one level after the other")
  func leave() throws {
    var scene = try WalkScene()
    scene.act(.turn, .unfoldLayer, .play, .digit(3))
    for _ in 0..<4 {
      #expect(scene.state.hasLevelToLeave)
      scene.act(.leave)
    }
    #expect(!scene.state.hasLevelToLeave)
  }

  @Test("A signal can be hidden, and all shown again; one always stays")
  func hide() throws {
    var scene = try WalkScene("reviews", .gru)
    for _ in 0..<6 { scene.act(.hide) }
    #expect(scene.view.signals.count == 1)
    scene.act(.showAll)
    #expect(scene.view.signals == [.r, .z, .n, .h])
    scene.act(.preactivations)
    #expect(scene.view.signals == [.preR, .preZ, .preN, .recN, .h])
  }

  @Test("A text is found among the inputs, round the end")
  func find() throws {
    var scene = try WalkScene()
    let word = scene.record.inputTexts[0][3]
    scene.act(.last, .find(word, forward: true))
    #expect(scene.record.inputTexts[0][scene.state.step].contains(word))
  }

  @Test("A click on a strip chooses step, unit and signal", arguments: WalkScene.cells)
  func click(cell: CellKind) throws {
    var scene = try WalkScene("adding:12", cell, hidden: [6], columns: 120, rows: 38)
    for place in scene.layout.strips {
      let columns = try #require(scene.layout.axis.columns(of: 4))
      let point = Point(column: columns.lowerBound, row: place.rect.endRow - 1)
      let action = try #require(
        WalkScreen.action(
          at: point, in: scene.rect, record: scene.record, state: scene.state,
          appearance: scene.appearance))
      scene.act(action)
      #expect(scene.state.step == 4)
      #expect(scene.view.activation(of: place.signal) == scene.view.chosen)
      let row = scene.layout.strips.first { $0.signal == place.signal }
      #expect(row?.row(of: scene.state.unit) != nil)
    }
  }

  @Test(
    "A click beside the steps or on the title chooses the next sample or layer, after the last the first"
  )
  func titles() throws {
    for (columns, rows) in [(120, 38), (80, 22)] {
      var scene = try WalkScene("adding:12", .lstm, hidden: [6, 4], columns: columns, rows: rows)
      for layer in [1, 0] {
        scene.act(try #require(clicked(scene.layout.signals, in: scene)))
        #expect(scene.state.choices.layer == layer)
      }
      let samples = scene.record.samples
      for sample in 1...samples {
        scene.act(try #require(clicked(scene.layout.sequence, in: scene)))
        #expect(scene.state.choices.sample == sample % samples)
      }
    }
  }

  private func clicked(_ frame: WalkFrame, in scene: WalkScene) -> WalkAction? {
    WalkScreen.action(
      at: Point(column: frame.rect.column + 2, row: frame.rect.row), in: scene.rect,
      record: scene.record, state: scene.state, appearance: scene.appearance)
  }

  @Test("A new record moves what no longer fits", arguments: WalkScene.cells)
  func refresh(cell: CellKind) throws {
    var scene = try WalkScene("adding:30", .lstm, hidden: [9, 8])
    scene.act(.last, .layer(1), .unit(7), .sample(3), .turn)
    let other = try WalkScene("reviews", cell, hidden: [3])
    var state = scene.state
    updateWalk(&state, .refresh, record: other.record)
    #expect(state.step < other.record.steps && state.unit < 3 && state.choices.layer == 0)
  }

  @Test("A model without targets walks forward alone")
  func noTargets() throws {
    let architecture = Architecture(
      cell: .lstm, input: .tokens(vocabulary: 4), hidden: [3], outputs: 4)
    var generator = SystemRandomNumberGenerator()
    let network = Network(architecture, using: &generator)
    let batch = Batch(steps: 5, samples: 2, inputs: .tokens((0..<10).map { Int32($0 % 4) }))
    let record = try WalkRecord(title: "model", network: network, batch: batch)
    var state = WalkState()
    for action in [WalkAction.refresh, .turn, .step(2), .derivatives, .sample(1), .detail] {
      updateWalk(&state, action, record: record)
      for size in [(80, 22), (30, 8), (160, 43)] {
        var canvas = Canvas(size: Size(columns: size.0, rows: size.1))
        WalkScreen.draw(
          into: &canvas, in: canvas.bounds, record: record, state: state, appearance: Appearance())
      }
    }
    #expect(state.direction == .forward && state.step == 2)
  }

  @Test(
    "A bidirectional, padded and truncated model walks over every step, layer and sample",
    arguments: CellKind.allCases, [LossPlace.all, .last])
  func shapes(cell: CellKind, place: LossPlace) throws {
    let architecture = Architecture(
      cell: cell, input: .tokens(vocabulary: 4), hidden: [3, 5], isBidirectional: true,
      outputs: 4, lossAt: place, truncation: 2)
    var generator = SystemRandomNumberGenerator()
    let network = Network(architecture, using: &generator)
    let answers = place == .all ? 10 : 2
    let batch = Batch(
      steps: 5, samples: 2, inputs: .tokens((0..<10).map { Int32($0 % 4) }),
      targets: .classes((0..<answers).map { Int32($0 % 4) }), lengths: [5, 3])
    let record = try WalkRecord(title: "model", network: network, batch: batch)
    #expect(record.targetProbabilities[1][2] != nil && record.targetProbabilities[1][3] == nil)
    #expect(record.inputTexts[1][3] == "" && record.predictionTexts[1][4] == "")
    var state = WalkState()
    for layer in [0, 1, 1, 1] {
      for turn in [WalkAction.first, .turn] {
        updateWalk(&state, .layer(layer), record: record)
        updateWalk(&state, turn, record: record)
        for action in [WalkAction.step(1), .step(-1), .sample(1), .last, .first, .preactivations] {
          updateWalk(&state, action, record: record)
          for size in [(80, 22), (30, 8), (160, 43)] {
            var canvas = Canvas(size: Size(columns: size.0, rows: size.1))
            WalkScreen.draw(
              into: &canvas, in: canvas.bounds, record: record, state: state,
              appearance: Appearance())
          }
          #expect(!WalkScreen.words(record: record, state: state).isEmpty)
        }
      }
    }
  }

  @Test(
    "An encoder and a decoder of unequal lengths walk over every step and layer", arguments: [3, 8])
  func encoder(sourceSteps: Int) throws {
    let architecture = Architecture(
      cell: .lstm, input: .tokens(vocabulary: 4), hidden: [3], outputs: 4,
      encoder: Encoder(input: .tokens(vocabulary: 5), attention: .general))
    var generator = SystemRandomNumberGenerator()
    let network = Network(architecture, using: &generator)
    let batch = Batch(
      steps: 5, samples: 2, inputs: .tokens((0..<10).map { Int32($0 % 4) }),
      targets: .classes((0..<10).map { Int32($0 % 4) }),
      source: Source(
        steps: sourceSteps, inputs: .tokens((0..<2 * sourceSteps).map { Int32($0 % 5) })))
    let record = try WalkRecord(title: "model", network: network, batch: batch)
    var state = WalkState()
    for action in [WalkAction.refresh, .turn, .first, .last, .layer(1), .turn, .first, .last] {
      updateWalk(&state, action, record: record)
      for size in [(80, 22), (30, 8), (160, 43)] {
        var canvas = Canvas(size: Size(columns: size.0, rows: size.1))
        WalkScreen.draw(
          into: &canvas, in: canvas.bounds, record: record, state: state, appearance: Appearance())
      }
      #expect(!WalkScreen.words(record: record, state: state).isEmpty)
    }
  }
}

extension Range<Int> {
  /// The last of some columns.
  fileprivate var lastColumn: Int { upperBound - 1 }
}
