// swift-format-ignore-file
// Made by scripts/embed-lessons from the folder lessons/; change the files there.

/// The files of the lessons: texts as they are, others in base 64.
enum EmbeddedLessons {
  static let texts: [(name: String, text: String)] = [
  ]

  static let others: [(name: String, base64: String)] = [
  ]
}
