import Laboratory
import Recurrence
import Sequences
import Testing

@Suite("The history of a training")
struct HistoryTests {
  static let baseline: Baseline? = try? Problem.named("adding:11", seed: 1).baseline

  static func report(_ update: Int, norms: [Double] = [0.5, 1], clipped: Bool = false)
    -> UpdateReport
  {
    var gradient = Parameters<Float>(
      zerosFor: Architecture(cell: .rnnTanh, input: .vectors(size: 1), hidden: [1], outputs: 1))
    gradient.values[0] = Float(update)
    let clipping = clipped ? Clipping.norm(0.5) : .none
    return UpdateReport(
      update: update, loss: Double(update), accuracy: 0.5,
      clip: clipping.apply(to: &gradient), learningRate: 1 / Double(update), gradientNorms: norms)
  }

  @Test("It stays within its capacity, and every update stays in one point")
  func bounded() throws {
    var history = History(baseline: try #require(Self.baseline))
    let updates = 5000
    for update in 1...updates { history.append(Self.report(update, clipped: update % 10 == 0)) }
    #expect(history.points.count <= History.capacity)
    #expect(history.updatesPerPoint == 16)
    #expect(history.points.map(\.updates).reduce(0, +) == updates)
    #expect(history.points.map(\.clipped).reduce(0, +) == updates / 10)
    #expect(history.points.first?.firstUpdate == 1)
    #expect(history.points.last?.lastUpdate == updates)
    #expect(history.points[0].loss == 8.5)
    #expect(history.points[0].normBefore == 16)
    #expect(history.points[0].learningRate == 1.0 / 16)
    #expect(history.latest?.update == updates)
  }

  @Test("Measuring where points begin leaves no point without a measurement")
  func measured() throws {
    var history = History(baseline: try #require(Self.baseline))
    for update in 1...3000 {
      history.append(Self.report(update, norms: history.beginsPoint ? [0.5, 1] : []))
      #expect(history.points.last?.gradient.norms.isEmpty == false)
    }
    #expect(history.points.allSatisfy { $0.gradient.norms == [0.5, 1] })
  }

  @Test("Sequences of unequal length meet at their last steps")
  func alignedAtTheEnd() throws {
    var profile = GradientProfile([1, 2, 3])
    profile.merge(GradientProfile([4, 5]))
    #expect(profile.norms == [1, 3, 4])
    profile.merge(GradientProfile([]))
    #expect(profile.norms == [1, 3, 4])
  }

  @Test("A long sequence is binned from its end", arguments: [1, 127, 128, 129, 1000, 4097])
  func binned(steps: Int) {
    let profile = GradientProfile(Array(repeating: 2.5, count: steps))
    #expect(profile.norms.count <= GradientProfile.capacity)
    #expect(profile.norms.allSatisfy { abs($0 - 2.5) < 1e-12 })
    #expect(profile.norms.count * profile.stepsPerBin >= steps)
  }
}
