/// A random generator that gives the same numbers for the same seed on every platform.
///
/// xoshiro256** (Blackman & Vigna 2018), its state filled by splitmix64. The derived draws
/// (`uniform`, `below`, `normal`) use comparisons and exact arithmetic only, no function of the
/// mathematics library, and nothing of the standard library's unspecified `random(in:)`.
public struct SeededGenerator: RandomNumberGenerator, Hashable, Sendable {
  private var state: SIMD4<UInt64>

  /// Starts the stream numbered `stream` of a seed; streams of one seed are unrelated.
  public init(seed: UInt64, stream: UInt64 = 0) {
    var mixer = SplitMix(state: seed)
    mixer.state = mixer.next() ^ (stream &* 0xD134_2543_DE82_EF95)
    state = [mixer.next(), mixer.next(), mixer.next(), mixer.next()]
  }

  /// The next 64 random bits.
  public mutating func next() -> UInt64 {
    let result = rotated(state[1] &* 5, by: 7) &* 9
    let shifted = state[1] << 17
    state[2] ^= state[0]
    state[3] ^= state[1]
    state[1] ^= state[2]
    state[0] ^= state[3]
    state[2] ^= shifted
    state[3] = rotated(state[3], by: 45)
    return result
  }

  /// A number of [0, 1), a multiple of 2⁻⁵³.
  public mutating func uniform() -> Double { Double(next() >> 11) * 0x1p-53 }

  /// A number of [low, high).
  public mutating func uniform(_ low: Double, _ high: Double) -> Double {
    low + (high - low) * uniform()
  }

  /// An integer of 0 ..< bound, each equally likely (Lemire 2019); `bound` must be positive.
  public mutating func below(_ bound: Int) -> Int {
    precondition(bound > 0, "expected a positive bound, got \(bound)")
    let range = UInt64(bound)
    let threshold = (0 &- range) % range
    while true {
      let product = next().multipliedFullWidth(by: range)
      if product.low >= threshold { return Int(product.high) }
    }
  }

  /// True with the given probability.
  public mutating func chance(_ probability: Double) -> Bool { uniform() < probability }

  /// One element, each equally likely; `choices` must not be empty.
  public mutating func pick<Element>(_ choices: [Element]) -> Element {
    choices[below(choices.count)]
  }
}

// MARK: - The normal distribution

extension SeededGenerator {
  /// A draw of the normal distribution with mean 0 and variance 1.
  ///
  /// Karney's algorithm N (ACM TOMS 42, 2016): |x| = k + fraction is proposed with
  /// probability e^(−k/2) and accepted so that e^(−x²/2) is left, by comparing uniform draws.
  public mutating func normal() -> Double {
    while true {
      let whole = geometric()
      guard passes(whole * (whole - 1), 0.5) else { continue }
      let fraction = uniform(), k = Double(whole)
      guard passes(whole + 1, fraction * (2 * k + fraction) / (2 * k + 2)) else { continue }
      return chance(0.5) ? k + fraction : -(k + fraction)
    }
  }

  /// k ≥ 0 with probability proportional to e^(−k/2).
  private mutating func geometric() -> Int {
    var count = 0
    while survives(0.5) { count += 1 }
    return count
  }

  /// True with probability e^(−times · exponent).
  private mutating func passes(_ times: Int, _ exponent: Double) -> Bool {
    for _ in 0..<times where !survives(exponent) { return false }
    return true
  }

  /// True with probability e^(−exponent), 0 ≤ exponent ≤ 1: von Neumann's falling run
  /// exponent > u₁ > u₂ > … has an even length so often.
  private mutating func survives(_ exponent: Double) -> Bool {
    var last = exponent
    var even = true
    while true {
      let draw = uniform()
      if draw >= last { return even }
      last = draw
      even.toggle()
    }
  }
}

private func rotated(_ word: UInt64, by count: UInt64) -> UInt64 {
  word << count | word >> (64 - count)
}

/// splitmix64, which spreads a seed of few bits over the state.
private struct SplitMix {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ state >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}
