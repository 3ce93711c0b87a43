import Console
import Laboratory
import Plotting
import Recurrence

/// Where the eigenvalues of a layer's recurrent weights lie, block by block.
struct EigenvalueSpectrum: Sendable {
  /// One [H, H] block of U.
  struct Block: Sendable {
    /// What it computes: h, or the gate.
    let gate: Signal
    /// λ as (Re, Im), the largest first.
    let eigenvalues: [SIMD2<Double>]
    /// σ_max, the largest singular value.
    let stretch: Double

    /// ρ, the largest |λ|.
    var radius: Double { eigenvalues.first.map(length) ?? .nan }
    /// How many lie outside the unit circle.
    var outside: Int { eigenvalues.count { length($0) > 1 } }

    private func length(_ value: SIMD2<Double>) -> Double {
      (value.x * value.x + value.y * value.y).squareRoot()
    }
  }

  let blocks: [Block]

  /// Measures the blocks of a layer, or the one of a gate; nil where the layer is too large for that.
  init?(_ record: WalkRecord, layer: Int, gate: Signal?) {
    guard let spectrum = record.spectra[safe: layer] ?? nil else { return nil }
    let all = zip(spectrum.blocks, record.network.recurrentBlocks(layer: layer)).map {
      Block(
        gate: $0.gate, eigenvalues: $1.weights.eigenvalues, stretch: $0.largestSingularValue)
    }
    let chosen = all.filter { $0.gate == gate }
    blocks = chosen.isEmpty ? all : chosen
  }

  /// The largest |λ| of all blocks.
  var radius: Double { blocks.map(\.radius).max() ?? .nan }
}

/// The eigenvalues of the recurrent weights in the complex plane, with the unit circle.
struct SpectrumFigure {
  /// Nil where the layer is too large to be measured.
  let spectrum: EigenvalueSpectrum?
  /// What the layer is called; empty where there is only one.
  let layer: SafeText
  let palette: Palette

  func draw(into canvas: inout Canvas, in rect: Rect) {
    let inner = Panel(titles, hints: hints).draw(into: &canvas, in: rect, palette)
    guard let spectrum else { return drawRefusal(into: &canvas, in: inner) }
    let isBeside = inner.columns >= 56
    let rows = inner.rows >= spectrum.blocks.count + 8 ? spectrum.blocks.count : 0
    let (key, area) =
      isBeside ? inner.splitRight(23) : inner.splitBottom(rows)
    scatter(spectrum).draw(into: &canvas, in: area, appearance: palette.appearance)
    let lines = isBeside ? long(spectrum) : spectrum.blocks.enumerated().map(short)
    for (row, line) in lines.prefix(key.rows).enumerated() {
      canvas.write(line, at: Point(column: key.column + 1, row: key.row + row), within: key)
    }
  }

  private func drawRefusal(into canvas: inout Canvas, in rect: Rect) {
    let text: SafeText = "Layers of more than \(WalkRecord.spectrumLimit) units are not measured."
    for (row, line) in text.wrapped(to: rect.columns).prefix(rect.rows).enumerated() {
      canvas.write(
        line, at: Point(column: rect.column, row: rect.row + row), style: palette.muted)
    }
  }

  // MARK: The plane

  /// Eigenvalues first, so that nothing covers them, then the axes' units, then the ring.
  private func scatter(_ spectrum: EigenvalueSpectrum) -> Scatter {
    let values = spectrum.blocks.enumerated().flatMap { index, block in
      block.eigenvalues.map { point($0, index) }
    }
    let units = [(1.0, 0.0, "1"), (0, 1, "i")].map { x, y, name in
      ScatterPoint(
        x: x, y: y, label: SafeText(name), marker: "+", plainMarker: "+", style: palette.muted)
    }
    let ring = Self.ring.map {
      ScatterPoint(x: $0.x, y: $0.y, label: .empty, style: palette.muted)
    }
    let reach = spectrum.radius.isFinite ? max(1, spectrum.radius) : 1
    return Scatter(
      points: values + units + ring, window: ScatterWindow(reaching: reach * 1.1),
      mostLabels: values.count + units.count)
  }

  private func point(_ value: SIMD2<Double>, _ block: Int) -> ScatterPoint {
    let mark = Self.marks[block % Self.marks.count]
    return ScatterPoint(
      x: value.x, y: value.y, label: .empty, marker: mark.marker, plainMarker: mark.plain,
      style: palette.series(block))
  }

  private static let marks: [(marker: Character, plain: Character)] = [
    ("●", "#"), ("○", "o"), ("◆", "@"), ("×", "x"),
  ]

  /// The unit circle in points, by turning one of them: no two machines shall draw it differently.
  private static let ring: [SIMD2<Double>] = {
    let (cosine, sine) = (0.999_847_695_156_391_2, 0.017_452_406_437_283_512)
    return (1..<360).reduce(into: [SIMD2<Double>(1, 0)]) { points, place in
      let last = points[place - 1]
      points.append([cosine * last.x - sine * last.y, sine * last.x + cosine * last.y])
    }
  }()

  // MARK: Words

  private var titles: [SafeText] {
    guard let spectrum else { return ["eigenvalues of U"] }
    let number: SafeText = "ρ = " + Figure.short(spectrum.radius, 6)
    let what: SafeText =
      spectrum.blocks.count == 1
      ? "eigenvalues of " + name(spectrum.blocks[0]) : "eigenvalues of the blocks of U"
    let place = layer.isEmpty ? SafeText.empty : ", " + layer
    return [what + place + ": " + number, "eigenvalues: " + number, number]
  }

  private var hints: [SafeText] {
    guard spectrum != nil else { return [] }
    let ring: SafeText = palette.appearance.glyphs == .ascii ? "|lambda| = 1" : "|λ| = 1"
    return [
      "the ring is " + ring + ": what repeats inside it fades, outside it grows",
      "ring: " + ring + "; inside fades, outside grows", "ring: " + ring,
    ]
  }

  private func name(_ block: EigenvalueSpectrum.Block) -> SafeText {
    block.gate == .h ? "U" : "U_" + SafeText(block.gate.symbol)
  }

  private func head(_ index: Int, _ block: EigenvalueSpectrum.Block) -> StyledText {
    let mark = Self.marks[index % Self.marks.count]
    let sign = palette.appearance.glyphs == .ascii ? mark.plain : mark.marker
    return StyledText(SafeText(String(sign)) + " ", palette.series(index))
      + StyledText(name(block).padded(to: 7), palette.title)
  }

  /// A block in one line.
  private func short(_ index: Int, _ block: EigenvalueSpectrum.Block) -> StyledText {
    head(index, block)
      + StyledText("ρ " + Figure.short(block.radius, 6), palette.text)
      + StyledText("  σ " + Figure.short(block.stretch, 6), palette.muted)
  }

  /// Each block in three lines.
  private func long(_ spectrum: EigenvalueSpectrum) -> [StyledText] {
    let indent = StyledText(.blanks(9))
    return spectrum.blocks.enumerated().flatMap { index, block in
      [
        head(index, block) + StyledText("ρ " + Figure.short(block.radius, 6), palette.text),
        indent + StyledText("σ " + Figure.short(block.stretch, 6), palette.muted),
        StyledText(
          "  \(block.outside) of \(block.eigenvalues.count) outside", palette.muted),
      ]
    }
  }
}
