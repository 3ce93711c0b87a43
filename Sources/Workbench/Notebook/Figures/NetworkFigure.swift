import Console
import Plotting
import Recurrence

/// What a network is made of: a box for each layer with its size and its weights, and the loops through
/// which the states come back.
struct NetworkFigure {
  let plan: Architecture
  let palette: Palette

  /// The rows that suit it.
  static func rows(of plan: Architecture) -> Int { plan.encoder == nil ? 9 : 18 }

  func draw(into canvas: inout Canvas, in rect: Rect) {
    let inner = Panel(titles, hints: hints).draw(into: &canvas, in: rect, palette)
      .inset(columns: 1, rows: 0)
    let drawings = [3, 2].lazy.map(diagram)
    guard
      let diagram = drawings.first(where: {
        $0.size.columns <= inner.columns && $0.size.rows <= inner.rows
      })
    else { return drawList(into: &canvas, in: inner) }
    let size = diagram.size
    let place = Rect(
      column: inner.column, row: inner.row + (inner.rows - size.rows) / 2,
      columns: inner.columns, rows: size.rows)
    diagram.draw(into: &canvas, in: place, appearance: palette.appearance)
  }

  // MARK: Parts

  /// A layer, or another part that has weights.
  private struct Part {
    let name: SafeText
    let size: SafeText
    let weights: Int
    /// The states that it hands on to its next step; empty for none.
    var states: SafeText = .empty
  }

  private func parts(of stack: Stack) -> [Part] {
    let levels = plan.levels(of: stack)
    var parts = embedding(of: stack) + levels.map { level($0, of: levels) }
    guard stack == .decoder else { return parts }
    if let attention = plan.encoder?.attention, attention != .none {
      let weights = count {
        switch $0 {
        case .attentionGeneral, .attentionCombine, .attentionState, .attentionKey, .attentionScore,
          .attentionBias:
          true
        default: false
        }
      }
      parts.append(
        Part(name: "attention", size: SafeText(attention.rawValue), weights: weights))
    }
    parts += plan.dense.enumerated().map { index, layer in
      Part(
        name: "dense \(index + 1)", size: "\(layer.size) \(SafeText(layer.activation.rawValue))",
        weights: count { [.denseWeight(index), .denseBias(index)].contains($0) })
    }
    let head = count { [.headWeight, .headBias].contains($0) }
    return parts + [Part(name: "head", size: "\(grouped(plan.outputs)) out", weights: head)]
  }

  private func embedding(of stack: Stack) -> [Part] {
    guard case .embedding(_, let size) = plan.input(of: stack) else { return [] }
    let weight: Weight = stack == .encoder ? .sourceEmbedding : .embedding
    return [Part(name: "embedding", size: "\(size) each", weights: count { $0 == weight })]
  }

  private func level(_ level: Int, of levels: Range<Int>) -> Part {
    let layers = plan.layers(ofLevel: level)
    let size = plan.size(ofLayer: layers.lowerBound)
    let number: SafeText =
      levels.count > 1 ? SafeText(" \(level - levels.lowerBound + 1)") : .empty
    return Part(
      name: SafeText(plan.cell.title) + number,
      size: plan.isBidirectional ? "2 × \(size)" : "\(size) units",
      weights: count { $0.layer.map(layers.contains) == true },
      states: SafeText(plan.cell.states.map(\.rawValue).joined(separator: ", ")))
  }

  private func count(_ isIncluded: (Weight) -> Bool) -> Int {
    plan.tensors.reduce(0) { $0 + (isIncluded($1.weight) ? $1.count : 0) }
  }

  /// What a stack reads.
  private func reading(of stack: Stack) -> SafeText {
    switch plan.input(of: stack) {
    case .vectors(let size): "\(size) numbers"
    case .tokens(let vocabulary), .embedding(let vocabulary, _):
      "\(grouped(vocabulary)) symbols"
    }
  }

  // MARK: The drawing

  /// The drawing with wires of so many columns between the boxes.
  private func diagram(gap: Int) -> Diagram {
    guard plan.encoder != nil else {
      return chain(.decoder, atRow: 2, gap: gap, loopsAbove: true).diagram
    }
    let encoder = chain(.encoder, atRow: 2, gap: gap, loopsAbove: true)
    let decoder = chain(.decoder, atRow: 9, gap: gap, loopsAbove: false)
    var diagram = Diagram(
      nodes: encoder.diagram.nodes + decoder.diagram.nodes,
      wires: encoder.diagram.wires + decoder.diagram.wires,
      labels: encoder.diagram.labels + decoder.diagram.labels)
    for (from, to) in zip(encoder.levels, decoder.levels) {
      diagram.wires.append(DiagramWire(from: from, .bottom, to: to, .top, style: palette.accent))
    }
    if plan.encoder?.attention != Attention.none, let last = encoder.levels.last,
      let attention = decoder.attention
    {
      diagram.wires.append(
        DiagramWire(from: last, .right, to: attention, .top, style: palette.warning))
    }
    return diagram
  }

