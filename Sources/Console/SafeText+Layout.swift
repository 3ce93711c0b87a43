/// Where text stands in a field that is wider than it.
public enum Alignment: Hashable, Sendable {
  /// Blanks after it.
  case left
  /// Blanks on both sides, an odd one after it.
  case center
  /// Blanks before it.
  case right
}

extension SafeText {
  /// The text cut to that many columns; what is lost is marked by an ellipsis if there is a column for it.
  public func truncated(to columns: Int, ellipsis: Bool = true) -> SafeText {
    guard width > columns else { return self }
    guard columns > 0 else { return .empty }
    let mark: SafeText = ellipsis ? "…" : .empty
    return prefix(columns - mark.width) + mark
  }

  /// The text in a field of exactly that many columns, cut where it is longer.
  public func padded(to columns: Int, _ alignment: Alignment = .left) -> SafeText {
    let text = truncated(to: columns)
    let room = max(0, columns - text.width)
    let left =
      switch alignment {
      case .left: 0
      case .center: room / 2
      case .right: room
      }
    return .blanks(left) + text + .blanks(room - left)
  }

  /// The text in lines of at most that many columns, broken at spaces, and inside words that are longer
  /// than a line. No columns, no lines; an empty text is one empty line.
  public func wrapped(to columns: Int) -> [SafeText] {
    guard columns > 0 else { return [] }
    var lines: [SafeText] = []
    var line = SafeText.empty
    for word in words {
      if !line.isEmpty, line.width + 1 + word.width <= columns {
        line += " " + word
      } else {
        if !line.isEmpty { lines.append(line) }
        var pieces = word.pieces(of: columns)
        line = pieces.popLast() ?? .empty
        lines += pieces
      }
    }
    return line.isEmpty && !lines.isEmpty ? lines : lines + [line]
  }

  /// Spaces.
  public static func blanks(_ count: Int) -> SafeText {
    SafeText(repeating: " ", count: count)
  }

  private func prefix(_ columns: Int) -> SafeText {
    var text = ""
    var used = 0
    for cell in cells {
      guard used + Int(cell.width) <= columns else { break }
      text.append(contentsOf: String(cell.text))
      used += Int(cell.width)
    }
    return SafeText(trusted: text, width: used)
  }

  private var words: [SafeText] {
    string.split(separator: " ").map { SafeText($0, limit: .max) }
  }

  /// A word cut every `columns` columns; a character wider than a line becomes a `·`.
  private func pieces(of columns: Int) -> [SafeText] {
    guard width > columns else { return [self] }
    var pieces: [SafeText] = []
    var piece = SafeText.empty
    for cell in cells {
      let text =
        cell.width > columns
        ? "·" : SafeText(trusted: String(cell.text), width: Int(cell.width))
      if piece.width + text.width > columns {
        pieces.append(piece)
        piece = .empty
      }
      piece += text
    }
    return pieces + [piece]
  }
}

extension SafeText {
  /// What stands in each square, in order.
  var cells: Cells { Cells(text: self) }

  /// The text's one square, if it has just one.
  var onlyCell: Cell? {
    var iterator = cells.makeIterator()
    guard let cell = iterator.next(), iterator.next() == nil else { return nil }
    return cell
  }

  struct Cells: Sequence, IteratorProtocol {
    private var scalars: String.UnicodeScalarView.Iterator
    private var upcoming: Unicode.Scalar?

    init(text: SafeText) {
      scalars = text.string.unicodeScalars.makeIterator()
      upcoming = scalars.next()
    }

    mutating func next() -> Cell? {
      guard let base = upcoming else { return nil }
      upcoming = scalars.next()
      let width: UInt8 = WideScalars.contains(base.value) ? 2 : 1
      guard let mark = upcoming, mark.isMark else {
        return Cell(text: Character(base), width: width)
      }
      return Cell(text: cluster(on: base), width: width)
    }

    /// The base with the marks that follow it.
    private mutating func cluster(on base: Unicode.Scalar) -> Character {
      var cluster = String(base)
      while let mark = upcoming, mark.isMark {
        cluster.unicodeScalars.append(mark)
        upcoming = scalars.next()
      }
      return cluster.first ?? "·"
    }
  }
}

extension Unicode.Scalar {
  fileprivate var isMark: Bool { value >= 0x300 && role == .mark }
}
