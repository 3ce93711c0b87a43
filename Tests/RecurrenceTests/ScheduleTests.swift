import Foundation
import Recurrence
import Testing

@Suite("Learning-rate schedules")
struct ScheduleTests {
  static let schedules: [(name: String, schedule: Schedule)] = [
    ("step:7:0.5", Schedule(.step(every: 7, factor: 0.5))),
    ("step:5", Schedule(.step(every: 5))),
    ("cosine:11", Schedule(.cosine(updates: 11))),
    ("cosine:11:0.002", Schedule(.cosine(updates: 11, lowest: 0.002))),
    ("warmup:5", Schedule(warmup: .init(updates: 5))),
    ("warmup:4+cosine:9", Schedule(.cosine(updates: 9), warmup: .init(updates: 4))),
    ("warmup:6+step:3:0.5", Schedule(.step(every: 3, factor: 0.5), warmup: .init(updates: 6))),
  ]

  @Test("give PyTorch's rates at every update", arguments: schedules.map(\.name))
  func updates(name: String) throws {
    let figures = try Figures.read()
    let schedule = try #require(Self.schedules.first { $0.name == name }?.schedule)
    let rate = ScheduledRate(schedule, base: figures.rate)
    let expected = try #require(figures.schedules[name])
    for (updates, value) in expected.enumerated() {
      #expect(abs(rate.rate(after: updates) - value) < 1e-15, "after \(updates)")
    }
  }

  @Test("on a plateau give PyTorch's rate after every loss", arguments: 0..<4)
  func plateau(number: Int) throws {
    let figures = try Figures.read()
    let figure = figures.plateaus[number]
    let rule = Plateau(
      factor: figure.factor, patience: figure.patience, cooldown: figure.cooldown,
      lowest: figure.lowest)
    var rate = ScheduledRate(Schedule(.plateau(rule)), base: figures.rate)
    let losses = try #require(figures.losses[figure.losses])
    for (index, (loss, value)) in zip(losses, figure.rates).enumerated() {
      rate.observe(loss, after: index)
      #expect(abs(rate.rate(after: index) - value) < 1e-15, "loss \(index)")
    }
  }

  @Test("wait for the end of a warm-up before a plateau counts")
  func warmedPlateau() {
    let schedule = Schedule(.plateau(Plateau(patience: 0)), warmup: .init(updates: 10))
    var rate = ScheduledRate(schedule, base: 1)
    for updates in [3, 6, 9] { rate.observe(5, after: updates) }
    #expect(rate.rate(after: 10) == 1)
    for updates in [12, 15] { rate.observe(5, after: updates) }
    #expect(rate.rate(after: 15) == 0.1)
  }

  @Test("scale with the rate that they begin with, at whatever update it is changed")
  func changed() {
    var rate = ScheduledRate(Schedule(.step(every: 4, factor: 0.5)), base: 0.8)
    #expect(rate.rate(after: 9) == 0.2)
    rate.base = 0.08
    #expect(abs(rate.rate(after: 9) - 0.02) < 1e-17)
  }
}

/// What `Fixtures/schedules/make.py` wrote.
private struct Figures: Decodable {
  struct Reductions: Decodable {
    let losses: String
    let factor: Double
    let patience: Int
    let cooldown: Int
    let lowest: Double
    let rates: [Double]
  }

  let rate: Double
  let schedules: [String: [Double]]
  let losses: [String: [Double]]
  let plateaus: [Reductions]

  static func read() throws -> Figures {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    let file = folder.appendingPathComponent("Fixtures/schedules/schedules.json")
    return try JSONDecoder().decode(Figures.self, from: Data(contentsOf: file))
  }
}
