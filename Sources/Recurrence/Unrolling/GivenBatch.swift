/// The arrays of a batch, valid while a run is in progress.
struct GivenBatch {
  var vectors: UnsafePointer<Float>?
  var tokens: UnsafePointer<Int32>?
  var targets: GivenTargets?

  /// Lends the arrays of a batch, and those of its source, to `body`, without copying them.
  static func with(
    _ batch: borrowing Batch, _ body: (_ given: GivenBatch, _ source: GivenBatch) -> Void
  ) {
    let targets = batch.targets
    lend(batch.inputs) { vectors, tokens in
      lend(targets) { targets in
        let given = GivenBatch(vectors: vectors, tokens: tokens, targets: targets)
        guard let source = batch.source else { return body(given, GivenBatch()) }
        lend(source.inputs) { body(given, GivenBatch(vectors: $0, tokens: $1)) }
      }
    }
  }

  private static func lend(
    _ inputs: Batch.Inputs, _ body: (UnsafePointer<Float>?, UnsafePointer<Int32>?) -> Void
  ) {
    switch inputs {
    case .vectors(let x): x.withUnsafeBufferPointer { body($0.baseAddress, nil) }
    case .tokens(let tokens): tokens.withUnsafeBufferPointer { body(nil, $0.baseAddress) }
    }
  }

  private static func lend(_ targets: Batch.Targets?, _ body: (GivenTargets?) -> Void) {
    switch targets {
    case nil: body(nil)
    case .classes(let classes)?:
      classes.withUnsafeBufferPointer { body($0.baseAddress.map(GivenTargets.classes)) }
    case .values(let values)?:
      values.withUnsafeBufferPointer { body($0.baseAddress.map(GivenTargets.values)) }
    }
  }
}

/// The targets of a batch, valid while a run is in progress.
enum GivenTargets {
  case classes(UnsafePointer<Int32>)
  case values(UnsafePointer<Float>)
}
