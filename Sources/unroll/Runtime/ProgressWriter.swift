import Console
import Foundation
import Laboratory
import Workbench

/// Writes what readers do to the disk at once, whatever the training thread is busy with, and lets no key wait
/// for the disk.
final class ProgressWriter: Sendable {
  private let keeping: Keeping
  private let queue = DispatchQueue(label: "progress")

  init(_ keeping: Keeping) { self.keeping = keeping }

  /// Writes notes after those before them; `complain` is called on another thread where they cannot be kept.
  func keep(
    _ notes: [ProgressNote], of source: NotebookSource,
    complain: @escaping @Sendable (SafeText) -> Void
  ) {
    queue.async { [keeping] in keeping.note(notes, of: source).map(complain) }
  }

  /// Waits until all is written.
  func finish() { queue.sync {} }
}
