import Console
import Laboratory

/// The train screen: how the network learns.
struct TrainScreen {
  let session: Session
  let snapshot: Snapshot

  init(_ session: Session, _ snapshot: Snapshot) {
    self.session = session
    self.snapshot = snapshot
  }

  func draw(into canvas: inout Canvas, in rect: Rect) {
    let loss = snapshot.history.latest.map { Numbers.short($0.loss) } ?? "–"
    canvas.write("Update \(grouped(snapshot.updates)), loss \(loss)", in: rect)
  }
}
