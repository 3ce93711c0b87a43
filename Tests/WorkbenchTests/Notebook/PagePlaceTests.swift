import Testing

@testable import Workbench

@Suite struct PagePlaceTests {
  private let heights = [3, 1, 5, 2, 4]

  private func moved(_ place: PagePlace, by rows: Int, window: Int = 6) -> PagePlace {
    place.moved(by: rows, of: heights.count, window: window) { heights[$0] }
  }

  @Test("Rows are counted over parts of any height")
  func down() {
    #expect(moved(PagePlace(), by: 2) == PagePlace(part: 0, row: 2))
    #expect(moved(PagePlace(), by: 3) == PagePlace(part: 1, row: 0))
    #expect(moved(PagePlace(), by: 7) == PagePlace(part: 2, row: 3))
  }

  @Test("There and back is where one was, for every way")
  func back() {
    for rows in 0...9 {
      #expect(moved(moved(PagePlace(), by: rows), by: -rows) == PagePlace())
    }
  }

  @Test(
    "A page ends with its last row at the foot of the window, and begins with its first at the top")
  func ends() {
    #expect(moved(PagePlace(), by: 1000) == PagePlace(part: 3, row: 0))
    #expect(moved(PagePlace(part: 2, row: 1), by: -1000) == PagePlace())
    #expect(moved(PagePlace(), by: 4, window: 100) == PagePlace())
  }

  @Test("What is seen covers the window without a gap")
  func visible() {
    let seen = PagePlace(part: 2, row: 3).visible(of: heights.count, window: 6) { heights[$0] }
    #expect(seen.map(\.part) == [2, 3, 4])
    #expect(seen.map(\.row) == [-3, 2, 4])
  }

  @Test("A page without parts, and a place behind the end, are no trap")
  func empty() {
    #expect(PagePlace().moved(by: 5, of: 0, window: 3) { _ in 1 } == PagePlace())
    #expect(PagePlace(part: 9, row: 9).moved(by: 0, of: 2, window: 3) { _ in 1 }.part == 1)
    #expect(PagePlace(part: 9).visible(of: 2, window: 3) { _ in 1 }.isEmpty)
  }
}
