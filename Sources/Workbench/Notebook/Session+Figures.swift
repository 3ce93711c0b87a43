import Console
import Laboratory
import Notebooks
import Sequences

extension Session {
  /// Opens what a block found as the full screen that it comes from; Esc comes back.
  mutating func openFigure(_ place: Int) -> [Effect] {
    guard let state = notebook, !state.covered.contains(place), let result = state.results[place],
      case .found(let finding) = result.outcome
    else { return [] }
    switch finding {
    case .figure(let figure): return open(figure, result)
    case .network(let finding): return open(finding.snapshot(), finding.source, on: .train)
    case .writing(let text): return open(text.walk, WalkState())
    default: return []
    }
  }

  private mutating func open(_ figure: FigureFinding, _ result: DrawableOutcome) -> [Effect] {
    switch figure.content {
    case .walk(let record): return open(record, WalkState(whole: figure, record))
    case .course(let finding):
      guard let snapshot = result.snapshot else { return [] }
      return open(snapshot, finding.source, on: .train)
    case .writing(let text): return open(text.walk, WalkState())
    case .vectors(_, let finding): return open(finding.snapshot(), finding.source, on: .embedding)
    case .confusion(_, let finding): return open(finding.snapshot(), finding.source, on: .train)
    case .data: return []
    }
  }

  private mutating func open(_ record: WalkRecord, _ state: WalkState) -> [Effect] {
    let request = OpenRequest(.file(path: record.title))
    opened = Opened(request, .model(record))
    walk = state
    updateWalk(&walk, .refresh, record: record)
    screens.append(.walk)
    return []
  }

  private mutating func open(
    _ snapshot: Snapshot, _ source: ProblemSource?, on screen: Screen
  ) -> [Effect] {
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

extension WalkState {
  /// Where a figure looks, with everything shown.
  init(whole figure: FigureFinding, _ record: WalkRecord) {
    self.init(figure, record)
    choices.showsStripsOnly = false
    choices.hidden = []
  }
}
