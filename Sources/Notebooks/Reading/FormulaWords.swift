/// The words of TeX that formulas about networks use, and the signs of Unicode for them.
enum FormulaWords {
  /// Names and the signs they stand for.
  static let signs: [String: String] = letters.merging(operators) { first, _ in first }

  /// Whether a sign is written like a letter.
  static func isLetter(_ sign: String) -> Bool { letterSigns.contains(sign) }

  /// Names that are set as they read.
  static let functions: Set = [
    "arg", "argmax", "argmin", "cos", "cosh", "det", "diag", "exp", "inf", "lim", "ln", "log",
    "max", "min", "Pr", "ReLU", "sin", "sinh", "softmax", "sup", "tanh", "tr",
  ]

  /// Marks over a letter.
  static let accents = [
    "bar": "\u{304}", "dot": "\u{307}", "hat": "\u{302}", "overline": "\u{304}",
    "tilde": "\u{303}", "vec": "\u{20D7}", "widehat": "\u{302}", "widetilde": "\u{303}",
  ]

  /// Letters of a doubled stroke.
  static let doubled: [Character: String] = [
    "C": "ℂ", "E": "𝔼", "N": "ℕ", "P": "ℙ", "Q": "ℚ", "R": "ℝ", "Z": "ℤ",
  ]

  /// What a backslash makes of the sign after it.
  static let punctuation: [Character: String] = [
    "{": "{", "}": "}", "|": "‖", "$": "$", "%": "%", "&": "&", "#": "#", "_": "_", "!": "",
    "\\": "\n",
  ]

  /// Words that say how others look.
  static func isStyle(_ name: String) -> Bool {
    name.hasPrefix("math") || styles.contains(name)
  }

  private static let styles: Set = [
    "big", "bigl", "bigr", "Big", "Bigl", "Bigr", "bm", "boldsymbol", "displaystyle", "left",
    "limits", "nolimits", "operatorname", "right", "text", "textbf", "textit", "textstyle",
  ]

  private static let letterSigns = Set(letters.values)

  private static let letters = [
    "alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ", "epsilon": "ε", "varepsilon": "ε",
    "zeta": "ζ", "eta": "η", "theta": "θ", "iota": "ι", "kappa": "κ", "lambda": "λ", "mu": "μ",
    "nu": "ν", "xi": "ξ", "pi": "π", "rho": "ρ", "sigma": "σ", "tau": "τ", "upsilon": "υ",
    "phi": "φ", "varphi": "φ", "chi": "χ", "psi": "ψ", "omega": "ω", "Gamma": "Γ", "Delta": "Δ",
    "Theta": "Θ", "Lambda": "Λ", "Xi": "Ξ", "Pi": "Π", "Sigma": "Σ", "Phi": "Φ", "Psi": "Ψ",
    "Omega": "Ω", "partial": "∂", "nabla": "∇", "ell": "ℓ", "infty": "∞",
  ]

  private static let operators = [
    "sum": "Σ", "prod": "∏", "int": "∫", "cdot": "·", "times": "×", "odot": "⊙", "circ": "∘",
    "oplus": "⊕", "otimes": "⊗", "pm": "±", "mp": "∓", "div": "÷", "ast": "∗", "star": "⋆",
    "le": "≤", "leq": "≤", "ge": "≥", "geq": "≥", "ne": "≠", "neq": "≠", "approx": "≈",
    "equiv": "≡", "sim": "∼", "propto": "∝", "ll": "≪", "gg": "≫", "in": "∈", "notin": "∉",
    "subset": "⊂", "subseteq": "⊆", "cup": "∪", "cap": "∩", "emptyset": "∅", "forall": "∀",
    "exists": "∃", "neg": "¬", "land": "∧", "lor": "∨", "to": "→", "rightarrow": "→",
    "leftarrow": "←", "gets": "←", "leftrightarrow": "↔", "Rightarrow": "⇒", "Leftarrow": "⇐",
    "iff": "⇔", "mapsto": "↦", "langle": "⟨", "rangle": "⟩", "lVert": "‖", "rVert": "‖",
    "Vert": "‖", "lvert": "|", "rvert": "|", "vert": "|", "mid": "|", "lfloor": "⌊",
    "rfloor": "⌋", "lceil": "⌈", "rceil": "⌉", "ldots": "…", "dots": "…", "cdots": "⋯",
    "vdots": "⋮", "top": "⊤", "intercal": "⊤", "prime": "′", "dagger": "†", "quad": "  ",
    "qquad": "    ", "colon": ":", "backslash": "\\",
  ]

  /// What Unicode can raise.
  static let raised = pairs(
    "0123456789+−=()abcdefghijklmnoprstuvwxyzABDEGHIJKLMNOPRTUVWβγδθφχ⊤′*∘",
    "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂᵝᵞᵟᶿᵠᵡᵀ′*°")

  /// What Unicode can lower.
  static let lowered = pairs(
    "0123456789+−=()aehijklmnoprstuvxβγρφχ",
    "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓᵦᵧᵨᵩᵪ")

  private static func pairs(_ signs: String, _ small: String) -> [Character: Character] {
    Dictionary(uniqueKeysWithValues: zip(signs, small))
  }
}
