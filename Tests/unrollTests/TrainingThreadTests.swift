import Foundation
import Laboratory
import Testing
import Workbench

@testable import unroll

@Suite("The thread that works for the screen")
struct TrainingThreadTests {
  let desk: Desk

  init() throws { desk = try Desk() }

  @Test("What was saved just before leaving is on the disk, however busy the thread is")
  func savedAtTheEnd() throws {
    let thread = TrainingThread {
      Thread.sleep(forTimeInterval: 1)
      return Workshop()
    }
    thread.send(.open(OpenRequest(.problem("no such problem"))))
    thread.send(.write("a text", path: desk.url("kept").path, replacing: false))
    thread.send(.write("a text", path: desk.url("no/folder").path, replacing: false))
    var isSaid = false
    let messages = thread.finish { isSaid = true }
    #expect(isSaid)
    #expect(try desk.text("kept") == "a text")
    let failures = messages.filter { if case .failed = $0 { true } else { false } }
    #expect(failures.count == 1, "and what could not be saved is told")
    #expect(messages.count == 2, "nobody waits for what was to be opened")
  }

  @Test("A pause tells of every update that was made")
  func paused() throws {
    let workshop = Workshop()
    _ = workshop.perform(.open(OpenRequest(.problem("xor"))))
    _ = workshop.perform(.startTraining)
    for _ in 0..<5 { _ = workshop.advance() }
    guard case .advanced(let snapshot, _)? = workshop.perform(.pauseTraining).last else {
      Issue.record("a pause says where training stands")
      return
    }
    #expect(snapshot.updates == 5)
    #expect(workshop.perform(.pauseTraining).isEmpty)
  }
}
