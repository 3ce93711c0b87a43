import Console
import Laboratory
import Recurrence
import Testing

@testable import Workbench

@Suite("Numbers on the Walk screen")
struct WalkNumbersTests {
  @Test("The exact number is the trace's, digit by digit", arguments: WalkScene.cells)
  func exact(cell: CellKind) throws {
    var scene = try WalkScene("weather", cell, hidden: [7], columns: 160, rows: 43)
    scene.act(.step(3), .unit(4))
    for _ in cell.activations {
      scene.act(.signal(1))
      let signal = scene.view.chosen
      let value = scene.record.trace.series(signal, layer: 0)[3, 0, 4]
      #expect(scene.view.exactNumber.string == "\(signal.rawValue) = \(value)")
      let row = scene.layout.signals.rect.row
      #expect(scene.text(inRow: row).contains("\(signal.rawValue) = \(value)"))
    }
  }

  @Test("Every strip is followed by the number under the cursor", arguments: WalkScene.cells)
  func strips(cell: CellKind) throws {
    var scene = try WalkScene("weather", cell, hidden: [7], columns: 160, rows: 43)
    for derivative in [false, true] {
      scene.act(.step(5), .unit(2))
      for place in scene.layout.strips {
        let value = Double(
          scene.record.trace.series(place.signal, layer: 0, derivative: derivative)[
            scene.state.step, 0, scene.state.unit])
        let text = scene.view.text(of: value, place.signal).string
        #expect(scene.text(inRow: place.rect.row).contains(text))
      }
      scene.act(.derivatives)
    }
  }

  @Test("The terms of every equation add up to its value", arguments: WalkScene.cells)
  func sums(cell: CellKind) throws {
    var scene = try WalkScene("weather", cell, hidden: [5, 7])
    for way in [WalkAction.refresh, .turn] {
      scene.act(way, .step(-3), .layer(1), .unit(3))
      let lines = ArithmeticPane(view: scene.view, frame: WalkFrame(rect: .zero, rows: 0))
        .lines(fitting: 40)
      #expect(!lines.isEmpty)
      for (index, line) in lines.enumerated() where !line.isTerm {
        let terms = lines[(index + 1)...].prefix { $0.isTerm }
        guard !terms.isEmpty else { continue }
        let sum = terms.reduce(0) { $0 + $1.value }
        #expect(abs(sum - line.value) <= 1e-5 * max(1, abs(line.value)), "\(line.label)")
      }
    }
  }

  @Test("What the drawing shows flows together as the equations say")
  func drawing() throws {
    for cell in WalkScene.cells {
      guard let blend = cell.blend else { continue }
      var scene = try WalkScene("weather", cell, hidden: [6])
      scene.act(.step(4), .unit(1))
      let numbers = CellNumbers(view: scene.view)
      let state = try #require(numbers.number(.signal(blend.state)))
      let parts = [CellPart.kept, .added].compactMap(numbers.number)
      #expect(abs(parts.reduce(0, +) - state) < 1e-5, "\(cell)")
    }
    var elman = try WalkScene("weather", .rnnTanh, hidden: [6, 5])
    elman.act(.step(4), .layer(1), .unit(1))
    let sum = [CellPart.fromState, .fromInput, .bias]
      .compactMap(CellNumbers(view: elman.view).number)
    let pre = try #require(CellNumbers(view: elman.view).number(.signal(.preH)))
    #expect(abs(sum.reduce(0, +) - pre) < 1e-5)
  }

  @Test("What a step sends back to h is the gradient there, where nothing else reaches it")
  func sentBack() throws {
    for cell in WalkScene.cells {
      var scene = try WalkScene("reviews", cell, hidden: [6])
      scene.act(.turn, .step(-2), .unit(3))
      let sent = try #require(CellNumbers(view: scene.view).number(.past(.h)))
      let there = scene.view.derivative(.h, at: scene.state.step - 1)
      #expect(abs(sent - there) <= 1e-4 * abs(there) + 1e-9, "\(cell)")
    }
  }

  @Test(
    "What a step sends back to c, and what h and a peephole read there, is the gradient of c",
    arguments: [CellKind.lstm, .lstmPeephole])
  func sentBackToCell(cell: CellKind) throws {
    var scene = try WalkScene("reviews", cell, hidden: [6])
    scene.act(.turn, .step(-2), .unit(3))
    let sent = try #require(CellNumbers(view: scene.view).number(.past(.c)))
    scene.act(.step(-1))
    let (view, numbers) = (scene.view, CellNumbers(view: scene.view))
    let squashed = try #require(numbers.number(.squashed))
    let s = view.value(.h, at: view.step) / view.value(.o, at: view.step)
    let seen = cell.peepholes.filter(\.readsNewCell).compactMap { numbers.number(.seen($0)) }
    let expected = view.derivative(.c, at: view.step)
    let sum = seen.reduce(sent + squashed * (1 - s * s), +)
    #expect(abs(sum - expected) <= 1e-4 * abs(expected) + 1e-9)
  }

  @Test("A band shows the mean of its units, or the one farthest from zero")
  func bands() throws {
    var scene = try WalkScene("reviews", .lstm, hidden: [6])
    let values = (0..<3).map { Double(scene.record.trace.series(.g, layer: 0)[0, 0, $0]) }
    let mean = try #require(scene.view.number(Strip(layer: 0, signal: .g), at: 0, band: 0..<3))
    #expect(abs(mean - values.reduce(0, +) / 3) < 1e-12)
    scene.act(.banding)
    let extreme = try #require(scene.view.number(Strip(layer: 0, signal: .g), at: 0, band: 0..<3))
    #expect(values.contains(extreme) && values.allSatisfy { abs($0) <= abs(extreme) })
  }
}
