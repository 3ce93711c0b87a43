import Console

extension Settings {
  /// The MiB that may be chosen.
  public static let memoryRange = 1...1_048_576

  /// Takes a new value, or the one after the present.
  mutating func apply(_ preference: Preference) {
    switch preference {
    case .theme(let theme): appearance.theme = theme ?? appearance.theme.next
    case .colors(let colors): appearance.colors = colors ?? appearance.colors.next
    case .glyphs(let glyphs): appearance.glyphs = glyphs ?? appearance.glyphs.next
    case .mouse(let isOn): mouse = isOn ?? !mouse
    case .memory(let mebibytes): memory = mebibytes << 20
    }
  }
}

extension CaseIterable where Self: Equatable, AllCases == [Self] {
  /// The case after this one; after the last comes the first.
  var next: Self { stepped(by: 1) }

  /// The case so many places further on, round and round.
  func stepped(by distance: Int) -> Self {
    let all = Self.allCases
    guard let index = all.firstIndex(of: self) else { return self }
    let place = (index + distance % all.count + all.count) % all.count
    return all[place]
  }
}
