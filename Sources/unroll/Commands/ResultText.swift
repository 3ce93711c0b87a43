import Foundation

/// What commands print as JSON.
enum ResultText {
  /// Keys in snake case and in order; characters that could change a terminal are escaped.
  static func json(_ value: some Encodable) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    encoder.keyEncodingStrategy = .convertToSnakeCase
    encoder.nonConformingFloatEncodingStrategy = .convertToString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    let data = (try? encoder.encode(value)) ?? Data()
    return String(decoding: data, as: UTF8.self).unicodeScalars
      .map { $0.isSeen ? String($0) : $0.escapedInJSON }.joined()
  }
}

extension Unicode.Scalar {
  /// Whether a terminal shows it as it is: a file's name may hold what changes the terminal.
  fileprivate var isSeen: Bool {
    switch properties.generalCategory {
    case .control: self == "\n"
    case .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned: false
    default: true
    }
  }

  /// As JSON writes any character that it cannot show.
  fileprivate var escapedInJSON: String {
    String(self).utf16.map { unit in
      let digits = String(unit, radix: 16)
      return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }.joined()
  }
}
