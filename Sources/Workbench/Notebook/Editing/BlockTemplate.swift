import Laboratory
import Notebooks

/// What a new block begins with: the format's own example, with names that are free and that are there.
struct BlockTemplate {
  let kind: BlockKind
  let notebook: Notebook

  var text: String {
    let description = Schema.description(of: kind)
    let name = description.needsName ? " " + freeName : ""
    return "```yaml \(kind.rawValue)\(name)\n\(body(description.example))\n```"
  }

  /// `net`, or `net2` where that is taken.
  private var freeName: String {
    let word = [.network: "net", .train: "fit", .parameter: "choice"][kind] ?? kind.rawValue
    let names = [word] + (2...notebook.blocks.count + 2).map { "\(word)\($0)" }
    return names.first { notebook.index(of: $0) == nil } ?? word
  }

  /// The example, its words for networks and trainings changed to those of the notebook, and without the
  /// parameters that it does not have.
  private func body(_ example: String) -> String {
    let lines = example.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.filter(isKnown).joined(separator: "\n")
      .replacing(#/\bof: (?:net|fit)\b/#) { "of: " + (network ?? String($0.output.dropFirst(4))) }
  }

  private func isKnown(_ line: Substring) -> Bool {
    guard let name = line.firstMatch(of: #/\$(\w+)/#)?.output.1 else { return true }
    return notebook.parameters.contains { $0.name == name }
  }

  /// The training, or else the network, that stands last.
  private var network: String? {
    let named = notebook.blocks.filter { $0.name != nil && BlockKind.networks.contains($0.kind) }
    let wanted: [BlockKind] = kind == .train ? [.network] : [.train, .network]
    return wanted.lazy.compactMap { kind in named.last { $0.kind == kind }?.name }.first
  }
}
