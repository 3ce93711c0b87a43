import Console
import Laboratory

extension Session {
  /// Puts the value under the cursor on the clipboard.
  mutating func copyValue() -> [Effect] {
    guard let value = valueUnderCursor else {
      notice = Notice(.fact, "There is no value under the cursor here.")
      return []
    }
    notice = Notice(.done, "Copied " + value + ".")
    return [.copy(value)]
  }

  private var valueUnderCursor: SafeText? {
    switch screen {
    case .walk: return opened.map { WalkView($0.record, walk, appearance).exactNumber }
    case .train: return valueOnTrain
    case .embedding: return embeddingView?.line
    case .generate: return generateView?.exactNumber
    case .home, .notebook, .help: return nil
    }
  }

  private var valueOnTrain: SafeText? {
    guard let snapshot = opened?.snapshot else { return nil }
    let view = TrainView(self, snapshot)
    guard train.focus == .pictures else { return RecipeStrip(view: view).text(of: train.field) }
    return GradientPanel(view: view).valueUnderCursor.map { SafeText("\($0)") }
  }
}
