import Console

/// Where the parts of the train screen stand. With little room accuracy leaves first, then the learning rate (which
/// has a panel only where it changes), then the gradient norm, then the gradient over time; the loss stays longest.
struct TrainLayout {
  let figures: Rect
  let recipe: Rect
  let loss: Rect
  let accuracy: Rect
  let norm: Rect
  let rate: Rect
  let gradient: Rect

  /// Whether there is room for pictures at all.
  static func fits(_ rect: Rect) -> Bool { rect.columns >= 40 && rect.rows >= 9 }

  init(_ view: TrainView, in rect: Rect) {
    let bins = view.gradientSpan.bins
    let isRoomy = rect.rows >= 34
    let (top, pictures) = rect.splitTop(isRoomy ? 4 : 2)
    let lines = top.inset(columns: 0, rows: isRoomy ? 1 : 0).rowsSplit([1, 1])
    (figures, recipe) = (lines[0], lines[1])
    let isWide = pictures.columns >= 70
    let (right, rest) =
      isWide
      ? pictures.splitRight(Self.gradientColumns(of: pictures.columns, bins: bins))
      : pictures.splitBottom(pictures.rows >= 12 ? max(7, pictures.rows * 2 / 5) : 0)
    let curves = view.showsRate ? Self.columnWithRate(rest) : Self.column(rest) + [.zero]
    (loss, accuracy, norm, rate) = (curves[0], curves[1], curves[2], curves[3])
    gradient = right
  }

  /// Equally wide steps fill the panel without rest, as far as that leaves the curves their half.
  private static func gradientColumns(of columns: Int, bins: Int) -> Int {
    let frame = 2 + TrainView.gutter
    let most = columns * 12 / 25
    let width = max(1, (most - frame) / max(1, bins))
    return min(max(34, frame + width * bins), most)
  }

  /// Loss, accuracy and norm one below the other, as many as have room.
  private static func column(_ rect: Rect) -> [Rect] {
    if rect.rows >= 18 { return rect.rowsSplit([4, 3, 3]) }
    if rect.rows >= 12 {
      let parts = rect.rowsSplit([5, 4])
      return [parts[0], .zero, parts[1]]
    }
    return [rect, .zero, .zero]
  }

  /// The same with the learning rate below.
  private static func columnWithRate(_ rect: Rect) -> [Rect] {
    if rect.rows >= 26 { return rect.rowsSplit([4, 3, 3, 3]) }
    if rect.rows >= 16 {
      let parts = rect.rowsSplit([5, 4, 4])
      return [parts[0], .zero, parts[1], parts[2]]
    }
    return column(rect) + [.zero]
  }
}