  /// The parts of a stack from left to right.
  private struct Chain {
    var diagram = Diagram()
    /// The boxes of the recurrent levels.
    var levels: [DiagramNode] = []
    var attention: DiagramNode?
  }

  private func chain(_ stack: Stack, atRow row: Int, gap: Int, loopsAbove: Bool) -> Chain {
    var chain = Chain()
    let start = DiagramNode(
      reading(of: stack) + " ", at: Point(column: 0, row: row + 2), style: palette.muted)
    chain.diagram.nodes = [start]
    var last = start
    for part in parts(of: stack) {
      let node = box(part, at: Point(column: last.frame.endColumn + gap, row: row))
      chain.diagram.wires.append(
        DiagramWire(
          [last.port(.right), node.port(.left)], style: palette.text))
      chain.diagram.nodes.append(node)
      chain.diagram.labels.append(name(part, in: node.frame))
      if !part.states.isEmpty {
        addLoop(node, part.states, above: loopsAbove, to: &chain.diagram)
        chain.levels.append(node)
      } else if part.name == "attention" {
        chain.attention = node
      }
      last = node
    }
    return chain
  }

  private func box(_ part: Part, at point: Point) -> DiagramNode {
    let lines = [part.name, part.size, SafeText(grouped(part.weights))]
    let width = (lines.map(\.width).max() ?? 0) + 4
    return DiagramNode(
      frame: Rect(origin: point, size: Size(columns: width, rows: 5)),
      lines: [.empty] + lines.dropFirst(), style: palette.text,
      borderStyle: part.states.isEmpty ? palette.border : palette.series(0))
  }

  /// The name of a part over the first line of its box.
  private func name(_ part: Part, in frame: Rect) -> DiagramLabel {
    let column = frame.column + 1 + (frame.columns - 2 - part.name.width) / 2
    return DiagramLabel(
      part.name, at: Point(column: column, row: frame.row + 1), style: palette.title)
  }

  /// The way of a state to the next step: out of the box and back into it.
  private func addLoop(
    _ node: DiagramNode, _ states: SafeText, above: Bool, to diagram: inout Diagram
  ) {
    let frame = node.frame
    let rows = above ? (frame.row - 1, frame.row - 2) : (frame.endRow, frame.endRow + 1)
    let (left, right) = (frame.column + 2, frame.endColumn - 3)
    diagram.wires.append(
      DiagramWire(
        [
          Point(column: right, row: rows.0), Point(column: right, row: rows.1),
          Point(column: left, row: rows.1), Point(column: left, row: rows.0),
        ], style: palette.series(0)))
    let text = [" " + states + " ", states].first { $0.width < right - left }
    guard let text else { return }
    diagram.labels.append(
      DiagramLabel(
        text, at: Point(column: (left + right - text.width) / 2 + 1, row: rows.1),
        style: palette.series(0)))
  }

  // MARK: Words

  private func drawList(into canvas: inout Canvas, in rect: Rect) {
    for (row, line) in lines.prefix(rect.rows).enumerated() {
      canvas.write(line, at: Point(column: rect.column, row: rect.row + row), within: rect)
    }
  }

  private var lines: [StyledText] {
    plan.stacks.flatMap { stack in
      let parts = parts(of: stack)
      let widths = (parts.map(\.name.width).max() ?? 0, parts.map(\.size.width).max() ?? 0)
      let head = plan.encoder == nil ? SafeText("reads ") : SafeText(stack.rawValue) + " reads "
      return [StyledText(head + reading(of: stack), palette.muted)]
        + parts.map { part in
          StyledText(part.name.padded(to: widths.0 + 2), palette.title)
            + StyledText(part.size.padded(to: widths.1 + 2), palette.text)
            + StyledText(SafeText(grouped(part.weights)), palette.accent)
        }
    }
  }

  private var titles: [SafeText] {
    let weights: SafeText = "\(grouped(plan.parameterCount)) weights"
    return ["network of " + weights, weights]
  }

  private var hints: [SafeText] {
    [
      "in each box its size and its number of weights; the loop is the recurrent edge",
      "box: size, number of weights; loop: the recurrent edge", "size, number of weights",
    ]
  }
}

extension Weight {
  /// The recurrent layer that a weight belongs to.
  fileprivate var layer: Int? {
    switch self {
    case .inputHidden(let layer), .hiddenHidden(let layer), .inputBias(let layer),
      .hiddenBias(let layer), .peephole(let layer):
      layer
    default: nil
    }
  }
}
