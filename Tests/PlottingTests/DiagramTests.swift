import Console
import Plotting
import Testing

@Suite struct DiagramTests {
  static func sample() -> Diagram {
    let gate = DiagramNode(
      frame: Rect(column: 4, row: 3, columns: 9, rows: 3), title: "f", lines: ["0.81"])
    let times = DiagramNode("(x)", at: Point(column: 7, row: 1))
    return Diagram(
      nodes: [gate, times],
      wires: [
        DiagramWire([Point(column: 0, row: 1), times.port(.left)], isHeavy: true),
        DiagramWire([times.port(.right), Point(column: 16, row: 1)], isHeavy: true),
        DiagramWire(from: gate, .top, to: times, .bottom),
        DiagramWire([Point(column: 14, row: 1), Point(column: 14, row: 4), gate.port(.right)]),
      ],
      labels: [DiagramLabel("c", at: .zero)])
  }

  @Test("Wires join, thick ones keep their look, and boxes stand before them")
  func drawing() {
    #expect(
      Self.sample().lines(20, 7) == [
        "c",
        "━━━━━━▶(x)━━━━┯━▶",
        "        ▲     │",
        "    ╭─ f ───╮ │",
        "    │ 0.81  │◀╯",
        "    ╰───────╯",
        "",
      ])
  }

  @Test("The ASCII twin has the same shape")
  func ascii() {
    #expect(
      Self.sample().lines(20, 6, .ascii) == [
        "c",
        "------>(x)----+->",
        "        ^     |",
        "    +- f ---+ |",
        "    | 0.81  |<+",
        "    +-------+",
      ])
  }

  @Test("The size is what everything takes")
  func size() {
    #expect(Self.sample().size == Size(columns: 17, rows: 6))
    #expect(Diagram().size == .zero)
  }
}
