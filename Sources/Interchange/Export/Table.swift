/// A table that leaves the program: named columns, and rows of texts and numbers.
public struct Table: Equatable, Sendable {
  /// What stands in one row and column.
  public enum Field: Equatable, Sendable {
    case text(String)
    /// A number; written with the fewest digits that give it back, as a Float where it is one.
    case number(Double)
    case integer(Int)
    /// Nothing is known here.
    case none
  }

  /// The columns' names.
  public let columns: [String]
  /// The rows, each with one field a column.
  public private(set) var rows: [[Field]] = []

  /// A table without rows.
  public init(columns: [String]) { self.columns = columns }

  /// Adds a row of as many fields as there are columns.
  public mutating func append(_ row: [Field]) {
    precondition(row.count == columns.count, "expected \(columns.count) fields, got \(row.count)")
    rows.append(row)
  }

  /// The table as CSV (RFC 4180), with a line of the columns' names.
  public var csv: String {
    let lines = [columns.map(CSV.field)] + rows.map { $0.map(\.csv) }
    return lines.map { $0.joined(separator: ",") + "\r\n" }.joined()
  }

  /// The table as a JSON list of objects, one a row; what is not known is null, and numbers that JSON does not know
  /// are texts.
  public var json: String {
    let names = columns.map { JSONText.quoted($0) + ": " }
    let objects = rows.map { row in
      "{" + zip(names, row).map { $0 + $1.json }.joined(separator: ", ") + "}"
    }
    return "[\n" + objects.joined(separator: ",\n") + "\n]\n"
  }
}

extension Table.Field {
  /// A number, or nothing.
  public init(_ number: Double?) { self = number.map(Self.number) ?? .none }

  fileprivate var csv: String {
    switch self {
    case .text(let text): CSV.field(text)
    case .number(let number): Self.text(number)
    case .integer(let integer): String(integer)
    case .none: ""
    }
  }

  fileprivate var json: String {
    switch self {
    case .text(let text): JSONText.quoted(text)
    case .number(let number):
      number.isFinite ? Self.text(number) : JSONText.quoted(Self.text(number))
    case .integer(let integer): String(integer)
    case .none: "null"
    }
  }

  private static func text(_ number: Double) -> String {
    Double(Float(number)) == number ? Float(number).exactText : number.exactText
  }
}

/// Comma-separated values as in RFC 4180.
enum CSV {
  /// A field, between quotation marks where it must be.
  static func field(_ text: String) -> String {
    let special: [UInt8] = [0x22, 0x2C, 0x0A, 0x0D]
    guard text.utf8.contains(where: special.contains) else { return text }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}
