import Console
import Plotting
import Testing

@Suite struct LegendTests {
  @Test("A legend prints fixed limits, every level, and how many there are")
  func limits() {
    let gate = Legend(scale: .sequential(low: 0, high: 1), title: "f")
    #expect(gate.lines(30, 1) == ["f 0 ·░▒▓█ 1  5 levels"])
    #expect(gate.lines(30, 1, .ascii) == ["f 0 .:-=+*#%@ 1  9 levels"])
    #expect(gate.lines(30, 1, Appearance()) == ["f 0           1  9 levels"])
    let state = Legend(scale: .diverging(limit: 0.25), note: "auto")
    #expect(state.lines(40, 1) == ["−0.25 =-0+# +0.25  5 levels  auto"])
    #expect(state.lines(40, 1, .ascii) == ["-0.25 =-0+# +0.25  5 levels  auto"])
  }

  @Test("A legend shows what steps of that width show")
  func width() {
    let state = Legend(scale: .diverging(limit: 1), columnWidth: 3)
    #expect(state.lines(40, 1) == ["−1 -█-▓-▒-░0+░+▒+▓+█ +1  9 levels"])
    #expect(state.lines(40, 1, Appearance(colors: .basic16)) == ["−1 █▓▒░0░▒▓█ +1  9 levels"])
  }

  @Test("A logarithmic legend explains zero and underflow")
  func marks() {
    let legend = Legend(scale: .logarithmic(lowExponent: -12, highExponent: 0))
    #expect(legend.lines(60, 1) == ["1e-12 ·░▒▓█ 1e0  0 zero  ↓ below 1e-12  5 levels"])
    let signed = Legend(scale: .signedLogarithmic(lowExponent: -12, highExponent: 1))
    #expect(signed.lines(60, 1) == ["−1e1 =-0+# +1e1  ↓ below 1e-12  5 levels"])
  }

  @Test("Where there is no room remarks go first")
  func narrow() {
    let legend = Legend(
      scale: .logarithmic(lowExponent: -12, highExponent: 0), title: "dh", note: "one sample")
    #expect(legend.lines(24, 1) == ["dh 1e-12 ·░▒▓█ 1e0"])
    #expect(legend.lines(12, 1) == ["dh 1e-12 ·░▒"])
  }
}
