import Console
import Recurrence
import Sequences

/// What there is to open, and which entry is chosen.
public struct HomeState: Sendable {
  /// Files that were opened before, the newest first.
  var recent: [RecentFile] = [] {
    didSet { selected = min(selected, entries.count - 1) }
  }
  /// The chosen entry's place in `entries`.
  var selected = 0
  /// The cell that each built-in problem is offered with.
  var cells: [String: CellKind] = [:]

  /// The entries from top to bottom.
  var entries: [HomeEntry] {
    Problem.catalogue.map { .problem($0.name) } + recent.map { .recent($0) } + [.file]
  }

  var chosen: HomeEntry { entries[selected] }

  func cell(of problem: String) -> CellKind { cells[problem] ?? .lstm }

  mutating func move(_ motion: Motion, page: Int) {
    let last = entries.count - 1
    selected = motion.moved(selected, last: last, page: page)
  }

  /// Offers the chosen problem with another cell.
  mutating func turn(by distance: Int) {
    guard case .problem(let name) = chosen else { return }
    let offered = Self.offeredCells
    let place = offered.firstIndex(of: cell(of: name)) ?? 0
    cells[name] = offered[(place + distance + offered.count) % offered.count]
  }

  /// The cells from the plainest to the richest.
  static let offeredCells: [CellKind] = [.rnnTanh, .lstm, .gru]
}

/// One line of the home screen.
enum HomeEntry: Hashable, Sendable {
  case problem(String)
  case recent(RecentFile)
  case file
}

extension Motion {
  /// The place after the motion in a list that ends at `last`.
  func moved(_ place: Int, last: Int, page: Int) -> Int {
    let target =
      switch self {
      case .up: place - 1
      case .down: place + 1
      case .pageUp: place - max(1, page)
      case .pageDown: place + max(1, page)
      case .first: 0
      case .last: last
      }
    return min(max(0, target), max(0, last))
  }
}

extension Session {
  /// Opens the chosen entry.
  mutating func choose() -> [Effect] {
    switch home.chosen {
    case .problem(let name): open(OpenRequest(.problem(name), cell: home.cell(of: name)))
    case .recent(let file): open(OpenRequest(.file(path: file.path)))
    case .file: beginTyping(.open)
    }
  }
}
