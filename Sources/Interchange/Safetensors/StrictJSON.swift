/// The part of JSON that a safetensors header is made of, read strictly (RFC 8259): objects with
/// names that stand once, strings, and lists of whole numbers.
struct StrictJSON {
  private let bytes: [UInt8]
  private var offset = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The byte to be read next; nil at the end.
  var next: UInt8? { offset < bytes.count ? bytes[offset] : nil }

  /// The error that something is wrong here.
  func fault(_ what: String) -> SafetensorsFault { .header(offset: offset, what) }

  /// Goes on to the next member of an object and reads its name and colon; nil when the object ends.
  ///
  /// On the first call the opening brace is read too.
  mutating func member(_ members: inout ObjectMembers) throws(SafetensorsFault) -> String? {
    if members.isOpen {
      if taken("}") { return nil }
      try take(",")
    } else {
      try take("{")
      members.isOpen = true
      if taken("}") { return nil }
    }
    guard members.names.count < members.most else {
      throw fault("more than \(members.most) names in one object")
    }
    let name = try string()
    guard members.names.insert(name).inserted else { throw .duplicate(name) }
    try take(":")
    return name
  }

  /// `[1, 2, 3]`: whole numbers from 0, at most so many.
  mutating func integers(most: Int) throws(SafetensorsFault) -> [Int] {
    try take("[")
    if taken("]") { return [] }
    var values = [try integer()]
    while !taken("]") {
      try take(",")
      guard values.count < most else { throw fault("more than \(most) numbers in a list") }
      values.append(try integer())
    }
    return values
  }

  /// The texts of `["a", "b"]`, which must be all there is.
  static func strings(_ text: String) throws(SafetensorsFault) -> [String] {
    var json = StrictJSON(Array(text.utf8))
    try json.take("[")
    var values: [String] = []
    while !json.taken("]") {
      if !values.isEmpty { try json.take(",") }
      values.append(try json.string())
    }
    try json.expectEnd()
    return values
  }

  /// Checks that only white space is left.
  mutating func expectEnd() throws(SafetensorsFault) {
    skipSpace()
    guard next == nil else { throw fault("unexpected text after the closing brace") }
  }

  /// A whole number from 0.
  mutating func integer() throws(SafetensorsFault) -> Int {
    skipSpace()
    let start = offset
    var value = 0
    while let digit = next, (0x30...0x39).contains(digit) {
      let (tens, one) = value.multipliedReportingOverflow(by: 10)
      let (sum, two) = tens.addingReportingOverflow(Int(digit - 0x30))
      guard !one, !two else { throw fault("a number too large to be a size") }
      value = sum
      offset += 1
    }
    let hasLeadingZero = offset > start + 1 && bytes[start] == 0x30
    guard offset > start, !hasLeadingZero else { throw fault("expected a whole number") }
    return value
  }

  /// Goes on to what is no white space.
  mutating func skipSpace() {
    skip { $0 == 0x20 || $0 == 0x0A || $0 == 0x0D || $0 == 0x09 }
  }

  /// Goes on past the bytes that pass a test.
  @inline(__always) private mutating func skip(while isSkipped: (UInt8) -> Bool) {
    offset = bytes.withUnsafeBufferPointer { bytes in
      var place = offset
      while place < bytes.count, isSkipped(bytes[place]) { place += 1 }
      return place
    }
  }

  private mutating func taken(_ symbol: Unicode.Scalar) -> Bool {
    skipSpace()
    guard next == UInt8(ascii: symbol) else { return false }
    offset += 1
    return true
  }

  private mutating func take(_ symbol: Unicode.Scalar) throws(SafetensorsFault) {
    guard taken(symbol) else { throw fault("expected \(symbol)") }
  }
}

/// The names of an object that have been read.
struct ObjectMembers {
  fileprivate var isOpen = false
  fileprivate var names: Set<String> = []
  fileprivate let most: Int

  /// Of an object that may have so many members.
  init(most: Int) { self.most = most }
}

// MARK: - Strings

extension StrictJSON {
  /// `"…"` with JSON's escapes.
  mutating func string() throws(SafetensorsFault) -> String {
    try take("\"")
    let start = offset
    // Only a text with escapes is put together; others are read where they stand.
    var content: [UInt8] = []
    var part = start
    while let byte = skipText(), byte == UInt8(ascii: "\\") {
      content += bytes[part..<offset]
      offset += 1
      content += try escaped().utf8
      part = offset
    }
    guard let end = next else { throw fault("expected \"") }
    guard end == UInt8(ascii: "\"") else { throw fault("a control character in a string") }
    let rest = bytes[part..<offset]
    let text = String(validating: part == start ? rest : (content + rest)[...], as: UTF8.self)
    guard let text else { throw .header(offset: start, "a string that is not UTF-8") }
    guard text.isStreamSafe else {
      throw .header(offset: start, "a string with more than 30 combining marks in a row")
    }
    offset += 1
    return text
  }

  /// Goes on to the next quotation mark, backslash or control character, and gives it; nil at the end.
  private mutating func skipText() -> UInt8? {
    skip { $0 >= 0x20 && $0 != 0x22 && $0 != 0x5C }
    return next
  }

  /// What stands after a backslash.
  private mutating func escaped() throws(SafetensorsFault) -> String {
    guard let byte = next else { throw fault("expected an escape") }
    offset += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"):
      return String(Unicode.Scalar(byte))
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return try escapedScalar()
    default: throw fault("an unknown escape")
    }
  }

  /// A code point as one escape, or two that form a surrogate pair.
  private mutating func escapedScalar() throws(SafetensorsFault) -> String {
    let unit = try hexadecimal()
    guard (0xD800..<0xE000).contains(unit) else {
      return Unicode.Scalar(unit).map { String($0) } ?? ""
    }
    guard unit < 0xDC00, taken(exactly: "\\u") else { throw fault("half a surrogate pair") }
    let low = try hexadecimal()
    guard (0xDC00..<0xE000).contains(low),
      let scalar = Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00))
    else { throw fault("half a surrogate pair") }
    return String(scalar)
  }

  private mutating func taken(exactly text: StaticString) -> Bool {
    let matches = text.withUTF8Buffer { bytes[offset...].starts(with: $0) }
    if matches { offset += text.utf8CodeUnitCount }
    return matches
  }

  private static func hexadecimalDigit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x37
    case 0x61...0x66: byte - 0x57
    default: nil
    }
  }

  private mutating func hexadecimal() throws(SafetensorsFault) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let digit = next.flatMap(Self.hexadecimalDigit) else {
        throw fault("expected four hexadecimal digits")
      }
      value = value << 4 + UInt32(digit)
      offset += 1
    }
    return value
  }
}

extension String {
  /// Whether at most 30 combining marks stand in a row (UAX #15, Stream-Safe Text Format), as in
  /// all scripts. Comparing and hashing others takes quadratic time, which a file could use to
  /// stop the program.
  var isStreamSafe: Bool {
    // So many marks take two bytes each.
    guard utf8.count > 60 else { return true }
    var run = 0
    for scalar in unicodeScalars {
      let isMark = scalar.value >= 0x300 && scalar.properties.canonicalCombiningClass.rawValue > 0
      run = isMark ? run + 1 : 0
      if run > 30 { return false }
    }
    return true
  }
}
