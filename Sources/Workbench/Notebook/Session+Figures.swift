import Console
import Laboratory
import Notebooks
import Sequences

extension Session {
  /// Opens what a block found as the full screen that it comes from; Esc comes back.
  mutating func openFigure(_ place: Int) -> [Effect] {
    guard let state = notebook else { return [] }
    let isTelling =
      state.notebook.blocks[place].kind == .train
      && state.notebook.telling(of: state.openGuesses).contains(place)
    if isTelling || state.covered.contains(place) {
      return tell("This is covered until you have guessed.")
    }
    guard let result = state.results[place] else { return tell("This has not run yet.") }
    switch result.outcome {
    case .found(let finding): return open(finding, result, state.notebook.blocks[place])
    case .failed(let sentence): return tell(SafeText(sentence, limit: 400))
    case .waiting, .cancelled: return tell("This has not run yet.")
    }
  }

  private mutating func tell(_ sentence: SafeText) -> [Effect] {
    notice = Notice(.fact, sentence)
    return []
  }

  private mutating func open(
    _ finding: Finding, _ result: DrawableOutcome, _ block: Block
  ) -> [Effect] {
    switch finding {
    case .figure(let figure): return open(figure, result, block)
    case .network(let finding):
      return open(finding.snapshot(), finding.source, on: block.kind == .train ? .train : .walk)
    case .writing(let text): return open(text.walk, WalkState())
    case .data: return openReader(of: block.name ?? "")
    case .table: return openMember(of: block)
    case .nothing, .parameter, .prediction, .check: return []
    }
  }

  /// The walk of a network that reads some data: there their examples are seen step by step.
  private mutating func openReader(of name: String) -> [Effect] {
    guard let state = notebook else { return [] }
    let readers = state.notebook.blocks.indices.filter { place in
      let block = state.notebook.blocks[place]
      return block.kind == .network && block["data"]?.text == name
    }
    guard let reader = readers.first(where: { state.results[$0]?.outcome.finding != nil }) else {
      return tell(
        "No network here reads “" + SafeText(name, limit: 20)
          + "”: o adds one, and Walk shows what it reads.")
    }
    return openFigure(reader)
  }

  /// The network of a comparison that the arrows stand on, or the one that a table measures.
  private mutating func openMember(of block: Block) -> [Effect] {
    let names = block.members
    guard let pointed = notebook?.pointed,
      let name = block.kind == .compare ? names[safe: pointed] : names.first,
      let place = notebook?.notebook.index(of: name)
    else { return tell("No screen shows more of this than the table does.") }
    return openFigure(place)
  }

  private mutating func open(
    _ figure: FigureFinding, _ result: DrawableOutcome, _ block: Block
  ) -> [Effect] {
    switch figure.content {
    case .walk(let record):
      let effects = open(record, WalkState(whole: figure, record))
      // The picture has been walked back to its end; here one walks oneself, from the last step on.
      if figure.isBackward { updateWalk(&walk, .turn, record: record) }
      return effects
    case .course(let finding):
      guard let snapshot = result.snapshot else { return [] }
      return open(snapshot, finding.source, on: .train)
    case .writing(let text): return open(text.walk, WalkState())
    case .vectors(let vectors, let finding):
      let effects = open(finding.snapshot(), finding.source, on: .embedding)
      embedding.choices.stack = vectors.stack
      return effects
    case .confusion(_, let finding): return open(finding.snapshot(), finding.source, on: .train)
    case .data: return openExamples(of: block["of"]?.text ?? "")
    }
  }

  /// The examples of data, or of the data that a network reads.
  private mutating func openExamples(of name: String) -> [Effect] {
    guard let state = notebook, let place = state.notebook.index(of: name) else { return [] }
    guard case .found(.network(let finding))? = state.results[place]?.outcome else {
      return openReader(of: name)
    }
    return open(finding.snapshot(), finding.source, on: .walk)
  }

  private mutating func open(_ record: WalkRecord, _ state: WalkState) -> [Effect] {
    let request = OpenRequest(.file(path: record.title))
    networks += 1
    opened = Opened(request, .model(record))
    walk = state
    updateWalk(&walk, .refresh, record: record)
    screens.append(.walk)
    return []
  }

  private mutating func open(
    _ snapshot: Snapshot, _ source: ProblemSource?, on screen: Screen
  ) -> [Effect] {
    networks += 1
    opened = Opened(OpenRequest(.problem(snapshot.problem.name)), .training(snapshot))
    walk = WalkState()
    updateWalk(&walk, .refresh, record: snapshot.walk)
    train = TrainState()
    embedding = EmbeddingState()
    generate = generate.renewed
    screens.append(screen)
    return [.adopt(snapshot, from: source)]
  }
}

extension Block {
  /// The blocks that it compares or measures, in its order.
  var members: [String] {
    uses.compactMap { use in
      if case .block = use.role { use.name } else { nil }
    }
  }
}

extension WalkState {
  /// Where a figure looks, with everything shown and nothing walked back yet.
  init(whole figure: FigureFinding, _ record: WalkRecord) {
    self.init(figure, record)
    direction = .forward
    choices.showsStripsOnly = false
    choices.hidden = []
  }
}
