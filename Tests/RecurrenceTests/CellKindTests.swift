import Recurrence
import Testing

@Suite("A kind of cell")
struct CellKindTests {
  @Test("says what each row block of U multiplies and is added into")
  func blocks() {
    func blocks(_ cell: CellKind) -> [String] {
      cell.recurrentBlocks.map { $0.sum.rawValue + ($0.readsResetState ? " from r∘h'" : "") }
    }
    #expect(blocks(.rnnReLU) == ["pre_h"])
    #expect(blocks(.lstmPeephole) == ["pre_i", "pre_f", "pre_g", "pre_o"])
    #expect(blocks(.gru) == ["pre_r", "pre_z", "rec_n"])
    #expect(blocks(.gruResetBefore) == ["pre_r", "pre_z", "rec_n from r∘h'"])
    #expect(blocks(.gruSimplified) == ["pre_u", "pre_cand"])
  }

  @Test("says how its memory is blended, in the letters of the equations")
  func blends() {
    func formula(_ cell: CellKind) -> String? {
      cell.blend.map {
        "\($0.state) = \($0.kept.formula)·\($0.state)' + \($0.admitted.formula)·\($0.candidate)"
      }
    }
    #expect(formula(.rnnTanh) == nil)
    #expect(formula(.lstmPeephole) == "c = f·c' + i·g")
    #expect(formula(.gruResetBefore) == "h = z·h' + (1−z)·n")
    #expect(formula(.gruSimplified) == "h = (1−u)·h' + u·cand")
  }

  @Test("has as many pre-activations as gates, and its states among its signals")
  func signals() {
    for cell in CellKind.allCases {
      #expect(cell.preactivations.count == cell.gateCount)
      #expect(Set(cell.signals).count == cell.signals.count)
      #expect(Set(cell.states).isSubset(of: cell.signals))
    }
  }
}
