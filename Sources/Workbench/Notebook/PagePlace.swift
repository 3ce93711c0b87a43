/// What stands at the top of the window over a page: a part, and how many of its rows are above.
///
/// A page is laid out only where it is seen: whoever asks gives the height of a part, and as many parts
/// are asked for as the way is long.
struct PagePlace: Hashable, Sendable {
  /// The part, by its place on the page.
  var part = 0
  /// The rows of it above the window.
  var row = 0

  /// The place some rows further down, or up where negative; never before the beginning, and with the
  /// last part's last row no higher than the window's.
  func moved(by rows: Int, of parts: Int, window: Int, height: (Int) -> Int) -> PagePlace {
    guard parts > 0 else { return PagePlace() }
    var place = PagePlace(part: min(part, parts - 1), row: row + rows)
    while place.row < 0, place.part > 0 {
      place.part -= 1
      place.row += height(place.part)
    }
    place.row = max(0, place.row)
    while place.part < parts - 1, place.row >= height(place.part) {
      place.row -= height(place.part)
      place.part += 1
    }
    return rows > 0 ? min(place, Self.last(of: parts, window: window, height: height)) : place
  }

  /// The place from which the window ends with the page.
  static func last(of parts: Int, window: Int, height: (Int) -> Int) -> PagePlace {
    var (part, rows) = (parts, 0)
    while part > 0, rows < window {
      part -= 1
      rows += height(part)
    }
    return PagePlace(part: part, row: max(0, rows - window))
  }

  /// The parts in the window with the row at which each begins, negative where it begins above.
  func visible(of parts: Int, window: Int, height: (Int) -> Int) -> [(part: Int, row: Int)] {
    var (part, start) = (part, -row)
    var found: [(part: Int, row: Int)] = []
    while part < parts, start < window {
      found.append((part, start))
      start += height(part)
      part += 1
    }
    return found
  }
}

extension PagePlace: Comparable {
  /// Whether a place is further up.
  static func < (left: PagePlace, right: PagePlace) -> Bool {
    (left.part, left.row) < (right.part, right.row)
  }
}
