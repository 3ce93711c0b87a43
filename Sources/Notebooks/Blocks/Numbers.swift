import Foundation

/// A number with so many significant digits at most, as short as it can be.
func plain(_ number: Double, digits: Int = 6) -> String {
  let text = String(format: "%.\(digits)g", number)
  return text.contains("e")
    ? text.replacing("e-0", with: "e-").replacing("e+0", with: "e+") : text
}

/// ln x.
func logarithm(_ x: Double) -> Double { log(x) }

/// x to the power of y.
func powered(_ x: Double, _ y: Double) -> Double { pow(x, y) }

/// A number as a sentence has it: `0.4812`, `42.5`, `197,600`, with four significant digits and never fewer than
/// all before the point; below 1e-4 and from 1e9 on `1.976e12`.
public func readable(_ number: Double) -> String {
  guard number.isFinite else { return number.isNaN ? "NaN" : number > 0 ? "infinite" : "−infinite" }
  let size = abs(number)
  if size == 0 { return "0" }
  guard (1e-4..<1e9).contains(size) else { return scientific(number) }
  return size < 999.95 ? plain(number, digits: 4) : grouped(Int(number.rounded()))
}

/// A count with its thousands apart: 12,345.
public func grouped(_ count: Int) -> String {
  let digits = Array(String(count.magnitude))
  let text = digits.enumerated().map { place, digit in
    let isNext = place > 0 && (digits.count - place) % 3 == 0
    return (isNext ? "," : "") + String(digit)
  }
  return (count < 0 ? "-" : "") + text.joined()
}

/// `1.976e12`, `5e-7`: four significant digits without idle zeros.
private func scientific(_ number: Double) -> String {
  let parts = String(format: "%.3e", number).split(separator: "e")
  guard parts.count == 2, let exponent = Int(parts[1]) else { return plain(number, digits: 4) }
  let digits = parts[0].reversed().drop { $0 == "0" }
  return String((digits.first == "." ? digits.dropFirst() : digits).reversed()) + "e\(exponent)"
}
