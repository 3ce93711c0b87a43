import Console
import Laboratory
import Plotting
import Recurrence

/// What the parts of the Embedding screen draw from.
struct EmbeddingView {
  let state: EmbeddingState
  let map: EmbeddingMap
  let palette: Palette
  /// Whether it is known how often symbols occur.
  let isCounted: Bool

  init(_ state: EmbeddingState, _ map: EmbeddingMap, _ appearance: Appearance) {
    self.state = state
    self.map = map
    palette = Palette(appearance)
    isCounted = map.vectors.counts.contains { $0 > 0 }
  }

  private var vectors: SymbolVectors { map.vectors }

  /// The chosen symbol as one reads it.
  var name: SafeText { "“" + map.labels[state.symbol] + "”" }

  /// The scatter of all symbols.
  var scatter: Scatter {
    var points = map.labels.indices.map { rank in
      let band = band(of: rank)
      return ScatterPoint(
        x: map.places[rank].x, y: map.places[rank].y, label: map.labels[rank],
        marker: band.marker, plainMarker: band.plain, style: band.style)
    }
    for neighbour in state.neighbours {
      points[neighbour.row].style = palette.accent.with(underlined: true)
    }
    return Scatter(
      points: points, window: state.window, chosen: state.symbol,
      joined: state.neighbours.map(\.row), mostLabels: Self.mostLabels)
  }

  static let mostLabels = 400

  /// How a symbol is marked: by frequency where that is known, in glyph and colour.
  private func band(of rank: Int) -> (marker: Character, plain: Character, style: Style) {
    let share = Double(rank) / Double(map.labels.count)
    if !isCounted || share >= 0.1 && share < 0.4 { return ("•", "*", palette.series(0)) }
    return share < 0.1 ? ("●", "#", palette.series(1)) : ("·", ".", palette.muted)
  }

  /// What the map shows, from long to short.
  var titles: [SafeText] {
    let (rows, columns) = (grouped(vectors.vectors.rows), grouped(vectors.vectors.columns))
    switch vectors.source {
    case .embedding:
      return [
        side + "embedding: \(rows) symbols, \(columns) numbers each",
        side + "embedding, \(rows) symbols",
      ]
    case .inputColumns:
      return [
        side
          + "no embedding: \(rows) one-hot tokens by their columns of weight_ih, \(columns) numbers each",
        side + "\(rows) one-hot tokens by their columns of weight_ih",
        side + "columns of weight_ih",
      ]
    }
  }

  /// Whose symbols they are, where two sides read some.
  private var side: SafeText {
    guard map.network.stacksOfTokens.count > 1 else { return .empty }
    return map.vectors.stack == .encoder ? "encoder, " : "decoder, "
  }

  /// How to read it, from long to short.
  var hints: [SafeText] {
    let radius = plain(state.window.radius)
    let limits: SafeText = "−\(radius) to \(radius)"
    let place =
      state.choices.window == nil ? limits + ", follows the data" : limits + " around the middle"
    let marks: SafeText = palette.appearance.glyphs == .ascii ? "# * ." : "● • ·"
    let bands = isCounted ? "; " + marks + " by frequency" : .empty
    return [
      plane + "; " + place + bands, plane + "; " + place, share + "; " + limits + bands,
      share + "; " + limits, share,
    ]
  }

  /// How much of the truth the plane holds.
  var plane: SafeText {
    let parts = map.plane.variances.map {
      Self.percent($0 / max(map.plane.totalVariance, .leastNormalMagnitude))
    }
    let source: SafeText =
      map.fitted < map.labels.count ? " of the \(grouped(map.fitted)) most frequent" : .empty
    return "the plane holds " + share + " (" + parts[0] + " across, " + parts[1] + " up)" + source
  }

  private var share: SafeText { Self.percent(map.plane.explained) + " of the variance" }

  private static func percent(_ share: Double) -> SafeText {
    SafeText(Numbers.fixed(100 * share, 0) + " %")
  }

  /// The chosen symbol in numbers.
  var facts: [SafeText] {
    let place = map.places[state.symbol]
    let (x, y) = (Numbers.signed(place.x, 3), Numbers.signed(place.y, 3))
    var facts: [SafeText] = []
    if isCounted { facts.append("occurs \(grouped(vectors.counts[state.symbol])) times") }
    facts.append("rank \(grouped(state.symbol + 1)) of \(grouped(map.labels.count))")
    facts.append(
      "length " + SafeText(Numbers.fixed(vectors.vectors.length(ofRow: state.symbol), 4)))
    facts.append("across \(x), up \(y)")
    if map.network.stacksOfTokens.count > 1 {
      facts.append("Tab: what the \(map.vectors.stack == .encoder ? "decoder" : "encoder") reads")
    }
    return facts
  }

  /// What the neighbours' numbers are.
  var measure: SafeText { state.choices.nearness == .cosine ? "cosine" : "distance" }

  /// Each neighbour with its number.
  var neighbours: [(label: SafeText, value: SafeText)] {
    state.neighbours.map { (map.labels[$0.row], SafeText(Numbers.fixed($0.value, 4))) }
  }

  /// The chosen symbol with its neighbours in one line.
  var line: SafeText {
    let list = neighbours.map { $0.label + " " + $0.value }.joined(separator: ", ")
    return map.labels[state.symbol] + ": " + list + " (" + measure + ")"
  }
}
