import Laboratory
import Notebooks

/// A turn of a slider in a notebook of lesson size: everything that depends on it runs again.
struct SliderTurn {
  private let notebook = Notebook(text: Self.text)
  private let folder = NotebookFolder(nil)

  /// Turns it some times, each time to a value that it has not had.
  func measure() throws -> ScreenDelay {
    let runner = NotebookRunner(folder: folder)
    var milliseconds: [Double] = []
    for turn in 0..<20 {
      let setting = Setting(["rate": Value(text: "0.0\(turn + 10)")])
      let start = ContinuousClock.now
      let plan = Plan(notebook, setting, folder: folder)
      for block in plan.order { runner.run(block, in: plan) }
      milliseconds.append((ContinuousClock.now - start) / .milliseconds(1))
    }
    // The first turn makes the data, too.
    return ScreenDelay(milliseconds: Array(milliseconds.dropFirst()), bytes: 0)
  }

  /// H 16, T 50, B 8, 100 updates, and a figure of every kind that depends on them.
  private static let text = """
    ```yaml parameter rate
    value: 0.01
    from: 0.001
    to: 0.1
    ```
    ```yaml network net
    data: latch:50
    cell: lstm
    hidden: [16]
    ```
    ```yaml train fit
    of: net
    updates: 100
    batch: 8
    learning_rate: $rate
    ```
    ```yaml figure
    show: loss
    of: fit
    ```
    ```yaml figure
    show: gates
    of: fit
    ```
    ```yaml figure
    show: gradients
    of: fit
    ```
    ```yaml figure
    show: spectrum
    of: fit
    ```
    ```yaml check
    expect: {accuracy: {of: fit, at_least: 0}}
    hidden: true
    ```
    """
}
