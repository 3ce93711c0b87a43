import Testing

@testable import Notebooks

/// Formulas in the words of TeX, set as Unicode.
struct FormulaTests {
  static let formulas = [
    ("h_{t-1}", "hₜ₋₁"),
    ("\\partial L / \\partial h_t", "∂L / ∂hₜ"),
    ("h_t = \\tanh(W x_t + U h_{t-1} + b)", "hₜ = tanh(W xₜ + U hₜ₋₁ + b)"),
    ("a^{\\langle t \\rangle}", "a⟨ t ⟩"),
    ("x^{⟨t⟩}", "x⟨t⟩"),
    ("U^T \\cdot dh_{t+1}", "Uᵀ · dhₜ₊₁"),
    ("U^\\top", "Uᵀ"),
    ("\\sigma_{max}(U)", "σₘₐₓ(U)"),
    ("W_{ch}", "W_ch"),
    ("W_{c,h}", "W_(c,h)"),
    ("W_c", "W_c"),
    ("\\frac{L(w + \\epsilon) - L(w)}{2\\epsilon}", "(L(w + ε) − L(w))/2ε"),
    ("\\hat{y}", "ŷ"),
    ("\\widehat{ab}", "(ab)\u{302}"),
    ("\\sqrt{v}", "√v"),
    ("\\sqrt{a+b}", "√(a+b)"),
    ("\\left( \\frac{1}{2} \\right)", "( 1/2 )"),
    ("\\mathbf{h} \\in \\mathbb{R}^H", "h ∈ ℝᴴ"),
    ("f \\odot c", "f ⊙ c"),
    ("\\Delta t", "Δt"),
    ("\\{a\\}", "{a}"),
    ("\\lVert g \\rVert_2", "‖ g ‖₂"),
    ("\\unknown x", "\\unknown x"),
    ("x^2 - y'", "x² − y′"),
    ("", ""), ("_", ""), ("^{", ""), ("}", ""), ("\\", " "), ("\\frac{", "/"),
  ]

  @Test("A formula as Unicode", arguments: formulas)
  func unicode(_ source: String, _ set: String) { #expect(Formula.unicode(source) == set) }

  @Test("Braces without end are as deep as they may be")
  func deep() {
    let deep = String(repeating: "{", count: 100_000) + "x" + String(repeating: "}", count: 100_000)
    #expect(Formula.unicode(deep) == "x")
    #expect(Formula.unicode(String(repeating: "x_", count: 100_000)).count == 100_000)
  }

  static let sentences = [
    ("its $h_{t-1}$ is zero", ["its ", "*hₜ₋₁*", " is zero"]),
    ("$`a*b*c`$, then", ["*a*b*c*", ", then"]),
    ("Both $x_t$ and **$y_t$**.", ["Both ", "*xₜ*", " and ", "**yₜ**", "."]),
    ("from $5 to $6", ["from $5 to $6"]),
    ("`$h_t$` is code", ["`$h_t$`", " is code"]),
    ("a $ b $ c", ["a $ b $ c"]),
    ("$reference and $other", ["$reference and $other"]),
  ]

  @Test("Where formulas stand in a sentence", arguments: sentences)
  func inSentences(_ text: String, _ pieces: [String]) throws {
    let prose = try #require(Self.prose(text).first)
    guard case .paragraph(let inlines) = prose else { throw Missing() }
    #expect(inlines.map(Self.marked) == pieces)
  }

  static let displays = [
    "```math\n\\sum_t x_t\n= 1\n```", "$$\\sum_t x_t = 1$$", "$$\n\\sum_t x_t = 1\n$$",
  ]

  @Test(
    "Formulas by themselves",
    arguments: zip(displays, ["Σₜ xₜ\n= 1\n", "Σₜ xₜ = 1\n", "Σₜ xₜ = 1\n"]))
  func byThemselves(_ text: String, _ set: String) {
    #expect(Self.prose(text) == [.code(set, language: "math")])
  }

  private struct Missing: Error {}

  private static func prose(_ text: String) -> [Prose.Content] {
    MarkdownReader.pieces(of: text, after: 0).compactMap { piece in
      if case .prose(let prose) = piece { prose.content } else { nil }
    }
  }

  private static func marked(_ inline: Inline) -> String {
    switch inline {
    case .emphasis(let inner): "*\(inner.plain)*"
    case .strong(let inner): "**\(inner.plain)**"
    case .code(let code): "`\(code)`"
    default: inline.plain
    }
  }
}
