/// Finds the word that was probably meant.
enum Spelling {
  /// The candidate that takes the fewest edits to reach; nil where none is near.
  static func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
    let typed = Array(word.lowercased().prefix(40))
    let near = candidates.compactMap { candidate -> (name: String, distance: Int)? in
      let letters = Array(candidate.lowercased().prefix(40))
      let distance = edits(typed, letters)
      let isNear = distance <= max(1, max(typed.count, letters.count) / 3)
      return isNear || typed.count > 1 && letters.starts(with: typed) ? (candidate, distance) : nil
    }
    return near.min { $0.distance < $1.distance }?.name
  }

  /// Insertions, deletions, replacements and swaps of neighbours between two words. O(n·m).
  private static func edits(_ a: [Character], _ b: [Character]) -> Int {
    var before = Array(repeating: 0, count: b.count + 1)
    var last = Array(0...b.count)
    for i in a.indices {
      var row = [i + 1]
      for j in b.indices {
        var least = min(last[j] + (a[i] == b[j] ? 0 : 1), last[j + 1] + 1, row[j] + 1)
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
          least = min(least, before[j - 1] + 1)
        }
        row.append(least)
      }
      (before, last) = (last, row)
    }
    return last[b.count]
  }
}
