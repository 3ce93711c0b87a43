/// A notebook's text with other text in the place of some of its parts: what a reader made of it.
///
/// What is between parts stays as it is: blank lines, comments, the front matter. Lines are counted from 1,
/// as everywhere in a notebook.
public struct Edition: Sendable {
  /// The notebook as it was read.
  public let base: Notebook
  /// What stands in the place of parts of the base: Markdown with any number of parts, or nothing. The
  /// place after the last part stands for the end of the file, where the base has nothing.
  public let changes: [Int: String]
  /// The whole text.
  public let text: String
  private let weave: Weave

  /// A notebook with some changes.
  public init(of base: Notebook, changes: [Int: String] = [:]) {
    self.base = base
    self.changes = changes
    weave = Weave(base, changes)
    text = changes.isEmpty ? base.text : weave.lines.joined(separator: "\n")
  }

  /// A notebook of which somebody made a text: the parts that say something else are its changes. A text to
  /// which no such changes lead is a base of its own.
  public init(of base: Notebook, becoming text: String) {
    let edition = Edition(of: base, changes: Notebook(text: text).changes(since: base))
    self = edition.text == text ? edition : Edition(of: Notebook(text: text))
  }

  /// Some lines as one text, without the carriage returns at their ends.
  public func text(of range: ClosedRange<Int>) -> String {
    let inside = (range.lowerBound - 1..<range.upperBound).clamped(to: 0..<weave.lines.count)
    return weave.lines[inside].map(\.withoutReturn).joined(separator: "\n")
  }

  /// The part of the base, or the end, in whose place a line stands; nil between parts.
  public func origin(ofLine line: Int) -> Int? {
    weave.ranges.firstIndex { $0.contains(line - 1) }
  }

  /// The edition with other text in place of some lines, or without them; nil where these are not all in
  /// the place of one part of the base.
  public func replacing(_ range: ClosedRange<Int>, with text: String) -> Edition? {
    guard let origin = origin(ofLine: range.lowerBound) else { return nil }
    let place = weave.ranges[origin]
    guard place.contains(range.upperBound - 1) else { return nil }
    var piece = piece(origin)
    piece.replaceSubrange(
      range.lowerBound - 1 - place.lowerBound..<range.upperBound - place.lowerBound,
      with: text.lines)
    if text.isEmpty { piece = piece.withoutSeam(at: range.lowerBound - 1 - place.lowerBound) }
    return changing(origin, to: piece)
  }

  /// The edition with text below a line that stands in the place of a part of the base, a blank line
  /// between them; nil where that line is between parts.
  public func inserting(_ text: String, below line: Int) -> Edition? {
    guard let origin = origin(ofLine: line) else { return nil }
    var piece = piece(origin)
    piece.insert(contentsOf: [""] + text.lines, at: line - weave.ranges[origin].lowerBound)
    return changing(origin, to: piece)
  }

  /// The edition with text above a line, likewise.
  public func inserting(_ text: String, above line: Int) -> Edition? {
    guard let origin = origin(ofLine: line) else { return nil }
    var piece = piece(origin)
    piece.insert(contentsOf: text.lines + [""], at: line - 1 - weave.ranges[origin].lowerBound)
    return changing(origin, to: piece)
  }

  /// The edition with text at the end.
  public func appending(_ text: String) -> Edition {
    let end = base.parts.count
    let piece = piece(end)
    return changing(end, to: piece + (piece.isEmpty ? [] : [""]) + text.lines)
  }

  /// The edition with a part of the base as it was read.
  public func resetting(_ origin: Int) -> Edition {
    Edition(of: base, changes: changes.filter { $0.key != origin })
  }

  private func piece(_ origin: Int) -> [String] {
    weave.lines[weave.ranges[origin]].map(\.withoutReturn)
  }

  private func changing(_ origin: Int, to piece: [String]) -> Edition {
    var changes = changes
    changes[origin] = piece.joined(separator: "\n")
    if origin == base.parts.count, piece.isEmpty { changes[origin] = nil }
    return Edition(of: base, changes: changes)
  }
}

