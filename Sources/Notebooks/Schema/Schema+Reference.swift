extension Schema {
  /// The format as Markdown: every kind of block and key with range, default, meaning and an example.
  public static var reference: String {
    var parts = [
      "## Front matter\n\nBetween two lines `---` at the very beginning.\n\n" + table(frontMatter)
    ]
    parts.append("## Blocks\n\nEvery block may also say:\n\n" + table(shared))
    parts += kinds.map(section)
    parts.append("## Findings\n\n" + MeasureName.allCases.map(entry).joined(separator: "\n"))
    parts.append(
      "A finding can be held against the same one of another block:\n\n" + table(comparison))
    parts.append("What `expect` says of a finding:\n\n" + table(bounds))
    return parts.joined(separator: "\n\n") + "\n"
  }

  private static func section(_ kind: KindDescription) -> String {
    let name = kind.needsName ? " NAME" : ""
    return """
      ### `yaml \(kind.kind.rawValue)\(name)`

      \(kind.meaning)

      ```yaml
      \(kind.example)
      ```

      \(table(kind.keys))
      """
  }

  private static func table(_ keys: [KeyDescription]) -> String {
    let rows = keys.map { key in
      let standard = key.isRequired ? "needed" : key.standard ?? "–"
      let cells = [
        "`\(key.name)`", key.type.phrase(naming: .max), standard, key.meaning,
        "`\(key.name): \(key.example)`",
      ]
      return "| " + cells.map { $0.replacing("|", with: "\\|") }.joined(separator: " | ") + " |"
    }
    return
      (["| key | takes | by default | means | example |", "| --- | --- | --- | --- | --- |"] + rows)
      .joined(separator: "\n")
  }

  private static func entry(_ name: MeasureName) -> String {
    let keys = name.details.keys.map { "`\($0.name)`" }.joined(separator: ", ")
    return "- `\(name.rawValue)` (\(keys)): \(name.details.meaning)"
  }
}
