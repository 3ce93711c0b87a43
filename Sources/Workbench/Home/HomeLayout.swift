import Console

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
    let hasPicture =
      rect.columns >= Self.leastColumns && rect.rows >= Self.leastList + UnrolledPicture.rows + 3
    let (top, below) = rect.splitTop(hasPicture ? UnrolledPicture.rows + 3 : 0)
    motto = top.splitTop(1).top
    picture = Self.centred(top.splitTop(2).rest)
    let isWide = below.columns >= Self.wideColumns
    let room = isWide ? below.rows : max(Self.leastList, below.rows - Self.aboutRows)
    let fitted = Self.fitting(all, session.home.selected, rows: min(room, below.rows))
    let (list, rest) =
      isWide ? below.splitLeft(below.columns / 2 + 8) : below.splitTop(fitted.count + 1)
    about =
      isWide
      ? rest.splitTop(Self.aboutRows + 2).top.inset(columns: 1, rows: 0)
      : rest.columns >= Self.leastColumns / 2 ? rest.splitTop(Self.aboutRows).top : .zero
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
      case .problem where !lines.contains(.heading(problems)): lines.append(.heading(problems))
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

  private static func centred(_ rect: Rect) -> Rect {
    let width = min(rect.columns, 120)
    return rect.inset(columns: (rect.columns - width) / 2, rows: 0).splitTop(UnrolledPicture.rows)
      .top
  }

  private static let problems: SafeText = " Problems"
  private static let files: SafeText = " Files"
  private static let leastColumns = 60
  private static let wideColumns = 130
  private static let leastList = 6
  private static let aboutRows = 6
}
