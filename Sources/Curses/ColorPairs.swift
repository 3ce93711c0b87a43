/// Which number ncurses knows a pair of colours by. Numbers are given out from 1; pair 0 is the terminal's own.
struct ColorPairs {
  /// A foreground and a background as ncurses counts colours: -1 is the terminal's own.
  struct Pair: Hashable {
    var foreground: Int32
    var background: Int32

    static let standard = Pair(foreground: -1, background: -1)
  }

  /// More than this many are never used at once: ncurses grows its table with the largest number.
  static let most = 4096

  /// How many pairs can be numbered.
  let capacity: Int
  private var numbers: [Pair: Int32] = [:]

  /// A table for a terminal with so many pairs, pair 0 included.
  init(terminalPairs: Int) {
    capacity = max(0, min(terminalPairs - 1, Self.most))
  }

  /// The number of a pair, and whether it must be defined first; `nil` when the table is full.
  mutating func number(of pair: Pair) -> (value: Int32, isNew: Bool)? {
    if pair == .standard { return (0, false) }
    if let known = numbers[pair] { return (known, false) }
    guard numbers.count < capacity else { return nil }
    let number = Int32(numbers.count + 1)
    numbers[pair] = number
    return (number, true)
  }

  /// Forgets every pair, so that the numbers can be given out anew.
  mutating func removeAll() {
    numbers.removeAll(keepingCapacity: true)
  }
}
