import Foundation

/// A number with so many significant digits at most, as short as it can be.
func plain(_ number: Double, digits: Int = 6) -> String {
  String(format: "%.\(digits)g", number).replacing("e-0", with: "e-").replacing("e+0", with: "e+")
}

/// ln x.
func logarithm(_ x: Double) -> Double { log(x) }

/// x to the power of y.
func powered(_ x: Double, _ y: Double) -> Double { pow(x, y) }
