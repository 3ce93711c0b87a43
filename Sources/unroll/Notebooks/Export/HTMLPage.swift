import Console
import Laboratory
import Notebooks
import Workbench

/// A notebook as one page of HTML, well-formed as XML too: prose set to be read, figures as pictures for dark and
/// light, tables as tables, answers folded away.
struct HTMLPage {
  let export: NotebookExport

  var content: String {
    let body = export.notebook.parts.enumerated().map { index, part in
      switch part {
      case .prose(let prose): export.coveredParts[index] == nil ? ProseHTML.html(prose) : ""
      case .block(let place): html(ofBlock: place, index)
      }
    }.filter { !$0.isEmpty }.joined(separator: "\n")
    return """
      <!DOCTYPE html>
      <html lang="en" xmlns="http://www.w3.org/1999/xhtml"><head><meta charset="utf-8"/>
      <meta name="viewport" content="width=device-width, initial-scale=1"/>
      <meta name="generator" content="unroll"/>
      <title>\(ProseHTML.escaped(export.title))</title>
      <style>
      \(Self.style)
      </style></head><body><main>
      \(body)
      </main></body></html>

      """
  }

  /// A block; what a guess hides is folded away, with the quotations below that say how to read it.
  private func html(ofBlock place: Int, _ part: Int) -> String {
    if export.isGuard(place) { return "" }
    let exported = export.exported(place)
    let html = BlockHTML(exported: exported).html
    guard export.covers[place] != nil else { return html }
    let words = ProseHTML.escaped(exported.block.showing)
    let hidden = ([html] + quotations(below: part)).joined(separator: "\n")
    return
      "<details class=\"covered\"><summary>Your guess first, then open: \(words)</summary>\n\(hidden)\n</details>"
  }

  /// The quotations right below a part that a guess hides with it.
  private func quotations(below part: Int) -> [String] {
    export.notebook.parts.enumerated().dropFirst(part + 1).prefix { index, part in
      if case .prose = part { export.coveredParts[index] != nil } else { false }
    }.compactMap { _, part in
      if case .prose(let prose) = part { ProseHTML.html(prose) } else { nil }
    }
  }

