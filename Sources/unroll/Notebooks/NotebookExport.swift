import Console
import Foundation
import Interchange
import Laboratory
import Notebooks

/// A notebook that has run, as one file that needs no other: Markdown, HTML or a picture.
struct NotebookExport {
  /// The forms, by the endings of files.
  enum Form: String, CaseIterable {
    case html, svg, md
  }

  let notebook: Notebook
  let result: NotebookResult

  /// The file's content.
  func content(_ form: Form) -> String {
    switch form {
    case .md: markdown
    case .html: html
    case .svg: svg
    }
  }

  // MARK: Markdown

  private var markdown: String {
    let lines = notebook.text.split(separator: "\n", omittingEmptySubsequences: false)
    let head = notebook.title.map { "# \($0)\n\n" } ?? ""
    return head
      + notebook.parts.map { part in
        switch part {
        case .prose(let prose):
          lines[(prose.lines.lowerBound - 1)..<min(lines.count, prose.lines.upperBound)].joined(
            separator: "\n")
        case .block(let place): fenced(result.blocks[place])
        }
      }.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
  }

  private func fenced(_ block: BlockResult) -> String {
    let lines = block.lines.map(\.string)
    return lines.isEmpty ? "" : "```text\n" + lines.dropLast().joined(separator: "\n") + "\n```"
  }

  // MARK: HTML

  private var html: String {
    let body = notebook.parts.map { part in
      switch part {
      case .prose(let prose): ProseHTML.html(prose)
      case .block(let place): html(result.blocks[place])
      }
    }.filter { !$0.isEmpty }.joined(separator: "\n")
    let title = ProseHTML.escaped(notebook.title ?? result.file)
    return """
      <!DOCTYPE html>
      <html lang="en"><head><meta charset="utf-8"><title>\(title)</title>
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <style>\(Self.style)</style></head><body>
      \(body)
      </body></html>

      """
  }

  private func html(_ block: BlockResult) -> String {
    let lines = block.lines.dropLast().map { ProseHTML.escaped($0.string) }
    return lines.isEmpty ? "" : "<pre class=\"block\">\(lines.joined(separator: "\n"))</pre>"
  }

  private static let style = """
    body{max-width:46rem;margin:2rem auto;padding:0 1rem;font:1.05rem/1.55 Georgia,serif}
    pre,code{font-family:ui-monospace,Menlo,Consolas,monospace;font-size:.85rem}
    pre{overflow-x:auto;line-height:1.3}.block{border-left:3px solid #79b;padding-left:.8rem}
    figure{margin:1rem 0;overflow-x:auto}table{border-collapse:collapse}td,th{padding:.15rem .7rem;border-bottom:1px solid #ccc}
    blockquote{border-left:3px solid #ccc;margin-left:0;padding-left:1rem;color:#444}
    """

  // MARK: A picture

  /// Words and findings under one another, 100 columns wide.
  private var svg: String {
    let rows = notebook.parts.flatMap { part -> [SafeText] in
      switch part {
      case .prose(let prose): Self.words(prose) + [.empty]
      case .block(let place): result.blocks[place].lines
      }
    }
    let size = Size(columns: 100, rows: min(rows.count, 4000))
    var canvas = Canvas(size: size)
    for (row, line) in rows.prefix(size.rows).enumerated() {
      canvas.write(line.truncated(to: size.columns), at: Point(column: 0, row: row))
    }
    return CanvasWriter.svg(canvas, Self.appearance, title: SafeText(notebook.title ?? result.file))
  }

  private static let appearance = Appearance()

  private static func words(_ prose: Prose) -> [SafeText] {
    switch prose.content {
    case .heading(_, let inlines), .paragraph(let inlines): SafeText(inlines.plain).wrapped(to: 96)
    case .list(_, _, let items): items.flatMap { $0.flatMap(words).map { "  • " + $0 } }
    case .quote(let pieces): pieces.flatMap(words).map { "  " + $0 }
    case .code(let code, _): code.split(separator: "\n").map { "    " + SafeText($0) }
    case .table(let table):
      ([table.head] + table.rows).map { SafeText($0.map(\.plain).joined(separator: "   ")) }
    case .rule: ["———"]
    }
  }
}
