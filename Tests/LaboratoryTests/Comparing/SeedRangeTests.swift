import Laboratory
import Testing

@Suite("Seed range")
struct SeedRangeTests {
  @Test(
    "A number counts from 1, a range is both ends and what lies between",
    arguments: [("10", 1...10), ("1", 1...1), ("3-7", 3...7), ("0-0", 0...0)]
      as [(String, ClosedRange<UInt64>)])
  func reads(text: String, seeds: ClosedRange<UInt64>) throws {
    #expect(try SeedRange(text: text).seeds == seeds)
    #expect(try SeedRange(text: SeedRange(text: text).text).seeds == seeds)
  }

  @Test("The last seed of all can stand in a range")
  func last() throws {
    #expect(try SeedRange(text: "18446744073709551615-18446744073709551615").count == 1)
  }

  @Test(
    "Anything else is answered with a sentence",
    arguments: [
      ("", SeedRangeError.unreadable("")), ("ten", .unreadable("ten")), ("-5", .unreadable("-5")),
      ("3-", .unreadable("3-")), ("1-2-3", .unreadable("1-2-3")), ("1.5", .unreadable("1.5")),
      ("0", .empty("0")), ("7-3", .empty("7-3")), ("1001", .tooMany("1001")),
      ("0-18446744073709551615", .tooMany("0-18446744073709551615")),
    ])
  func refuses(text: String, error: SeedRangeError) {
    #expect(throws: error) { try SeedRange(text: text) }
    #expect(error.description.hasPrefix("Expected ") && error.description.hasSuffix("."))
  }
}
