import Console

/// A titled part of the help: prose, or keys and what they do.
struct HelpBlock {
  let title: SafeText
  var prose: [SafeText] = []
  var entries: [(keys: SafeText, help: SafeText)] = []

  init(_ title: SafeText, prose: [SafeText]) {
    self.title = title
    self.prose = prose
  }

  /// Neighbours in the table with the same words become one line.
  init(_ title: SafeText, bindings: [Binding], _ glyphs: GlyphSet) {
    self.title = title
    for binding in bindings {
      let keys = Self.text(of: binding.keys, glyphs)
      if let last = entries.last, last.help == binding.help {
        entries[entries.count - 1].keys = last.keys + " " + keys
      } else {
        entries.append((keys, binding.help))
      }
    }
  }

  init(_ title: SafeText, prompt bindings: [PromptBinding], _ glyphs: GlyphSet) {
    self.title = title
    entries = bindings.map { (Self.text(of: $0.keys, glyphs), $0.help) }
  }

  init(_ title: SafeText, editor bindings: [EditorBinding], _ glyphs: GlyphSet) {
    self.title = title
    entries = bindings.map { (Self.text(of: $0.keys, glyphs), $0.help) }
  }

  init(_ title: SafeText, commands: [Command]) {
    self.title = title
    entries = commands.map { (SafeText(($0.name + " " + $0.usage).trimmingSpaces), $0.about) }
  }

  /// The block set in lines of a width.
  func lines(columns: Int) -> [HelpLine] {
    let widest = entries.map(\.keys.width).max() ?? 0
    let keys = min(widest, max(6, columns / 2))
    return [.title(title)] + prose.flatMap { $0.wrapped(to: columns).map(HelpLine.prose) }
      + entries.flatMap { entry in
        entry.help.wrapped(to: max(1, columns - keys - 2)).enumerated().map { index, words in
          HelpLine.entry(keys: index == 0 ? entry.keys : .empty, width: keys, words)
        }
      }
  }

  private static func text(of keys: [Key], _ glyphs: GlyphSet) -> SafeText {
    keys.map { $0.title(glyphs) }.joined(separator: " ")
  }
}

/// One line of the help.
enum HelpLine {
  case blank
  case title(SafeText)
  case prose(SafeText)
  case entry(keys: SafeText, width: Int, SafeText)

  func draw(into canvas: inout Canvas, in rect: Rect, _ palette: Palette) {
    switch self {
    case .blank: break
    case .title(let text): canvas.write(text, in: rect, style: palette.title)
    case .prose(let text): canvas.write(text, in: rect, style: palette.text)
    case .entry(let keys, let width, let words):
      canvas.write(keys.truncated(to: width), in: rect, style: palette.key)
      canvas.write(words, in: rect.splitRight(rect.columns - width - 2).right, style: palette.text)
    }
  }

  /// The line without colours and columns, for a reader that speaks.
  var spoken: SafeText {
    switch self {
    case .blank: .empty
    case .title(let text), .prose(let text): text
    case .entry(let keys, _, let words): keys.isEmpty ? words : keys + ": " + words
    }
  }
}
