import Console
import Testing

@testable import Curses

@Suite struct MouseTests {
  private func events(_ text: String) -> [InputEvent] {
    var decoder = InputDecoder()
    return text.unicodeScalars.flatMap { decoder.decode($0) }
  }

  private func event(
    _ kind: MouseEvent.Kind, _ button: Int, _ column: Int, _ row: Int
  ) -> InputEvent {
    .mouse(MouseEvent(kind: kind, button: button, at: Point(column: column, row: row)))
  }

  @Test("Buttons, dragging and the wheel are told apart, squares count from 0, columns have no end")
  func modernReports() {
    #expect(events("\u{1B}[<0;11;6M") == [event(.press, 1, 10, 5)])
    #expect(events("\u{1B}[<2;1;1M") == [event(.press, 3, 0, 0)])
    #expect(events("\u{1B}[<32;300;6M") == [event(.drag, 1, 299, 5)])
    #expect(events("\u{1B}[<0;11;6m") == [event(.release, 1, 10, 5)])
    #expect(events("\u{1B}[<64;2;3M") == [event(.wheelUp, 0, 1, 2)])
    #expect(events("\u{1B}[<65;2;3M") == [event(.wheelDown, 0, 1, 2)])
  }

  @Test(
    "Modifiers are left out; motion without a button, the wheel sideways and other buttons are nothing"
  )
  func ignoredReports() {
    #expect(events("\u{1B}[<16;11;6M") == [event(.press, 1, 10, 5)])
    #expect(events("\u{1B}[<35;3;3M\u{1B}[<66;3;3M\u{1B}[<67;3;3M") == [])
  }

  @Test("A report with missing, huge or negative numbers does no harm")
  func brokenReports() {
    #expect(events("\u{1B}[<0M") == [event(.press, 1, 0, 0)])
    #expect(events("\u{1B}[<0;99999999999999999999;-4M") == [event(.press, 1, 0, 0)])
  }

  @Test("The old reports are read too; their release means the button pressed last")
  func oldReports() {
    let reports = "\u{1B}[M\"+&\u{1B}[M#+&\u{1B}[M`!!"
    #expect(
      events(reports) == [
        event(.press, 3, 10, 5), event(.release, 3, 10, 5), event(.wheelUp, 0, 0, 0),
      ])
  }
}
