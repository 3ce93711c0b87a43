import Recurrence

extension WalkRecord {
  /// Whether what is to be held while a step is looked at is held.
  public func isHeld(around step: Int) -> Bool {
    run.map { $0.plan.window(around: step) == trace.heldPlaces } ?? true
  }

  /// The same record with the window that is to be held while a step is looked at, computed again.
  public func holding(_ step: Int) -> WalkRecord {
    guard let run, !isHeld(around: step) else { return self }
    return WalkRecord(
      title: title, network: network, updates: updates, trace: run.trace(around: step),
      wording: wording, run: run, spectra: spectra)
  }

  /// Whether both show the same run, of which they may hold different windows.
  public func isWindow(of other: WalkRecord) -> Bool { run != nil && run === other.run }

  /// The nearest place after a step, or before it, whose input contains a text, past the ends if need
  /// be; nil where none does.
  public func place(of text: String, from step: Int, forward: Bool, sample: Int) -> Int? {
    let (before, after) = (0..<step, min(step + 1, steps)..<steps)
    let ranges = forward ? [after, 0..<step + 1] : [before, step..<steps]
    for range in ranges {
      for part in range.parts(of: 4096, backward: !forward) {
        let texts = inputs(part, sample)
        let place =
          forward
          ? texts.firstIndex { $0.contains(text) } : texts.lastIndex { $0.contains(text) }
        if let place { return part.lowerBound + place }
      }
    }
    return nil
  }

  /// How some inputs read, whether they are held or not.
  private func inputs(_ places: Range<Int>, _ sample: Int) -> [String] {
    run == nil
      ? Array(inputTexts[sample][places])
      : wording.inputs(trace.batch, sample: sample, places: places)
  }
}

extension Range<Int> {
  /// The range in pieces, from either end.
  fileprivate func parts(of size: Int, backward: Bool) -> [Range<Int>] {
    let parts = stride(from: lowerBound, to: upperBound, by: size).map {
      $0..<Swift.min($0 + size, upperBound)
    }
    return backward ? parts.reversed() : parts
  }
}
