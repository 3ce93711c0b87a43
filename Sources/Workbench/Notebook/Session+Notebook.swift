import Console
import Laboratory
import Notebooks

extension Session {
  /// Shows a notebook that has arrived, and lets its blocks run.
  mutating func show(_ source: NotebookSource, _ text: NotebookText) -> [Effect] {
    editor = nil
    var state = NotebookState(source, text, from: text.progress)
    state.setFocus(state.focus)
    // What is broken before the first block comes first.
    let first = state.notebook.parts.indices.first(where: state.stops(at:))
    if state.top == PagePlace(), let first { state.select(first) }
    notebook = state
    home.selectReading(NotebookEntry(state))
    forgetChanges()
    screens = [.home, .notebook]
    return runNotebook() + bringBack(text.progress)
  }

  /// Takes in what a block came to, unless its setting has changed since.
  mutating func take(_ result: DrawableOutcome, of block: Int, under key: FindingKey) {
    guard notebook?.plan.blocks[safe: block]??.key == key else { return }
    notebook?.results[block] = result
    notebook?.shares[block] = nil
    if case .found(.check(let finding)) = result.outcome, finding.holds {
      notebook?.fulfilled.insert(block)
    }
    notebook?.stale.remove(block)
  }

  /// Takes in how much of a block is done, unless its setting has changed since.
  mutating func take(_ share: Double, of block: Int, under key: FindingKey) {
    guard notebook?.plan.blocks[safe: block]??.key == key else { return }
    notebook?.shares[block] = share
  }

  /// Carries out an action of the Notebook screen.
  mutating func carryOut(_ action: NotebookAction) -> [Effect] {
    guard notebook != nil else { return [] }
    switch action {
    case .scroll(let lines): scroll(by: lines)
    case .page(let pages): scroll(by: pages * max(1, notebookRows - 2))
    case .jump(let toEnd): jump(toEnd: toEnd)
    case .focus(let distance): moveFocus(by: distance)
    case .piece(let distance): movePiece(by: distance)
    case .select(let part): notebook?.select(part)
    case .answerTo(let block, let choice):
      notebook?.setFocus(block)
      return answer(choice)
    case .turn(let distance): return turn(by: distance)
    case .answer(let choice): return answer(choice)
    case .enter: return enter()
    case .showAnswer: return showAnswer()
    case .reset: return reset()
    case .resetAll: return resetAll()
    case .set(let name, let value): return set(name, to: value)
    case .write(let block, let text): return write(text, into: block)
    default: return carryOutEditing(action)
    }
    return []
  }

  /// Plans anew after values have changed, and runs what depends on them.
  mutating func replan() -> [Effect] {
    notebook?.replan()
    return runNotebook()
  }

  /// Lets the blocks run whose findings are not there.
  func runNotebook() -> [Effect] {
    notebook.map { [.runNotebook($0.plan, starting: $0.started)] } ?? []
  }

  // MARK: Moving

  private var notebookLayout: NotebookScreen.Layout {
    NotebookScreen.Layout(in: Frame(self, size: size).body)
  }

  private var notebookRows: Int { notebookLayout.page.rows }

  private func pageView(_ state: NotebookState) -> PageView {
    NotebookScreen(state, appearance).view(notebookLayout)
  }

  private mutating func scroll(by lines: Int) {
    guard let state = notebook else { return }
    let view = pageView(state)
    let top = state.top.moved(
      by: lines, of: view.count, window: notebookRows, height: view.height)
    notebook?.top = top
    followWindow()
  }

  private mutating func jump(toEnd: Bool) {
    guard let state = notebook else { return }
    let view = pageView(state)
    let end = PagePlace.last(of: view.count, window: notebookRows, height: view.height)
    notebook?.top = toEnd ? end : PagePlace()
    followWindow()
  }

  /// Lets the focus stay where it is seen: else it goes to the block in sight nearest to it.
  private mutating func followWindow() {
    guard let state = notebook else { return }
    let seen = visibleParts(state)
    if let prose = state.prose {
      if seen.contains(prose) { return }
      notebook?.setFocus(state.focus)
    }
    guard let focus = state.focus, state.part(ofBlock: focus).map(seen.contains) != true else {
      return
    }
    let here = state.part(ofBlock: focus) ?? 0
    if let nearest = seen.filter(state.stops(at:)).min(by: { abs($0 - here) < abs($1 - here) }) {
      notebook?.select(nearest)
    }
  }

  private func visibleParts(_ state: NotebookState) -> [Int] {
    NotebookScreen(state, appearance).visible(pageView(state), rows: notebookRows).map(\.part)
  }

  private mutating func moveFocus(by distance: Int) {
    guard let state = notebook else { return }
    let here = state.focusedPart ?? -1
    let parts = state.notebook.parts.indices
    let stop =
      distance > 0
      ? parts.first { $0 > here && state.stops(at: $0) }
      : parts.last { $0 < here && state.stops(at: $0) }
    if let stop { notebook?.select(stop) }
    bringIntoView()
  }

  /// Gives the keys to the next part that is shown, or to the one before.
  mutating func movePiece(by distance: Int) {
    guard let state = notebook else { return }
    let view = pageView(state)
    let seen = visibleParts(state)
    let edge = distance > 0 ? (seen.first ?? 0) - 1 : (seen.last ?? 0) + 1
    var part = state.focusedPart.flatMap { seen.contains($0) ? $0 : nil } ?? edge
    repeat {
      part += distance
    } while state.notebook.parts.indices.contains(part)
      && view.height(part) == 0
    guard state.notebook.parts.indices.contains(part) else { return }
    notebook?.select(part)
    bringIntoView()
  }

  /// Scrolls just far enough that the part in focus is seen whole, or from its beginning.
  mutating func bringIntoView() {
    guard let state = notebook, let part = state.focusedPart else { return }
    let view = pageView(state)
    let rows = notebookRows
    let seen = NotebookScreen(state, appearance).visible(view, rows: rows).first { $0.part == part }
    let height = view.height(part)
    if let row = seen?.row, row >= 0, row + height <= rows { return }
    let before = min(max(0, rows - height), rows / 4)
    notebook?.top = PagePlace(part: part, row: 0).moved(
      by: -before, of: view.count, window: rows, height: view.height)
  }
}
