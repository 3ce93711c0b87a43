/// Why a text cannot be learnt from.
public enum TextError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Nothing has this path.
  case missing(path: String)
  /// The system refuses, for this reason.
  case unreadable(path: String, reason: String)
  /// A folder.
  case directory(path: String)
  /// A device, pipe or socket.
  case notAFile(path: String)
  /// A symbolic link that nobody named.
  case link(path: String)
  /// No bytes, or none but a byte order mark.
  case empty(path: String)
  /// The byte at this offset (from 0), in this line (from 1), does not belong in UTF-8 text.
  case notUTF8(path: String, offset: Int, line: Int, byte: UInt8)
  /// Starts like UTF-16.
  case isUTF16(path: String)
  /// One symbol, where input and target need two.
  case tooShort(name: String, SymbolUnit = .character)
  /// One kind of character, over and over.
  case oneKind(name: String, character: String)
  /// So high a minimum count that fewer than two kinds of symbols are left.
  case minimumCount(name: String, Int, SymbolUnit = .character)
  /// A character that a given vocabulary without UNK does not have.
  case notInVocabulary(name: String, character: String)

  /// One plain sentence.
  public var description: String {
    switch self {
    case .missing(let path): "There is no file “\(path)”."
    case .unreadable(let path, let reason): "“\(path)” cannot be read: \(reason)."
    case .directory(let path): "“\(path)” is a folder, not a text file."
    case .notAFile(let path): "“\(path)” is a device or pipe, not a text file."
    case .link(let path):
      "“\(path)” is a symbolic link, which is followed only where it is named."
    case .empty(let path): "“\(path)” is empty."
    case .notUTF8(let path, let offset, let line, let byte):
      "“\(path)” is not UTF-8 text: the byte \(hexadecimal(byte)) at offset \(offset), in line \(line), "
        + "does not belong there; if it is Latin-1, convert it with iconv -f latin1 -t utf-8."
    case .isUTF16(let path):
      "“\(path)” is UTF-16 text; convert it with iconv -f UTF-16 -t UTF-8."
    case .tooShort(let name, let unit):
      "“\(name)” has only one \(unit.rawValue); predicting the next one needs at least two."
    case .oneKind(let name, let character):
      "“\(name)” has only “\(character)”, over and over; there is nothing to predict."
    case .minimumCount(let name, let count, let unit):
      "In “\(name)” fewer than two kinds of \(unit.rawValue)s occur at least \(count) times."
    case .notInVocabulary(let name, let character):
      "“\(name)” has “\(character)”, which the vocabulary does not have."
    }
  }
}

private func hexadecimal(_ byte: UInt8) -> String {
  "0x" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
}
