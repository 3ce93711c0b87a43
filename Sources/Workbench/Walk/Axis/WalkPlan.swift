/// How many rows each part of the screen gets.
///
/// Parts are wished for in one fixed order. So what stands last in the order is dropped first on a small screen:
/// the curves, then the details; single rows may fill what is left by a pane that does not fit. On a large screen what
/// is left goes to strips, curve and details in turn.
struct WalkPlan: Hashable {
  /// The parts of the screen that take rows.
  enum Part: Hashable {
    case sequenceFrame, ruler, input, links, attention, target, predicted, probability, loss
    case signalsFrame, strips, unfolded, legend
    case curveFrame, curve
    case detailFrame, detail
  }

  /// What there is to show.
  struct Need: Hashable {
    /// Rows of the input: one for tokens, one or more for vectors.
    var input = 1
    /// Rows of the pictures below the words of the input.
    var picture = 0
    /// The number of strips.
    var strips = 1
    /// Rows in which a strip shows its units one by one, and units.
    var unitRows = 1
    var units = 1
    var unfolding = Unfolding.none
    var hasTargets = true
    var hasProbabilities = true
    var hasGradients = true
    var hasAttention = false
    /// Rows of the compact details below the time axis; 0 where details stand beside it.
    var detail = 0
    /// Rows from which on the details below are drawn large.
    var largeDetail = 13
    /// Rows that a frame costs: 1 for a rule, 2 for a box.
    var frame = 1
  }

  private var rows: [Part: Int] = [:]
  /// Rows that nothing was found for.
  private(set) var left: Int
  /// The strips for which there are rows at all, if there is room for any.
  var strips: Int { need.strips }
  private let need: Need

  init(rows: Int, need: Need) {
    left = max(0, rows)
    var need = need
    need.strips = max(1, min(need.strips, rows / 2 - 1))
    self.need = need
    grantWishes()
    grow()
  }

  subscript(part: Part) -> Int { rows[part] ?? 0 }

  private mutating func grantWishes() {
    raise(.ruler, to: 1)
    raise(.input, to: need.input)
    if need.hasAttention { raise(.links, to: 1) }
    raise(.strips, to: 1, frame: .signalsFrame)
    if need.hasTargets { raise(.loss, to: 1) }
    if need.hasTargets { raise(.target, to: 1) }
    unfold()
    raise(.detail, to: need.detail, frame: .detailFrame)
    if need.picture > 0 {
      raise(.predicted, to: 1)
      raise(.input, to: need.input + need.picture)
    }
    let hasDetail = need.detail == 0 || self[.detail] > 0
    if need.hasGradients, hasDetail { raise(.curve, to: 2, frame: .curveFrame) }
    raise(.predicted, to: 1)
    if need.hasAttention { raise(.attention, to: 1) }
    if self[.curve] > 0 { raise(.curve, to: 3) }
    raise(.sequenceFrame, to: need.frame)
    if self[.detail] > 0 { raise(.detail, to: need.detail + 1) }
    if need.hasProbabilities { raise(.probability, to: 1) }
  }

  /// A row for each unit, or for every two, as far as there is room beside the parts before and the curve.
  private mutating func unfold() {
    let most = need.unitRows - self[.strips]
    let room = max(left / 2, left - 2 * need.frame - 4)
    switch need.unfolding {
    case .none: break
    case .signal: raise(.unfolded, to: min(most, room))
    case .layer: raise(.strips, to: self[.strips] + min(most, room / need.strips))
    }
  }

  /// What is left goes to strips, curve and details in turn.
  private mutating func grow() {
    for size in 2...24 {
      if size == 3, need.frame == 2 { raise(.legend, to: 1) }
      if size <= need.unitRows { raise(.strips, to: size) }
      if self[.curve] > 0, size > 2 { raise(.curve, to: min(size + 1, 14)) }
      if self[.detail] > 0, size == 3 { raise(.detail, to: need.detail + 4) }
      if self[.detail] > 0, size == 4 { raise(.detail, to: need.largeDetail) }
    }
    if self[.detail] > 0 { raise(.detail, to: self[.detail] + left) }
    for times in (1...3).reversed() where need.units * times <= 24 {
      raise(.strips, to: need.units * times)
    }
    if self[.curve] > 0 { raise(.curve, to: self[.curve] + left) }
  }

  /// Makes a part so many rows high if there are rows for it, and for its frame where it has none yet.
  private mutating func raise(_ part: Part, to height: Int, frame: Part? = nil) {
    let more = (height - self[part]) * (part == .strips ? need.strips : 1)
    let frameRows = frame.map { self[$0] == 0 ? need.frame : 0 } ?? 0
    guard more > 0, more + frameRows <= left else { return }
    left -= more + frameRows
    rows[part] = height
    if let frame, frameRows > 0 { rows[frame] = frameRows }
  }
}
