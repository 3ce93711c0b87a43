/// The sequence by which a program asks its terminal to fill the clipboard (OSC 52).
enum Clipboard {
  /// The sequence for this text.
  static func sequence(copying text: String) -> String {
    "\u{1B}]52;c;\(base64(text.utf8))\u{07}"
  }

  /// Base64 as in RFC 4648, section 4.
  static func base64(_ bytes: some Collection<UInt8>) -> String {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
    var result = ""
    var rest = bytes[...]
    while !rest.isEmpty {
      let group = rest.prefix(3)
      rest = rest.dropFirst(3)
      let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
      for place in 0..<4 {
        result.append(place > group.count ? "=" : alphabet[bits >> (18 - 6 * place) & 63])
      }
    }
    return result
  }
}
