import Console
import Laboratory
import Recurrence
import Sequences
import Workbench

/// Something that somebody at a terminal waits for.
struct ScreenWork: Sendable {
  /// `screen/cursor-80x24`
  let name: String
  /// What it may take, in milliseconds.
  let limit: Double
  /// Measures it.
  let measure: @Sendable () throws -> ScreenDelay

  /// Whether a name on the command line means this row: its name, or all of them.
  func matches(_ pattern: String) -> Bool { pattern == name || pattern == "screen" }

  /// A cursor key on Walk at two sizes, an update of the map of ten thousand words, a jump in a sequence that is held in
  /// windows, the program's start, and the slider of a notebook.
  static let all =
    [Size(columns: 80, rows: 24), Size(columns: 200, rows: 60)].map { size in
      ScreenWork(name: "screen/cursor-\(size.columns)x\(size.rows)", limit: 5) {
        try CursorKeys(size).measure()
      }
    } + [
      ScreenWork(name: "screen/embedding", limit: 50) { try EmbeddingUpdates().measure() },
      ScreenWork(name: "screen/jump-1000000", limit: 50) { try LongJumps().measure() },
      ScreenWork(name: "screen/start", limit: 150) { try Launch.measure() },
      ScreenWork(name: "screen/slider", limit: 100) { try SliderTurn().measure() },
    ]
}

/// How long one waits, and how much is written meanwhile.
struct ScreenDelay {
  /// In milliseconds.
  let median: Double
  /// The longest of all, in milliseconds.
  let worst: Double
  /// The most bytes written.
  let bytes: Int

  /// Of some measurements, at least one.
  init(milliseconds: [Double], bytes: Int) {
    let sorted = milliseconds.sorted()
    (median, worst, self.bytes) = (sorted[sorted.count / 2], sorted[sorted.count - 1], bytes)
  }
}

/// Cursor keys on Walk, through the weather of a month with an LSTM that has begun to learn: taking the key, drawing the
/// screen and writing what differs from the one before.
private struct CursorKeys {
  private var session: Session

  init(_ size: Size) throws {
    let problem = try Problem.named("weather", seed: 1)
    let recipe = Recipe.suggested(for: problem, cell: .lstm)
    let trainer = try Trainer(problem: problem, recipe: recipe)
    for _ in 0..<50 { trainer.update() }
    session = Session(size: size)
    let request = OpenRequest(.problem("weather"))
    _ = update(&session, .opened(request, .training(trainer.snapshot())))
  }

  /// There and back through all steps, then the same backward in time, some times over.
  func measure() throws -> ScreenDelay {
    let steps = session.opened?.record.steps ?? 1
    let there = Array(repeating: Key.right, count: steps)
    let back = Array(repeating: Key.left, count: steps)
    let keys = there + back + [.character("b")] + back + there + [.character("b"), .down]
    var clock = ScreenClock(session)
    for key in Array(repeating: keys, count: 10).joined() { clock.measure(.key(key)) }
    return clock.delay
  }
}

/// The map of ten thousand words of 200 numbers, opened anew for every network, as training would change it.
private struct EmbeddingUpdates {
  private let records: [WalkRecord]

  init() throws {
    let plan = Architecture(
      cell: .lstm, input: .embedding(vocabulary: 10_000, size: 200), hidden: [64], outputs: 4)
    records = try (1...9).map { seed in
      var generator = SeededGenerator(seed: UInt64(seed))
      let network = Network(plan, using: &generator)
      let batch = Batch(steps: 2, samples: 1, inputs: .tokens([3, 5]))
      return try WalkRecord(title: "words", network: network, batch: batch)
    }
  }

  func measure() throws -> ScreenDelay {
    var session = Session(size: Size(columns: 160, rows: 45))
    let request = OpenRequest(.file(path: "words.safetensors"))
    _ = update(&session, .opened(request, .model(records[0])))
    _ = update(&session, .key(.character("e")))
    var clock = ScreenClock(session)
    for record in Array(repeating: records, count: 3).joined() {
      clock.measure(.opened(request, .model(record)), .key(.character("e")))
    }
    return clock.delay
  }
}
