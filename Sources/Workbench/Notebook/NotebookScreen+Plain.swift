import Console
import Laboratory
import Notebooks

extension NotebookScreen {
  /// The notebook in words: the part in which the focus stands, with the prose before it.
  var panes: [PlainPane] {
    let view = PageView(state, appearance, columns: 100, hasFigures: false)
    guard let part = state.focusedPart else {
      return [PlainPane(state.title, lines(view, 0..<view.count))]
    }
    let before = (0..<part).last(where: state.stops(at:))
    let start = before.map { $0 + 1 } ?? 0
    return [
      PlainPane(state.title, lines(view, start..<part)),
      PlainPane("In focus", lines(view, part..<part + 1) + numbers(of: state.notebook.parts[part])),
    ]
  }

  private func lines(_ view: PageView, _ parts: Range<Int>) -> [SafeText] {
    parts.flatMap { index in
      let part = view.part(index)
      return (part.above + part.below).map(\.plain)
    }
  }

  /// A figure's numbers in place of its picture.
  private func numbers(of part: Notebook.Part) -> [SafeText] {
    guard case .block(let block) = part, !state.covered.contains(block),
      case .found(.figure(let figure)) = state.results[block]?.outcome
    else { return [] }
    return TableLines(figure.table, Palette(appearance)).lines(columns: 200).map(\.plain)
  }
}
