import Laboratory

/// The time axis on which the gradients of all points of a history stand: the bins before the place where
/// sequences meet, and those behind it, which are a decoder's.
struct GradientSpan: Equatable {
  /// The bins that end where sequences meet.
  let before: Int
  /// The bins of a decoder.
  let after: Int

  init(_ points: [HistoryPoint]) {
    before = points.map { $0.gradient.count - $0.gradient.decoderBins }.max() ?? 0
    after = points.map(\.gradient.decoderBins).max() ?? 0
  }

  /// All bins.
  var bins: Int { before + after }

  /// The place of a profile's first bin.
  func lead(of profile: GradientProfile) -> Int {
    before - (profile.count - profile.decoderBins)
  }
}
