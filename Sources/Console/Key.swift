/// A key, or a key with Control.
public enum Key: Hashable, Sendable {
  /// What types a character, the blank among them.
  case character(Character)
  /// Control with a letter, which is lower case.
  case control(Character)
  /// Keys that end a line, leave or go to the next field.
  case enter, escape, tab
  /// Tab with Shift.
  case backtab
  /// Keys that edit.
  case backspace, delete, insert
  /// The arrows.
  case up, down, left, right
  /// Keys that go further than the arrows.
  case home, end, pageUp, pageDown
  /// A function key by its number, from 1.
  case function(Int)
}

extension Key {
  /// The key of that name in a key script: `j`, `<enter>`, `<c-r>`, `<f5>`, `<space>`, `<lt>`; `nil` for no key's name.
  public init?(name: String) {
    if let first = name.first, name.count == 1, first != "<" {
      self = .character(first)
    } else if name.hasPrefix("<"), name.hasSuffix(">"), name.count > 2 {
      self.init(bracketed: name.dropFirst().dropLast().lowercased())
    } else {
      return nil
    }
  }

  private init?(bracketed word: String) {
    if let key = Self.named.first(where: { $0.names.contains(word) })?.key {
      self = key
    } else if word.hasPrefix("c-"), word.count == 3, let letter = word.last {
      self = .control(letter)
    } else if word.hasPrefix("f"), let number = Int(word.dropFirst()), (1...63).contains(number) {
      self = .function(number)
    } else {
      return nil
    }
  }

  /// The name by which a key script calls the key.
  public var name: String {
    if let names = Self.named.first(where: { $0.key == self })?.names { return "<\(names[0])>" }
    return switch self {
    case .character(let character): String(character)
    case .control(let letter): "<c-\(letter)>"
    case .function(let number): "<f\(number)>"
    default: "<?>"
    }
  }

  /// How help and hints write the key: `←`, `Enter`, `Ctrl-R`.
  public func title(_ glyphs: GlyphSet = .unicode) -> SafeText {
    switch self {
    case .character(" "): "Space"
    case .character(let character): SafeText(String(character))
    case .control(let letter): "Ctrl-\(letter.uppercased())"
    case .function(let number): "F\(number)"
    default: fixedTitle(glyphs)
    }
  }

  private func fixedTitle(_ glyphs: GlyphSet) -> SafeText {
    guard let entry = Self.named.first(where: { $0.key == self }) else { return "?" }
    return SafeText(glyphs == .ascii ? entry.plainTitle ?? entry.title : entry.title)
  }

  private struct Named: Sendable {
    let key: Key
    /// The first is the one that is written, all are read.
    let names: [String]
    let title: String
    var plainTitle: String?
  }

  private static let named: [Named] = [
    Named(key: .enter, names: ["enter", "cr", "return"], title: "Enter"),
    Named(key: .escape, names: ["esc", "escape"], title: "Esc"),
    Named(key: .tab, names: ["tab"], title: "Tab"),
    Named(key: .backtab, names: ["s-tab", "backtab"], title: "Shift-Tab"),
    Named(key: .backspace, names: ["bs", "backspace"], title: "Backspace"),
    Named(key: .delete, names: ["del", "delete"], title: "Del"),
    Named(key: .insert, names: ["ins", "insert"], title: "Ins"),
    Named(key: .up, names: ["up"], title: "↑", plainTitle: "Up"),
    Named(key: .down, names: ["down"], title: "↓", plainTitle: "Down"),
    Named(key: .left, names: ["left"], title: "←", plainTitle: "Left"),
    Named(key: .right, names: ["right"], title: "→", plainTitle: "Right"),
    Named(key: .home, names: ["home"], title: "Home"),
    Named(key: .end, names: ["end"], title: "End"),
    Named(key: .pageUp, names: ["pageup", "pgup"], title: "PgUp"),
    Named(key: .pageDown, names: ["pagedown", "pgdn"], title: "PgDn"),
    Named(key: .character(" "), names: ["space"], title: "Space"),
    Named(key: .character("<"), names: ["lt"], title: "<"),
  ]
}
