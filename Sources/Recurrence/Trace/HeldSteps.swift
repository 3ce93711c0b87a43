/// One element for each step of a run, as far as the steps are held; all others are alike.
public struct HeldSteps<Element: Sendable>: RandomAccessCollection, Sendable {
  /// The steps of the run.
  public let count: Int
  /// The steps that have elements of their own.
  public let held: Range<Int>
  /// Those elements.
  public let values: [Element]
  /// What stands at every other step; nil where there is none.
  private let elsewhere: Element?

  /// Elements for all steps.
  public init(_ values: [Element]) {
    (count, held, self.values, elsewhere) = (values.count, values.indices, values, nil)
  }

  /// Elements for some of `count` steps.
  public init(count: Int, held: Range<Int>, elsewhere: Element, _ element: (Int) -> Element) {
    (self.count, self.held, self.elsewhere) = (count, held, elsewhere)
    values = held.map(element)
  }

  /// The first step.
  public var startIndex: Int { 0 }
  /// Behind the last step.
  public var endIndex: Int { count }

  /// The element of a step.
  public subscript(step: Int) -> Element {
    if let elsewhere, !held.contains(step) { return elsewhere }
    return values[step - held.lowerBound]
  }
}

extension HeldSteps: ExpressibleByArrayLiteral {
  /// Elements for all steps.
  public init(arrayLiteral elements: Element...) { self.init(elements) }
}

extension HeldSteps: Equatable where Element: Equatable {}
