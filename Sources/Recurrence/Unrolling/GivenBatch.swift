/// The arrays of a batch, valid while a run is in progress.
struct GivenBatch {
  var vectors: UnsafePointer<Float>?
  var tokens: UnsafePointer<Int32>?
  var targets: GivenTargets?

  /// Lends the arrays of a batch to `body`, without copying them.
  static func with(_ batch: borrowing Batch, _ body: (GivenBatch) -> Void) {
    var given = GivenBatch()
    func lendTargets(_ body: () -> Void) {
      switch batch.targets {
      case nil: body()
      case .classes(let classes)?:
        classes.withUnsafeBufferPointer {
          given.targets = $0.baseAddress.map(GivenTargets.classes)
          body()
        }
      case .values(let values)?:
        values.withUnsafeBufferPointer {
          given.targets = $0.baseAddress.map(GivenTargets.values)
          body()
        }
      }
    }
    switch batch.inputs {
    case .vectors(let x):
      x.withUnsafeBufferPointer {
        given.vectors = $0.baseAddress
        lendTargets { body(given) }
      }
    case .tokens(let tokens):
      tokens.withUnsafeBufferPointer {
        given.tokens = $0.baseAddress
        lendTargets { body(given) }
      }
    }
  }
}

/// The targets of a batch, valid while a run is in progress.
enum GivenTargets {
  case classes(UnsafePointer<Int32>)
  case values(UnsafePointer<Float>)
}
