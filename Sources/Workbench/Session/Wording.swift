import Console
import Notebooks

/// A count with its thousands apart: 12,345.
func grouped(_ count: Int) -> String { Notebooks.grouped(count) }

/// A number as one would type it: 0.01, 3e-4, 16, 1e30.
func plain(_ x: Double) -> String {
  if x == x.rounded(), abs(x) < 1e6 { return String(Int(x)) }
  return (1e-3..<1e6).contains(abs(x)) ? trimmed(Numbers.fixed(x, 6)) : typed(x)
}

/// In scientific notation, with as many digits as it has, up to six.
private func typed(_ x: Double) -> String {
  let attempts = (0..<6).lazy.map { Numbers.scientific(x, $0) }
  return attempts.first { Double($0) == x } ?? Numbers.scientific(x, 5)
}

/// Without idle zeros after the point.
private func trimmed(_ text: String) -> String {
  guard text.contains(".") else { return text }
  let digits = text.reversed().drop { $0 == "0" }
  return String((digits.first == "." ? digits.dropFirst() : digits).reversed())
}

/// The names with commas between them, and “or” before the last.
func listed(_ names: [String]) -> String {
  guard let last = names.last, names.count > 1 else { return names.first ?? "" }
  return names.dropLast().joined(separator: ", ") + " or " + last
}

/// A count in at most five columns: 950, 12,345 as 12.3k, 1.2M.
func abbreviated(_ count: Int) -> String {
  switch count {
  case ..<10_000: String(count)
  case ..<1_000_000: Numbers.fixed(Double(count) / 1e3, count < 100_000 ? 1 : 0) + "k"
  default: Numbers.fixed(Double(count) / 1e6, count < 100_000_000 ? 1 : 0) + "M"
  }
}
