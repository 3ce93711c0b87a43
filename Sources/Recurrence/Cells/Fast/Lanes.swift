/// One number or several beside each other: the equations of a cell are written once and run over
/// four units at a time, with single numbers for what is left.
protocol Lanes {
  init(repeating value: Float)
  static func + (a: Self, b: Self) -> Self
  static func - (a: Self, b: Self) -> Self
  static func * (a: Self, b: Self) -> Self
  static func at(_ array: UnsafePointer<Float>, _ unit: Int) -> Self
  func store(_ array: UnsafeMutablePointer<Float>, _ unit: Int)
  /// 1 where the number is above zero, else 0.
  var step: Self { get }
  /// The number where it is above zero, else 0; NaN stays NaN.
  var rectified: Self { get }
}

extension Float: Lanes {
  @inline(__always) init(repeating value: Float) { self = value }
  @inline(__always) static func at(_ array: UnsafePointer<Float>, _ unit: Int) -> Float {
    array[unit]
  }
  @inline(__always) func store(_ array: UnsafeMutablePointer<Float>, _ unit: Int) {
    array[unit] = self
  }
  @inline(__always) var step: Float { self > 0 ? 1 : 0 }
  @inline(__always) var rectified: Float { self <= 0 ? 0 : self }
}

extension SIMD4<Float>: Lanes {
  @inline(__always) static func at(_ array: UnsafePointer<Float>, _ unit: Int) -> SIMD4<Float> {
    UnsafeRawPointer(array + unit).loadUnaligned(as: SIMD4<Float>.self)
  }
  @inline(__always) func store(_ array: UnsafeMutablePointer<Float>, _ unit: Int) {
    UnsafeMutableRawPointer(array + unit).storeBytes(of: self, as: SIMD4<Float>.self)
  }
  @inline(__always) var step: SIMD4<Float> { .zero.replacing(with: 1, where: self .> 0) }
  @inline(__always) var rectified: SIMD4<Float> { replacing(with: 0, where: self .<= 0) }
}

/// Something to do for every unit of a row.
protocol UnitPass {
  func apply<V: Lanes>(at unit: Int, as lanes: V.Type)
}

extension UnitPass {
  /// Applies the pass to units 0 ..< count.
  @inline(__always) func sweep(_ count: Int) {
    var unit = 0
    while unit + 4 <= count {
      apply(at: unit, as: SIMD4<Float>.self)
      unit += 4
    }
    while unit < count {
      apply(at: unit, as: Float.self)
      unit += 1
    }
  }
}
