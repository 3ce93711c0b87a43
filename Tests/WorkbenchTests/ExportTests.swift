import Console
import Foundation
import Laboratory
import Recurrence
import Testing

@testable import Workbench

@Suite("Any table of a screen leaves as CSV or JSON")
struct ExportTests {
  /// What a script writes to a file, and its path.
  private func written(_ script: String) throws -> (text: String, path: String)? {
    for effect in try Stage().type(script).effects.reversed() {
      if case .write(let text, let path, _) = effect { return (text, path) }
    }
    return nil
  }

  private func rows(_ text: String) -> [[String]] {
    text.components(separatedBy: "\r\n").dropLast().map { $0.components(separatedBy: ",") }
  }

  @Test("Walk has a row for each step and a column for each unit of the signals shown")
  func walk() throws {
    let file = try #require(try written(":open weather<enter>:export walk.csv<enter>"))
    #expect(file.path == "walk.csv")
    let rows = rows(file.text)
    let stage = try Stage().type(":open weather<enter>")
    let record = try #require(stage.session.opened?.record)
    #expect(rows.count == record.steps + 1)
    #expect(
      rows[0].prefix(9) == [
        "step", "input", "target", "predicted", "p_target", "loss", "norm_dh", "norm_dc", "i[0]",
      ])
    let column = try #require(rows[0].firstIndex(of: "c[2]"))
    #expect(rows[4][0] == "3")
    #expect(rows[4][column] == "\(record.trace.series(.c, layer: 0)[3, 0, 2])")
    #expect(rows[4][5] == "\(record.trace.lossSteps[3, 0, 0])")
  }

  @Test("What the backward pass has not walked back to is empty in the table too")
  func backward() throws {
    let rows = rows(try #require(try written(":open weather<enter>b:export csv a b<enter>")).text)
    let column = try #require(rows[0].firstIndex(of: "dc[0]"))
    #expect(rows[1][column].isEmpty)
    #expect(rows[1][6].isEmpty)
    #expect(!rows[rows.count - 1][column].isEmpty)
  }

  @Test("Train has a row for each point of its curves")
  func train() throws {
    let file = try #require(
      try written(":open weather<enter><train:20>:train<enter>:export json t.x<enter>"))
    #expect(file.path == "t.x")
    #expect(file.text.hasPrefix("[\n{\"first_update\": 1, \"last_update\": 1, \"loss\": "))
    #expect(file.text.components(separatedBy: "first_update").count - 1 == 50)
    #expect(file.text.contains("\"dh[0]\": "))
  }

  @Test("Other screens say that they have no table, and a path alone must tell the format")
  func refusals() throws {
    let home = try Stage().type(":export csv a<enter>")
    #expect(home.session.notice?.text.string.contains("no table on this screen") == true)
    for line in ["export a", "export a.doc", "export csv"] {
      let stage = try Stage().type(":\(line)<enter>")
      #expect(
        stage.session.notice?.text.string.contains("csv or json, and a path") == true, "\(line)")
    }
    #expect(try written(":open weather<enter>:export a.svg<enter>")?.text.hasPrefix("<svg") == true)
  }
}
