import Synchronization

/// A value that takes long and is not always asked for: computed once, when somebody does. Copies share it.
public final class Lazy<Value: Sendable>: Sendable {
  private let compute: @Sendable () -> Value
  private let computed = Mutex<Value?>(nil)

  /// A value that `compute` will make.
  public init(_ compute: @escaping @Sendable () -> Value) { self.compute = compute }

  /// The value; whoever asks first waits for it, and so do others meanwhile.
  public var value: Value {
    computed.withLock { computed in
      let value = computed ?? compute()
      computed = value
      return value
    }
  }

  /// The value, where it is there already; nobody waits for it.
  public var known: Value? { computed.withLockIfAvailable { $0 } ?? nil }
}
