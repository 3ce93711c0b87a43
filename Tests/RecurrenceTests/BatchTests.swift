import Recurrence
import Testing

@Suite("A batch that does not fit is told what was expected")
struct BatchTests {
  private func message(_ change: (inout Batch) -> Void) -> String? {
    let sample = Sample(.lstm)
    var batch = sample.batch
    change(&batch)
    do {
      try batch.check(against: sample.architecture)
      return nil
    } catch { return error.description }
  }

  @Test("and a fitting one is not")
  func fitting() { #expect(message { _ in } == nil) }

  @Test("about inputs")
  func inputs() {
    #expect(
      message { $0.inputs = .vectors([1, 2]) }
        == "expected x [T = 5, B = 2, I = 3], got 2 numbers")
    #expect(message { $0.inputs = .tokens([1]) } == "expected vectors [T, B, I], got tokens")
  }

  @Test("about targets")
  func targets() {
    #expect(
      message { $0.targets = .classes([0]) } == "expected targets [S = 5, B = 2], got 1 numbers")
    let wrong = Batch.Targets.classes(Array(repeating: 4, count: 10))
    #expect(message { $0.targets = wrong } == "expected targets from 0 to 3, got 4")
    #expect(message { $0.targets = .values([]) } == "expected targets as classes, got numbers")
  }

  @Test("about lengths")
  func lengths() {
    #expect(message { $0.lengths = [5, 1] } == nil)
    #expect(message { $0.lengths = [5] } == "expected lengths [B = 2], got 1 numbers")
    #expect(message { $0.lengths = [5, 0] } == "expected lengths from 1 to T = 5, got 0")
    #expect(message { $0.lengths = [6, 1] } == "expected lengths from 1 to T = 5, got 6")
  }

  @Test("about initial states")
  func states() {
    let h = [Float](repeating: 0, count: 14)
    #expect(
      message { $0.initial = .given([LayerState(h: [0], c: h)]) }
        == "expected h0 of layer 1 [B = 2, H = 7], got 1 numbers")
    #expect(
      message { $0.initial = .given([LayerState(h: h)]) }
        == "expected c0 of layer 1 [B = 2, H = 7], got 0 numbers")
    #expect(
      message { $0.initial = .given([]) } == "expected initial states for L = 1, got 0 numbers")
  }
}