  private static let style = """
    :root{color-scheme:light dark;--paper:#fdfcfa;--ink:#24272d;--soft:#636a76;--line:#dedad2;
    --tint:#f4f1ea;--accent:#1d5fa8;--good:#1c7a50;--bad:#b3261e}
    @media (prefers-color-scheme:dark){:root{--paper:#15181d;--ink:#dcdfe4;--soft:#99a1ad;
    --line:#343a44;--tint:#1d2128;--accent:#7db8f0;--good:#6fcf9f;--bad:#f28b82}}
    *{box-sizing:border-box}
    body{margin:0;background:var(--paper);color:var(--ink);
    font:1.09rem/1.62 "Iowan Old Style","Palatino Linotype",Palatino,"Source Serif 4",Georgia,serif;
    -webkit-text-size-adjust:100%}
    main{max-width:42rem;margin:0 auto;padding:3.5rem 1.2rem 6rem}
    h1,h2,h3,h4,h5,h6{line-height:1.22;text-wrap:balance;margin:2.4em 0 .7em}
    h1{font-size:2.3rem;margin-top:0;letter-spacing:-.012em}h2{font-size:1.5rem}h3{font-size:1.2rem}
    p,ul,ol,blockquote,pre{margin:0 0 1.05em}p,li{hyphens:auto}li>p{margin:0}
    a{color:var(--accent);text-underline-offset:.15em}
    hr{border:0;border-top:1px solid var(--line);margin:2.5em 0}
    code,pre,samp{font-family:ui-monospace,"JetBrains Mono","DejaVu Sans Mono",Menlo,Consolas,monospace}
    code{font-size:.86em;background:var(--tint);border-radius:4px;padding:.08em .32em}
    pre{font-size:.82rem;line-height:1.45;overflow-x:auto;background:var(--tint);border-radius:8px;
    padding:.9rem 1.1rem}
    blockquote{margin-left:0;padding-left:1.1rem;border-left:3px solid var(--line);color:var(--soft)}
    blockquote p:last-child{margin-bottom:0}
    figure{margin:1.8rem 0;overflow-x:auto}
    figure.drawn{width:min(58rem,94vw);margin-left:50%;transform:translateX(-50%)}
    figure svg{display:block;width:100%;height:auto;min-width:34rem}
    .dark{display:none}
    @media screen and (prefers-color-scheme:dark){.light{display:none}.dark{display:block}}
    figcaption,.about{font-size:.9rem;color:var(--soft)}figcaption{margin-top:.55rem}
    .about b{font-weight:600;color:var(--ink)}
    table{border-collapse:collapse;font-size:.92rem;line-height:1.35;margin:0 0 1.05em}
    figure table{margin:0}
    th,td{padding:.34rem .9rem .34rem 0;border-bottom:1px solid var(--line);text-align:left;
    vertical-align:top}
    th{font-weight:600;color:var(--soft)}.number{text-align:right;font-variant-numeric:tabular-nums}
    aside{margin:1.9rem 0;padding:1.05rem 1.25rem;background:var(--tint);border-radius:10px;
    border-left:4px solid var(--accent)}
    aside>:last-child,details>:last-child{margin-bottom:0}
    aside.held{border-color:var(--good)}aside.missed{border-color:var(--bad)}
    aside ol,aside ul{padding-left:1.3rem}
    .kind{display:block;font-size:.78rem;letter-spacing:.07em;text-transform:uppercase;
    color:var(--soft);margin-bottom:.35rem}
    .right{color:var(--good);font-weight:600}.failed{color:var(--bad)}
    details{margin-top:.7rem;font-size:.95rem}summary{cursor:pointer;color:var(--accent)}
    details[open]>summary{margin-bottom:.6rem}
    .covered{margin:1.8rem 0;padding:.7rem 1.25rem;background:var(--tint);border-radius:10px}
    .covered[open]{padding:.7rem 0;background:none}
    .written{font-style:italic;white-space:pre-wrap;border-color:var(--accent)}
    @media print{main{max-width:none;padding:0}figure.drawn{width:100%;margin-left:0;transform:none}
    figure,aside{break-inside:avoid}}
    """
}

/// A block as a part of a page of HTML.
struct BlockHTML {
  let exported: ExportedBlock

  private var block: Block { exported.block }

  var html: String {
    if let reason = exported.result.reason, block.kind != .check {
      return "<p class=\"failed\">\(escaped(exported.block.showing)): \(escaped(reason))</p>"
    }
    return switch block.kind {
    case .parameter: parameter
    case .data, .network, .train: about(exported.result.summary)
    case .figure: figure
    case .compare, .table: tableFigure
    case .generate: written
    case .predict: prediction
    case .quiz: quiz
    case .check: check
    case .note: prose(block["text"]?.text ?? "")
    }
  }

  private func escaped(_ text: some StringProtocol) -> String { ProseHTML.escaped(text) }

  /// A text of a block, which may have emphasis, lists and paragraphs.
  private func prose(_ text: String) -> String {
    Notebook.prose(of: text).map(ProseHTML.html).joined(separator: "\n")
  }

  private func about(_ words: String) -> String {
    let name = block.name.map { " <b>\(escaped($0))</b>" } ?? ""
    return "<p class=\"about\">\(block.kind.rawValue)\(name): \(escaped(words))</p>"
  }

  private var parameter: String {
    let label = Parameter(block)?.label ?? block.name ?? ""
    return "<p class=\"about\"><b>\(escaped(label))</b>: \(escaped(exported.result.summary))</p>"
  }

  // MARK: Pictures and tables

