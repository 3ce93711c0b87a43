import Console
import Testing

@testable import Workbench

@Suite("The layout of the Walk screen")
struct WalkLayoutTests {
  @Test(
    "The cursor is always in the window, and columns tell their step", arguments: [1, 7, 58, 90])
  func axis(room: Int) {
    for steps in [1, 2, 9, 58, 59, 300] {
      for cursor in [0, 1, steps / 3, steps / 2, steps - 2, steps - 1]
      where cursor >= 0 && cursor < steps {
        let axis = TimeAxis(
          columns: 10..<10 + room, timeline: Timeline(steps: steps), cursor: cursor, least: 1,
          most: 6)
        #expect(axis.visible.contains(cursor) && axis.columns.upperBound <= 10 + room)
        for step in axis.visible {
          for column in axis.columns(of: step) ?? 0..<0 {
            #expect(axis.step(atColumn: column) == step)
          }
        }
      }
    }
  }

  @Test("The window stands still while the cursor moves inside it")
  func still() {
    let windows = (0..<300).map {
      TimeAxis(columns: 0..<60, timeline: Timeline(steps: 300), cursor: $0, least: 1, most: 1)
        .visible
    }
    #expect(Set(windows).count <= 10)
    let axis = TimeAxis(
      columns: 0..<60, timeline: Timeline(steps: 300), cursor: 150, least: 1, most: 1)
    #expect(axis.visible.lowerBound + 10 < 150 && 150 < axis.visible.upperBound - 10)
  }

  @Test("A plan never gives more rows than there are", arguments: 0...70)
  func plan(rows: Int) {
    for strips in 1...6 {
      for frame in 1...2 {
        for detail in [0, 3] {
          var need = WalkPlan.Need()
          (need.strips, need.frame, need.detail) = (strips, frame, detail)
          (need.unitRows, need.units) = (8, 16)
          for unfolding in [Unfolding.none, .signal, .layer] {
            need.unfolding = unfolding
            let plan = WalkPlan(rows: rows, need: need)
            let single: [WalkPlan.Part] = [
              .sequenceFrame, .ruler, .input, .target, .predicted, .probability, .loss,
              .signalsFrame, .unfolded, .legend, .curveFrame, .curve, .detailFrame, .detail,
            ]
            let used = single.reduce(plan[.strips] * plan.strips) { $0 + plan[$1] }
            #expect(used + plan.left == rows && plan.left >= 0)
          }
        }
      }
    }
  }

  @Test("Panes leave in a fixed order as rows get fewer: curves, then the cell")
  func order() {
    var need = WalkPlan.Need()
    (need.strips, need.detail, need.unitRows, need.units) = (6, 3, 8, 16)
    for rows in 10...40 {
      let plan = WalkPlan(rows: rows, need: need)
      #expect(plan[.strips] > 0 && plan[.input] > 0 && plan[.loss] > 0)
      #expect(plan[.curve] == 0 || plan[.detail] > 0)
    }
    #expect(WalkPlan(rows: 14, need: need)[.detail] == 0)
    #expect(WalkPlan(rows: 15, need: need)[.detail] == 3)
    #expect(WalkPlan(rows: 17, need: need)[.curve] == 0)
    #expect(WalkPlan(rows: 18, need: need)[.curve] == 2)
  }
}
