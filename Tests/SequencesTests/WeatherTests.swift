import Foundation
import Testing

@testable import Sequences

@Suite("The weather problem")
struct WeatherTests {
  private func examples(_ count: Int, days: Int) -> [Example] {
    var generator = SeededGenerator(seed: 7)
    return (0..<count).map { _ in Weather.example(days: days, using: &generator) }
  }

  private func classes(_ example: Example) -> [Int] {
    if case .classes(let classes) = example.target { classes } else { [] }
  }

  private func days(_ example: Example) -> [[Float]] {
    if case .vectors(let days) = example.input { days } else { [] }
  }

  @Test("nine days in ten are like the day before, and both kinds are equally frequent")
  func persistence() {
    let all = examples(1000, days: 30).map(classes)
    let pairs = all.flatMap { zip($0, $0.dropFirst()) }
    let same = Double(pairs.count { $0 == $1 }) / Double(pairs.count)
    #expect(abs(same - 0.9) < 0.01)
    let rainy = all.joined().reduce(0, +)
    #expect(abs(Double(rainy) / 30_000 - 0.5) < 0.02)
  }

  @Test("measurements have the stated means and deviations, given the weather")
  func measurements() {
    var sums: [Int: (count: Double, sum: [Double], squares: [Double])] = [:]
    let problem = Weather.problem(days: 30, seed: 1)
    guard case .vectors(let columns) = problem.input else { return }
    for example in examples(1000, days: 30) {
      for (day, rainy) in zip(days(example), classes(example)) {
        let real = zip(day, columns).map { Double($0) * $1.scale + $1.offset }
        var entry = sums[rainy] ?? (0, [0, 0], [0, 0])
        entry.count += 1
        for k in 0...1 {
          entry.sum[k] += real[k]
          entry.squares[k] += real[k] * real[k]
        }
        sums[rainy] = entry
      }
    }
    for (rainy, means, deviations) in [(0, [22.0, 46], [7.0, 12]), (1, [16, 56], [7, 12])] {
      guard let entry = sums[rainy] else { continue }
      for k in 0...1 {
        let mean = entry.sum[k] / entry.count
        #expect(abs(mean - means[k]) < 0.4)
        let deviation = (entry.squares[k] / entry.count - mean * mean).squareRoot()
        #expect(abs(deviation - deviations[k]) < 0.3)
      }
    }
  }

  @Test("the loss from today alone is what the filter pays on sequences of one day")
  func todayOnly() {
    let losses = examples(20_000, days: 1).map { example in
      let rain = Weather.filter(days(example))[0]
      return -log(classes(example)[0] == 1 ? rain : 1 - rain)
    }
    let mean = losses.reduce(0, +) / Double(losses.count)
    #expect(abs(mean - Weather.todayOnlyLoss) < 0.01)
  }

  @Test("the filter's probabilities are calibrated")
  func calibration() {
    var counts = [Int](repeating: 0, count: 10), rainy = counts
    for example in examples(1000, days: 30) {
      for (rain, isRainy) in zip(Weather.filter(days(example)), classes(example)) {
        counts[min(9, Int(rain * 10))] += 1
        rainy[min(9, Int(rain * 10))] += isRainy
      }
    }
    for bin in 0..<10 {
      #expect(abs(Double(rainy[bin]) / Double(counts[bin]) - (Double(bin) + 0.5) / 10) < 0.07)
    }
  }

  @Test("memory is worth something: filter below today alone below knowing nothing")
  func landmarks() throws {
    let problem = try Problem.named("weather", seed: 1)
    #expect(problem.baseline.value == log(2))
    #expect(problem.landmarks.count == 2)
    #expect(problem.landmarks[0].value < problem.baseline.value - 0.1)
    #expect(problem.landmarks[1].value < problem.landmarks[0].value - 0.08)
  }

  @Test("days read in degrees and per cent")
  func texts() throws {
    let problem = try Problem.named("weather", seed: 1)
    #expect(problem.texts(of: .vectors([[0, 0], [1, -1]])) == ["19 °C 51 %", "27 °C 38 %"])
    #expect(problem.texts(of: .classes([0, 1])) == ["sunny", "rainy"])
  }
}