  private var figure: String {
    let title = SafeText(exported.block.showing, limit: 100)
    let pictures = [Theme.light, .dark].compactMap { theme -> String? in
      let appearance = Appearance(theme: theme)
      return exported.outcome.picture(columns: NotebookExport.columns, appearance: appearance)
        .map { CanvasWriter.figure($0, appearance, title: title) }
        .map { "<div class=\"\(theme.rawValue)\">\($0)</div>" }
    }
    guard !pictures.isEmpty else { return tableFigure }
    return """
      <figure class="drawn">
      \(pictures.joined(separator: "\n"))
      \(caption)
      <details><summary>The numbers of this picture</summary>
      \(exported.table?.html ?? "")</details>
      </figure>
      """
  }

  private var tableFigure: String {
    guard let table = exported.table else { return about(exported.result.summary) }
    return "<figure>\n\(table.html)\(caption)\n</figure>"
  }

  private var caption: String {
    "<figcaption>\(escaped(exported.caption ?? exported.block.showing))</figcaption>"
  }

  private var written: String {
    guard case .writing(let text)? = exported.finding else {
      return about(exported.result.summary)
    }
    let prime = block["prime"]?.text.map { "<b>\(escaped($0))</b>" } ?? ""
    return
      "<blockquote class=\"written\">\(prime)\(ProseHTML.escaped(lines: text.text))</blockquote>"
  }

  // MARK: Questions

  private func aside(_ kind: String, _ mark: String = "", _ parts: [String]) -> String {
    let style = mark.isEmpty ? "" : " class=\"\(mark)\""
    let body = parts.filter { !$0.isEmpty }.joined(separator: "\n")
    return "<aside\(style)><span class=\"kind\">\(kind)</span>\n\(body)\n</aside>"
  }

  private func folded(_ summary: String, _ content: String) -> String {
    content.isEmpty ? "" : "<details><summary>\(summary)</summary>\n\(content)\n</details>"
  }

  private var prediction: String {
    guard let prediction = Prediction(block) else { return "" }
    var choices = ""
    if case .choice(let texts, _) = prediction.kind {
      choices = "<ul>\(texts.map { "<li>\(ProseHTML.html(inline: $0))</li>" }.joined())</ul>"
    }
    let truth = "<p><span class=\"right\">\(escaped(exported.truth(of: prediction)))</span></p>"
    return aside(
      "Your guess first",
      "",
      [
        prose(prediction.question), choices,
        folded("What is true", truth + prose(prediction.explanation)),
      ])
  }

  private var quiz: String {
    guard let quiz = Quiz(block) else { return "" }
    let choices = quiz.choices.map { "<li>\(ProseHTML.html(inline: $0.text))</li>" }
    let reasons = quiz.choices.map { choice in
      let style = choice.isRight ? "right" : "wrong"
      let word = choice.isRight ? "Right." : "No."
      return
        "<li><span class=\"\(style)\">\(word)</span> \(ProseHTML.html(inline: choice.reason))</li>"
    }
    return aside(
      quiz.hasSeveral ? "Question, several answers" : "Question",
      "",
      [
        prose(quiz.question), "<ol>\(choices.joined())</ol>",
        folded("Answer", "<ol>\(reasons.joined())</ol>" + prose(quiz.explanation)),
      ])
  }

  private var check: String {
    guard let check = Check(block), !check.isHidden || exported.result.holds != true else {
      return ""
    }
    let holds = exported.result.holds
    let reason = exported.result.reason.map { "<p class=\"failed\">\(escaped($0))</p>" } ?? ""
    let explanation = holds == true ? prose(check.explanation) : ""
    let table = exported.table?.html ?? ""
    let hints = check.hints.map { "<li>\(ProseHTML.html(inline: $0))</li>" }.joined()
    return aside(
      check.isHidden ? "Claim" : holds == true ? "Task, done" : "Task",
      holds.map { $0 ? "held" : "missed" } ?? "",
      [
        prose(check.isHidden ? check.claim : check.task), reason,
        exported.tells
          ? folded("Your guess first, then what is measured", table + explanation) : table,
        folded("Hints", hints.isEmpty ? "" : "<ol>\(hints)</ol>"),
        exported.tells ? "" : explanation,
      ])
  }
}
