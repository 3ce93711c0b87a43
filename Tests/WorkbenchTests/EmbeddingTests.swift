import Console
import Laboratory
import Plotting
import Recurrence
import Sequences
import Testing

@testable import Workbench

@Suite struct EmbeddingTests {
  @Test(
    "Embedding shows every symbol on a plane and the neighbours of one", arguments: Scenes.sizes)
  func map(size: Size) throws {
    Golden.check("embedding-\(size.name)", try Scenes.opened(size).type("e").canvas())
  }

  @Test("Embedding reads well without colours and without Unicode")
  func plain() throws {
    let appearance = Appearance(colors: .none, theme: .dark, glyphs: .ascii)
    let stage = try Scenes.opened(appearance: appearance).type("e")
    Golden.check("embedding-ascii-80x24", stage.canvas())
    #expect(!stage.lines.joined().contains { !$0.isASCII })
  }

  @Test("A small Embedding keeps the neighbours' names and numbers")
  func small() throws {
    let size = Size(columns: 26, rows: 12)
    Golden.check("embedding-\(size.name)", try Scenes.opened(size).type("e").canvas())
  }

  @Test("It is reached from Walk, Train and by command, and left again")
  func reached() throws {
    for script in ["e", "te", ":embedding<enter>"] {
      #expect(try Scenes.opened().type(script).session.screen == .embedding)
    }
    #expect(try Scenes.opened().type("te<esc>").session.screen == .train)
    #expect(try Stage().type("e").notice == Session.nothingOpen.string)
  }

  @Test("Neighbours are found in all dimensions, by angle or by distance")
  func neighbours() throws {
    let stage = try Scenes.opened().type("e")
    let vectors = try #require(stage.session.embedding.map?.vectors)
    let weights = try #require(stage.session.opened?.record.network.parameters.matrix(.embedding))
    guard case .tokens(let vocabulary)? = stage.session.opened?.snapshot?.problem.input else {
      throw Missing.vocabulary
    }
    let number = try #require(vocabulary.index(of: vectors.symbols[0]))
    for nearness in Nearness.allCases {
      let expected = weights.neighbours(of: number, count: 8, by: nearness)
      let found = stage.session.embedding.neighbours
      #expect(found.map { vectors.symbols[$0.row] } == expected.map { vocabulary.symbols[$0.row] })
      #expect(found.map(\.value) == expected.map(\.value))
      try stage.type("m")
    }
    #expect(try stage.type("mu").session.embedding.choices.nearness == .cosine)
  }

  @Test("An encoder and its decoder have each their symbols", arguments: Attention.allCases)
  func sides(attention: Attention) throws {
    let problem = try Problem.named("reverse", seed: 1)
    let recipe = Recipe(hidden: [7], attention: attention)
    let snapshot = try Trainer(problem: problem, recipe: recipe).snapshot()
    let stage = Stage(Size(columns: 80, rows: 24))
    stage.send(.opened(OpenRequest(.problem("reverse")), .training(snapshot)))
    let plan = snapshot.network.architecture
    for (keys, stack) in [("e", Stack.decoder), ("<tab>", .encoder), ("<tab>", .decoder)] {
      let vectors = try #require(try stage.type(keys).session.embedding.map?.vectors)
      let known = try #require(problem.vocabulary(of: stack))
      let weights = snapshot.network.parameters.matrix(
        .inputHidden(layer: plan.layers(of: stack).lowerBound))
      #expect(vectors.symbols.sorted() == known.symbols.sorted())
      for (row, symbol) in vectors.symbols.enumerated() {
        let column = try #require(known.index(of: symbol))
        let expected = (0..<weights.rows).map { weights.values[$0 * weights.columns + column] }
        let width = vectors.vectors.columns
        #expect(Array(vectors.vectors.values[row * width..<(row + 1) * width]) == expected)
      }
    }
    let text = stage.lines.joined()
    #expect(text.contains("decoder, ") && text.contains("Tab: what the encoder reads"))
  }

  @Test("Arrows go to a symbol in their direction, and back")
  func arrows() throws {
    let stage = try Scenes.opened(Size(columns: 120, rows: 40)).type("e")
    let map = try #require(stage.session.embedding.map)
    for (key, isThere) in [
      ("l", { $0.x > $1.x }), ("h", { $0.x < $1.x }), ("k", { $0.y > $1.y }),
      ("j", { $0.y < $1.y }),
    ] as [(String, (SIMD2<Double>, SIMD2<Double>) -> Bool)] {
      for rank in map.places.indices {
        _ = try stage.type("g" + String(repeating: "]", count: rank))
        let before = map.places[stage.session.embedding.symbol]
        let after = map.places[try stage.type(key).session.embedding.symbol]
        #expect(after == before || isThere(after, before))
        if rank > 6 { break }
      }
    }
  }