/// The lines of a base with those of changes in their places.
private struct Weave {
  private(set) var lines: [String] = []
  /// The lines of each part of the base, and of the end, from 0.
  private(set) var ranges: [Range<Int>] = []
  private let base: [String]
  /// The line of the base that comes next.
  private var next = 0
  /// Whether lines end as on Windows.
  private let hasReturns: Bool

  init(_ notebook: Notebook, _ changes: [Int: String]) {
    base = notebook.text.lines
    hasReturns = base.first?.utf8.last == .carriageReturn
    for (place, part) in notebook.parts.enumerated() {
      let taken = notebook.lines(of: part)
      let start = min(max(next, taken.lowerBound - 1), base.count)
      lines += base[next..<start]
      next = start
      put(changes[place], until: max(start, min(taken.upperBound, base.count)))
    }
    lines += base[next...]
    putEnd(changes[notebook.parts.count])
  }

  private mutating func put(_ change: String?, until end: Int) {
    let piece = change.map(written) ?? Array(base[next..<end])
    ranges.append(lines.count..<lines.count + piece.count)
    lines += piece
    next = end
    // Where a part is gone, the blank line behind it goes too.
    let isAfterBlank = lines.last?.withoutReturn.isEmpty ?? true
    if piece.isEmpty, isAfterBlank, next < base.count, base[next].withoutReturn.isEmpty {
      next += 1
    }
  }

  private mutating func putEnd(_ change: String?) {
    guard let change else { return ranges.append(lines.count..<lines.count) }
    while lines.last?.withoutReturn.isEmpty == true { lines.removeLast() }
    if !lines.isEmpty { lines += written("\n").dropLast() }
    let piece = written(change)
    ranges.append(lines.count..<lines.count + piece.count)
    lines += piece + [""]
  }

  private func written(_ text: String) -> [String] {
    hasReturns ? text.lines.map { $0 + "\r" } : text.lines
  }
}

extension Notebook {
  /// What stands in the place of parts of another notebook here: those from the first that differs to the
  /// last, each by itself where there are as many, else in the place of one.
  fileprivate func changes(since base: Notebook) -> [Int: String] {
    let (old, new) = (base.partTexts, partTexts)
    let start = zip(old, new).prefix { $0 == $1 }.count
    let end = zip(old.dropFirst(start).reversed(), new.dropFirst(start).reversed())
      .prefix { $0 == $1 }.count
    if old.count == new.count {
      let differing = old.indices.filter { old[$0] != new[$0] }
      return Dictionary(uniqueKeysWithValues: differing.map { ($0, new[$0]) })
    }
    return wholeChange(from: start, leaving: end, of: base)
  }

  /// All that is new in the place of the one part that differs, or of the one before.
  private func wholeChange(from start: Int, leaving end: Int, of base: Notebook) -> [Int: String] {
    let gone = base.parts.count - start - end
    if parts.count == start + end {
      return Dictionary(uniqueKeysWithValues: (start..<start + gone).map { ($0, "") })
    }
    let first = gone == 0 ? max(0, start - 1) : start
    let last = parts.count - end - 1
    guard gone <= 1, first <= last, !base.parts.isEmpty else { return [:] }
    let range = lines(of: parts[first]).lowerBound...lines(of: parts[last]).upperBound
    return [first: Edition(of: self).text(of: range)]
  }
}

extension String {
  /// The lines between line feeds, carriage returns left at their ends; no lines in no text.
  fileprivate var lines: [String] {
    isEmpty
      ? []
      : utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        .map { String(Substring($0)) }
  }

  fileprivate var withoutReturn: String {
    utf8.last == .carriageReturn ? String(unicodeScalars.dropLast()) : self
  }
}

extension UInt8 {
  fileprivate static let carriageReturn = UInt8(ascii: "\r")
}

extension [String] {
  /// Without the blank lines that are too many where something was taken out.
  fileprivate func withoutSeam(at place: Int) -> [String] {
    var lines = self
    if place < lines.count, lines[place].isEmpty, place == 0 || lines[place - 1].isEmpty {
      lines.remove(at: place)
    } else if place == lines.count, lines.last?.isEmpty == true {
      lines.removeLast()
    }
    return lines
  }
}
