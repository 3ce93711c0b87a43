import Console
import Laboratory
import Recurrence
import Sequences

/// What there is to open, and which entry is chosen.
public struct HomeState: Sendable {
  /// Whether there is a network to go back to.
  var hasCurrent = false
  /// The notebook to go back to.
  private(set) var reading: NotebookEntry?
  /// The lessons of the program, in their order.
  private(set) var lessons: [LessonEntry] = []
  /// Files that were opened before, the newest first.
  private(set) var recent: [RecentFile] = []
  /// The chosen entry's place in `entries`.
  private(set) var selected = 0
  /// Previews of the problems that were looked at; they never change.
  private var seen: [String: ProblemPreview] = [:]
  /// The cell that each built-in problem is offered with.
  var cells: [String: CellKind] = [:]

  /// The entries from top to bottom.
  var entries: [HomeEntry] {
    (hasCurrent ? [.current] : []) + (reading == nil ? [] : [.reading])
      + lessons.map { .lesson($0.name) } + Problem.catalogue.map { .problem($0.name) }
      + recent.map { .recent($0) } + [.file]
  }

  var chosen: HomeEntry { entries[min(selected, entries.count - 1)] }

  /// Begins with the first lesson that is not done.
  mutating func begin(_ recent: [RecentFile], _ lessons: [LessonEntry]) {
    (self.recent, self.lessons) = (recent, lessons)
    select(lessons.firstIndex { !$0.isDone } ?? 0)
  }

  func lesson(_ name: String) -> LessonEntry? { lessons.first { $0.name == name } }

  /// Notes how much of a lesson is done.
  mutating func note(_ done: Int, of all: Int, in name: String) {
    guard let place = lessons.firstIndex(where: { $0.name == name }) else { return }
    lessons[place].done = max(done, lessons[place].done)
    lessons[place].all = all
    lessons[place].isBegun = true
  }

  func cell(of problem: String) -> CellKind { cells[problem] ?? .lstm }

  mutating func move(_ motion: Motion, page: Int) {
    let last = entries.count - 1
    select(motion.moved(selected, last: last, page: page))
  }

  mutating func select(_ place: Int) {
    selected = min(max(0, place), entries.count - 1)
    if case .problem(let name) = chosen, seen[name] == nil { seen[name] = ProblemPreview(name) }
  }

  /// There is something to go back to now; the list begins with it.
  mutating func selectCurrent() {
    hasCurrent = true
    selected = 0
  }

  /// There is a notebook to go back to; its line is chosen.
  mutating func selectReading(_ notebook: NotebookEntry) {
    reading = notebook
    selected = entries.firstIndex(of: .reading) ?? 0
  }

  /// Offers the chosen problem with another cell.
  mutating func turn(by distance: Int) {
    guard case .problem(let name) = chosen else { return }
    let offered = Self.offeredCells
    let place = offered.firstIndex(of: cell(of: name)) ?? 0
    cells[name] = offered[(place + distance + offered.count) % offered.count]
  }

  /// What the chosen entry looks like inside.
  var preview: ProblemPreview {
    switch chosen {
    case .problem(let name): seen[name] ?? ProblemPreview(name) ?? .unknown
    case .lesson(let name): lesson(name).map(ProblemPreview.init) ?? .unknown
    case .reading: readingPreview ?? .unknown
    case .current, .recent, .file: .unknown
    }
  }

  /// What the notebook to go back to is about; of a lesson with what is done of it.
  private var readingPreview: ProblemPreview? {
    guard let reading else { return nil }
    guard case .lesson(let name) = reading.source, let lesson = lesson(name) else {
      return ProblemPreview(reading)
    }
    return ProblemPreview(lesson)
  }

  func title(of entry: HomeEntry) -> SafeText {
    switch entry {
    case .current: "Continue"
    case .reading: reading?.title ?? "Continue"
    case .lesson(let name): lesson(name)?.title ?? SafeText(name)
    case .problem(let name): SafeText(name.prefix(1).uppercased() + name.dropFirst())
    case .recent(let file): SafeText(file.path.split(separator: "/").last ?? "/")
    case .file: "Files"
    }
  }

  /// What the panel about an entry is headed by.
  func heading(of entry: HomeEntry) -> SafeText {
    guard case .problem(let name) = entry else { return title(of: entry) }
    return SafeText(Problem.catalogue.first { $0.name == name }?.title ?? name)
  }

  func summary(of problem: String) -> SafeText {
    SafeText(Problem.catalogue.first { $0.name == problem }?.summary ?? "")
  }

  /// The cells from the plainest to the richest.
  static let offeredCells: [CellKind] = [.rnnTanh, .lstm, .gru]
}

/// One line of the home screen.
enum HomeEntry: Hashable, Sendable {
  case current
  case reading
  case lesson(String)
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
  /// What the chosen entry looks like inside.
  var preview: ProblemPreview {
    guard case .current = home.chosen, let opened else { return home.preview }
    return ProblemPreview(opened, sample: walk.choices.sample)
  }

  /// Opens the chosen entry.
  mutating func choose() -> [Effect] {
    switch home.chosen {
    case .current: perform(.show(.walk))
    case .reading: perform(.show(.notebook))
    case .lesson(let name): read(.lesson(name))
    case .problem(let name): open(OpenRequest(.problem(name), cell: home.cell(of: name)))
    case .recent(let file): open(OpenRequest(file))
    case .file: beginTyping(.open)
    }
  }
}

extension OpenRequest {
  /// The wish to open a file again, as it was read before.
  init(_ file: RecentFile) {
    self.init(.file(path: file.path))
    wishes.reading = file.reading
  }
}
