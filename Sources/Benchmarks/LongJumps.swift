import Console
import Laboratory
import Recurrence
import Sequences
import Workbench

/// Jumps on Walk through 1,000,000 steps of an LSTM with 64 units, of which a window is held: taking the
/// key, computing the window again, drawing the screen and writing what differs from the one before.
struct LongJumps {
  private static let steps = 1_000_000

  private let session: Session

  init() throws {
    let architecture = Architecture(
      cell: .lstm, input: .vectors(size: 3), hidden: [64], outputs: 4)
    var generator = SeededGenerator(seed: 1)
    let network = Network(architecture, using: &generator)
    let batch = Batch(
      steps: Self.steps, samples: 1,
      inputs: .vectors((0..<3 * Self.steps).map { Float($0 * 7919 % 201) / 100 - 1 }),
      targets: .classes((0..<Self.steps).map { Int32($0 * 31 % 4) }))
    let record = try WalkRecord(title: "long", network: network, batch: batch)
    var session = Session(size: Size(columns: 160, rows: 45))
    _ = update(&session, .opened(OpenRequest(.file(path: "long.safetensors")), .model(record)))
    self.session = session
  }

  /// To steps all over the sequence, and to both ends.
  func measure() throws -> ScreenDelay {
    var clock = ScreenClock(session)
    for jump in 0..<60 {
      for digit in String(jump * 618_034 % Self.steps + 1) {
        clock.send(.key(.character(digit)))
      }
      for key in [Key.enter] + (jump % 10 == 0 ? [.end, .home] : []) {
        clock.measure(.key(key))
      }
    }
    return clock.delay
  }
}