  @Test("A search finds the symbol itself first, then those that contain it")
  func search() throws {
    let stage = try Scenes.opened().type("e/a<enter>")
    let symbols = try #require(stage.session.embedding.map?.vectors.symbols)
    #expect(symbols[stage.session.embedding.symbol] == "a")
    for key in ["n", "n", "N", "n"] {
      #expect(symbols[try stage.type(key).session.embedding.symbol].contains("a"))
    }
    #expect(symbols[stage.session.embedding.symbol] != "a")
    #expect(try stage.type("/qqq<enter>").notice == "“qqq” is in no symbol of this network.")
  }

  @Test("What is seen can be zoomed and moved, shown whole, and undone")
  func window() throws {
    let stage = try Scenes.opened().type("e+++")
    let seen = try #require(stage.session.embedding.choices.window)
    let whole = try #require(stage.session.embedding.map?.whole)
    #expect(abs(seen.radius - whole.radius * 8 / 27) < 1e-12)
    #expect(try stage.type("L").session.embedding.window.x > seen.x)
    #expect(try stage.type("u").session.embedding.choices.window == seen)
    #expect(try stage.type("0").session.embedding.window == whole)
    #expect(try stage.type("u---").session.embedding.choices.window == nil)
  }

  @Test("A click chooses the symbol under it")
  func click() throws {
    let stage = try Scenes.opened(Size(columns: 120, rows: 40)).type("e")
    try stage.click("•")
    #expect(stage.session.embedding.symbol != 0)
  }

  @Test("y copies the symbol with its neighbours")
  func copy() throws {
    let stage = try Scenes.opened().type("ey")
    #expect(stage.notice?.contains("(cosine)") == true)
  }

  @Test("The map follows the training without jumping")
  func moving() throws {
    let stage = try Stage(firstUpdates: 1).type(":open reviews:100<enter>e")
    var before = try #require(stage.session.embedding.map)
    for _ in 0..<8 {
      try stage.type("<train:3>")
      let after = try #require(stage.session.embedding.map)
      #expect(after.network != before.network)
      let moved = zip(after.places, before.places).map { place, old in
        norm([place.x - old.x, place.y - old.y])
      }
      #expect(moved.max() ?? 0 < after.whole.radius / 2)
      before = after
    }
  }

  @Test(
    "One-hot tokens have the columns of weight_ih, vectors have nothing, and the screen says so")
  func others() throws {
    let adding = try Stage(firstUpdates: 1).type(":open adding:11<enter>e")
    #expect(adding.session.embedding.map == nil)
    #expect(adding.lines.joined().contains("This network reads vectors of numbers and no tokens"))
    let plan = Architecture(cell: .gru, input: .tokens(vocabulary: 5), hidden: [3], outputs: 2)
    var generator = SeededGenerator(seed: 3)
    let network = Network(plan, using: &generator)
    let record = try WalkRecord(
      title: "m", network: network,
      batch: Batch(steps: 2, samples: 1, inputs: .tokens([4, 1]), targets: nil))
    let stage = Stage(Size(columns: 120, rows: 40))
    stage.send(.opened(OpenRequest(.file(path: "m")), .model(record)))
    try stage.type("e]]]]")
    #expect(stage.lines.joined().contains("5 one-hot tokens by their columns of weight_ih"))
    let table = try #require(stage.session.embedding.map?.vectors.vectors)
    let weights = network.parameters.matrix(.inputHidden(layer: 0))
    #expect(table.rows == 5 && table.columns == 9)
    #expect((0..<9).allSatisfy { table[4, $0] == weights[$0, 4] })
    #expect(stage.lines.joined().contains("“4”"))
    let named = try WalkRecord(
      title: "m", network: network,
      batch: Batch(steps: 2, samples: 1, inputs: .tokens([4, 1]), targets: nil),
      symbols: ModelSymbols(own: Vocabulary(symbols: ["ant", "bee", "cat", "dog", "eel"])))
    stage.send(.opened(OpenRequest(.file(path: "m")), .model(named)))
    try stage.type("e]]]]")
    #expect(stage.lines.joined().contains("“eel”"))
  }

  private enum Missing: Error { case vocabulary }
}
