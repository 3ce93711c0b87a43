import Console
import Sequences

/// Where the parts of the home screen stand; the picture leaves first when there is little room, then the words
/// about the chosen entry.
struct HomeLayout {
  enum Line: Hashable {
    case heading(SafeText)
    case entry(Int)
  }

  let motto: Rect
  let picture: Rect
  let lines: [(rect: Rect, line: Line)]
  let about: Rect

  init(_ session: Session, in rect: Rect) {
    let all = Self.lines(of: session.home)
    let picture = Self.pictureRows(rect, list: all.count)
    let page = Self.page(rect, rows: picture + all.count + Self.aboutRows + 1)
    let (top, below) = page.splitTop(picture)
    motto = top.splitTop(1).top
    self.picture =
      top.splitBottom(UnrolledPicture.rows + (picture > UnrolledPicture.rows + 1 ? 1 : 0)).bottom
    let room = max(Self.leastList, below.rows - Self.leastAbout)
    let fitted = Self.fitting(all, session.home.selected, rows: min(room, below.rows))
    let (list, rest) = below.splitTop(fitted.count)
    about =
      rest.columns >= Self.leastColumns / 2
      ? rest.splitBottom(min(rest.rows, Self.aboutRows)).bottom : .zero
    lines = fitted.enumerated().map { offset, line in
      (Rect(column: list.column, row: list.row + offset, columns: list.columns, rows: 1), line)
    }
  }

  /// The entry at a place.
  func entry(at point: Point) -> Int? {
    for (rect, line) in lines where rect.contains(point) {
      if case .entry(let place) = line { return place }
    }
    return nil
  }

  private static func lines(of home: HomeState) -> [Line] {
    var lines: [Line] = []
    for (place, entry) in home.entries.enumerated() {
      switch entry {
      case .problem(let name):
        let heading = heading(of: name)
        if !lines.contains(.heading(heading)) { lines.append(.heading(heading)) }
      case .lesson where !lines.contains(.heading(lessons)): lines.append(.heading(lessons))
      case .recent where !lines.contains(.heading(files)): lines.append(.heading(files))
      case .file where !lines.contains(.heading(files)): lines.append(.heading(files))
      default: break
      }
      lines.append(.entry(place))
    }
    return lines
  }

  /// As many lines as there are rows, the chosen entry among them.
  private static func fitting(_ lines: [Line], _ chosen: Int, rows: Int) -> [Line] {
    let place = lines.firstIndex(of: .entry(chosen)) ?? 0
    let first = max(0, min(place - rows / 2, lines.count - rows))
    return Array(lines.dropFirst(first).prefix(max(0, rows)))
  }

  /// The rows of motto and picture, with a blank line around the picture where there is room.
  private static func pictureRows(_ rect: Rect, list: Int) -> Int {
    let least = UnrolledPicture.rows + 1
    guard rect.columns >= leastColumns, rect.rows >= leastList + least else { return 0 }
    return rect.rows >= list + least + aboutRows + 2 ? least + 2 : least
  }

  /// On a large screen the content keeps its measure and stands a little above the middle.
  private static func page(_ rect: Rect, rows: Int) -> Rect {
    let columns = min(rect.columns, mostColumns)
    let rows = min(rect.rows, rows)
    return Rect(
      column: rect.column + (rect.columns - columns) / 2, row: rect.row + (rect.rows - rows) / 3,
      columns: columns, rows: rows)
  }

  /// The shape of a problem and what it means.
  private static func heading(of problem: String) -> SafeText {
    guard let shape = Problem.catalogue.first(where: { $0.name == problem })?.shape else {
      return " Problems"
    }
    return SafeText(" \(shape.rawValue.prefix(1).uppercased())\(shape.rawValue.dropFirst())")
      + SafeText(" · \(shape.meaning)")
  }

  private static let lessons: SafeText = " Lessons · a course, to be read and tried"
  private static let files: SafeText = " Files"
  private static let leastColumns = 60
  private static let mostColumns = 110
  private static let leastList = 6
  private static let aboutRows = 7
  private static let leastAbout = 4
}
