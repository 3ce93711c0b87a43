import Console
import Laboratory
import Plotting
import Recurrence

extension Session {
  mutating func carryOut(_ action: EmbeddingAction) -> [Effect] {
    refreshEmbedding()
    guard action != .side else { return showOtherSide() }
    embedding.carryOut(action)
    embedding.findNeighbours()
    return []
  }

  /// Goes to what the other one of encoder and decoder reads.
  private mutating func showOtherSide() -> [Effect] {
    guard let map = embedding.map, map.network.stacksOfTokens.count > 1 else {
      notice = Notice(.fact, "There is no other side here that reads symbols.")
      return []
    }
    embedding.choices = EmbeddingChoices(
      nearness: embedding.choices.nearness,
      stack: map.vectors.stack == .encoder ? .decoder : .encoder)
    embedding.symbol = 0
    refreshEmbedding()
    return []
  }

  /// Makes the map of the network that is looked at, if it is on the screen.
  mutating func refreshEmbedding() {
    guard screen == .embedding, let opened else { return }
    let (before, side) = (embedding.map?.network, embedding.map?.vectors.stack)
    embedding.map = .current(embedding.map, of: opened, embedding.choices.stack)
    guard let map = embedding.map, map.network != before || map.vectors.stack != side else {
      return
    }
    embedding.symbol = embedding.symbol.clamped(below: map.labels.count)
    embedding.findNeighbours()
  }

  /// Goes to the next symbol, or the one before, that contains a text; a symbol that is the text comes first.
  mutating func findSymbol(_ text: String?, forward: Bool) -> [Effect] {
    guard let map = embedding.map, let text = text ?? searched else { return [] }
    let isNew = text != searched
    searched = text
    let symbols = map.vectors.symbols
    if isNew, let exact = symbols.firstIndex(of: text) { return carryOut(.choose(exact)) }
    let order = (1...symbols.count).map { offset in
      let place = embedding.symbol + (forward ? offset : -offset)
      return (place + symbols.count) % symbols.count
    }
    guard let found = order.first(where: { symbols[$0].contains(text) }) else {
      notice = Notice(.fact, "“\(SafeText(text, limit: 40))” is in no symbol of this network.")
      return []
    }
    return carryOut(.choose(found))
  }
}

extension EmbeddingState {
  mutating func findNeighbours() {
    guard let map, map.labels.indices.contains(symbol) else { return neighbours = [] }
    neighbours = map.vectors.vectors.neighbours(
      of: symbol, count: Self.mostNeighbours, by: choices.nearness)
  }

  /// What is seen of the map.
  var window: ScatterWindow { choices.window ?? map?.whole ?? ScatterWindow() }

  fileprivate mutating func carryOut(_ action: EmbeddingAction) {
    guard let map else { return }
    switch action {
    case .move(let columns, let rows):
      choose(map.next(from: symbol, columns: columns, rows: rows) ?? symbol)
    case .rank(let distance): choose((symbol + distance).clamped(below: map.labels.count))
    case .choose(let rank): choose(rank.clamped(below: map.labels.count))
    case .nearest: choose(neighbours.first?.row ?? symbol)
    case .side: break
    case .nearness: choices.nearness = choices.nearness == .cosine ? .euclid : .cosine
    case .zoom(let grades): zoom(grades)
    case .pan(let columns, let rows): pan(columns, rows)
    case .whole: choices.window = nil
    case .turn: self.map = map.turned()
    }
  }

  /// A symbol that is not seen is brought into the middle.
  private mutating func choose(_ rank: Int) {
    symbol = rank
    guard let map, var seen = choices.window else { return }
    let place = map.places[rank]
    guard max(abs(place.x - seen.x), abs(place.y - seen.y)) > seen.radius else { return }
    (seen.x, seen.y) = (place.x, place.y)
    choices.window = seen
  }

  /// Around the chosen symbol; as far out as the whole map.
  private mutating func zoom(_ grades: Int) {
    guard let map else { return }
    let radius = window.radius * (grades > 0 ? 2.0 / 3 : 1.5)
    guard radius < map.whole.radius else { return choices.window = nil }
    guard radius > map.whole.radius * 1e-4 else { return }
    let place = map.places[symbol]
    choices.window = ScatterWindow(x: place.x, y: place.y, radius: radius)
  }

  private mutating func pan(_ columns: Int, _ rows: Int) {
    guard let map else { return }
    var seen = window
    let limit = map.whole.radius
    seen.x = min(max(seen.x + Double(columns) * seen.radius / 4, -limit), limit)
    seen.y = min(max(seen.y - Double(rows) * seen.radius / 4, -limit), limit)
    choices.window = seen
  }
}

extension EmbeddingMap {
  /// The nearest symbol in a direction of the screen: what lies aside counts three times as far.
  fileprivate func next(from symbol: Int, columns: Int, rows: Int) -> Int? {
    let start = places[symbol]
    var best: (rank: Int, cost: Double)?
    for (rank, place) in places.enumerated() where rank != symbol {
      let (across, up) = (place.x - start.x, place.y - start.y)
      let along = across * Double(columns) - up * Double(rows)
      let aside = abs(across * Double(rows) + up * Double(columns))
      guard along > 0, aside <= 3 * along else { continue }
      let cost = along + 3 * aside
      if cost < best?.cost ?? .infinity { best = (rank, cost) }
    }
    return best?.rank
  }
}

extension Session {
  /// What the Embedding screen draws from; nil where the network reads no tokens.
  var embeddingView: EmbeddingView? {
    embedding.map.map { EmbeddingView(embedding, $0, appearance) }
  }

  /// Why there is no map.
  static let noSymbols: SafeText =
    "This network reads vectors of numbers and no tokens: there is no embedding to look at."
}
