import Console
import Laboratory

/// How the screen is divided, the same for drawing and for finding what a click meant.
///
/// The header leaves first when there are few rows, then the hints; the line being typed always has a row. What has
/// just happened is told in the hints' row until the next key, so that the screen does not jump.
struct Frame: Hashable {
  let header: Rect
  let body: Rect
  let notice: Rect
  let footer: Rect

  init(_ session: Session, size: Size) {
    let (header, below) = Rect(size: size).splitTop(size.rows >= Self.rowsForHeader ? 1 : 0)
    let hasFooter = session.prompt != nil || size.rows >= Self.rowsForHints
    let isTold = session.notice != nil && session.prompt == nil
    let (footer, middle) = below.splitBottom(hasFooter && !isTold ? 1 : 0)
    let lines = session.message?.text.wrapped(to: Self.noticeColumns(middle)).count ?? 0
    let (notice, body) = middle.splitBottom(min(lines, (middle.rows + 1) / 2))
    (self.header, self.body, self.notice, self.footer) = (header, body, notice, footer)
  }

  /// The columns of a notice's text: a mark stands before it.
  static func noticeColumns(_ rect: Rect) -> Int { rect.columns - 4 }

  private static let rowsForHeader = 5
  private static let rowsForHints = 8
}

extension Session {
  /// How far an opening has come that takes a while.
  private var progress: SafeText {
    guard openingShare > 0 else { return .empty }
    let tenths = Int(openingShare * 20)
    let (full, empty): (Character, Character) =
      appearance.glyphs == .ascii ? ("#", ".") : ("█", "░")
    let bar =
      String(repeating: full, count: tenths) + String(repeating: empty, count: 20 - tenths)
    return SafeText(" \(bar) \(Int(openingShare * 100)) % of the steps; Esc stops")
  }

  /// The sentence to show: what happened last, or what one is waiting for, or why training stands still.
  var message: Notice? {
    if let notice { return notice }
    if let opening { return Notice(.fact, "Opening " + opening.name + "…" + progress) }
    guard screen != .help, let snapshot = opened?.snapshot else { return nil }
    if let divergence = snapshot.divergence {
      return Notice(.failure, SafeText(divergence.explanation + " " + divergence.advice))
    }
    return snapshot.earlyStop.map { Notice(.fact, SafeText($0.explanation)) }
  }
}
