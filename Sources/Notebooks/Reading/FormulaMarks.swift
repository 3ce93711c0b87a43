extension [Inline] {
  /// The same with every formula set: between dollars, `$h_t$`, and as on code hosts between dollars
  /// and back-ticks, where Markdown leaves every sign alone.
  ///
  /// A dollar opens a formula where a space does not follow, and closes one where a space does not
  /// stand before and a letter or a digit does not follow, so that prices stay prices.
  func settingFormulas() -> [Inline] {
    var pieces = joiningTexts()
    for index in pieces.indices.dropFirst().dropLast() {
      guard case .code(let source) = pieces[index],
        case .text(let before) = pieces[index - 1], before.hasSuffix("$"),
        case .text(let after) = pieces[index + 1], after.hasPrefix("$")
      else { continue }
      pieces[index] = .formula(source)
      pieces[index - 1] = .text(String(before.dropLast()))
      pieces[index + 1] = .text(String(after.dropFirst()))
    }
    return pieces.flatMap(\.splitAtDollars).filter { $0 != .text("") }
  }

  /// The formula that a paragraph between `$$` and `$$` is.
  var displayedFormula: String? {
    let pieces = joiningTexts()
    guard pieces.count == 1, case .text(let text) = pieces[0], text.count > 4,
      text.hasPrefix("$$"), text.hasSuffix("$$")
    else { return nil }
    return Formula.unicode(text.dropFirst(2).dropLast(2).trimmed)
  }

  /// CommonMark cuts words at every sign that could mean something.
  private func joiningTexts() -> [Inline] {
    var (pieces, words) = ([Inline](), "")
    for piece in self {
      if case .text(let text) = piece {
        words += text
      } else {
        pieces += [.text(words), piece]
        words = ""
      }
    }
    return pieces + [.text(words)]
  }
}

extension Inline {
  /// A formula, in italics as formulas are.
  fileprivate static func formula(_ source: String) -> Inline {
    .emphasis([.text(Formula.unicode(source))])
  }

  fileprivate var splitAtDollars: [Inline] {
    guard case .text(let text) = self else { return [self] }
    var (pieces, rest) = ([Inline](), text[...])
    while let formula = rest.firstFormula {
      pieces.append(.text(String(rest[..<formula.lowerBound])))
      pieces.append(.formula(String(rest[formula].dropFirst().dropLast())))
      rest = rest[formula.upperBound...]
    }
    return pieces + [.text(String(rest))]
  }
}

extension Substring {
  /// Where the first formula stands, its dollars among it.
  fileprivate var firstFormula: Range<Index>? {
    var search = startIndex
    while let start = self[search...].firstIndex(of: "$") {
      search = index(after: start)
      guard let end = self[search...].firstIndex(of: "$") else { return nil }
      let after = index(after: end)
      let inside = self[search..<end]
      if let first = inside.first, let last = inside.last, !first.isWhitespace, !last.isWhitespace,
        after == endIndex || !(self[after].isLetter || self[after].isNumber)
      {
        return start..<after
      }
    }
    return nil
  }

  /// Without space at both ends.
  fileprivate var trimmed: String {
    let text = drop(while: \.isWhitespace)
    let end = text.lastIndex { !$0.isWhitespace }.map(text.index(after:))
    return String(text[..<(end ?? text.startIndex)])
  }
}
