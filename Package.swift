// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// What computes is optimized in debug builds too, where every other test trains a network; of the
/// checks only `assert` is lost.
let quick: [SwiftSetting] =
  strict + [
    .unsafeFlags(
      ["-O", "-disable-batch-mode", "-whole-module-optimization", "-num-threads", "2"],
      .when(configuration: .debug))
  ]

/// A library module of this package; what it may import is listed in Sources/README.md.
func module(
  _ name: String, _ dependencies: [Target.Dependency] = [], _ settings: [SwiftSetting] = strict
) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

/// The tests of a module; files in excluded folders are read where they stand.
func tests(
  _ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []
) -> Target {
  .testTarget(
    name: name + "Tests", dependencies: [.byName(name: name)] + dependencies, exclude: exclude,
    swiftSettings: strict)
}

let package = Package(
  name: "unroll",
  platforms: [.macOS(.v14)],
  products: [.executable(name: "unroll", targets: ["unroll"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0"),
    .package(url: "https://github.com/apple/swift-protobuf", from: "1.39.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    .systemLibrary(
      name: "CDNNL", pkgConfig: nil,
      providers: [
        .apt(["libdnnl-dev"]), .brew(["onednn"]),
      ]),
    .systemLibrary(
      name: "CMark", pkgConfig: nil,
      providers: [
        .apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"]), .brew(["cmark-gfm"]),
      ]),
    .target(
      name: "CTerminal",
      cSettings: [.define("NCURSES_WIDECHAR", to: "1"), .treatAllWarnings(as: .error)],
      linkerSettings: [
        .linkedLibrary("ncursesw", .when(platforms: [.linux])),
        .linkedLibrary("tinfo", .when(platforms: [.linux])),
        .linkedLibrary("ncurses", .when(platforms: [.macOS])),
      ]),
    .target(name: "VectorMath", cSettings: [.treatAllWarnings(as: .error)]),
    module("Recurrence", ["CDNNL", "VectorMath"], quick),
    module("Sequences", [], quick),
    // Generated code, which neither the strict settings nor the formatter concern.
    .target(
      name: "ONNXSchema",
      dependencies: [.product(name: "SwiftProtobuf", package: "swift-protobuf")],
      exclude: ["README.md", "generate", "onnx-ml.proto"]),
    module(
      "Interchange",
      [
        "Recurrence", "ONNXSchema",
        .product(name: "SwiftProtobuf", package: "swift-protobuf"),
      ]),
    module("Console"),
    module("Plotting", ["Console"]),
    module("Notebooks", ["CMark", .product(name: "Yams", package: "Yams")]),
    module("Laboratory", ["Notebooks", "Recurrence", "Sequences", "Interchange"]),
    module(
      "Workbench",
      [
        "Laboratory", "Notebooks", "Recurrence", "Sequences", "Interchange", "Plotting", "Console",
      ]),
    module("Curses", ["Console", "CTerminal"]),
    .executableTarget(
      name: "unroll",
      dependencies: [
        "Curses", "Workbench", "Laboratory", "Notebooks", "Recurrence", "Sequences", "Interchange",
        "Plotting", "Console", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "Benchmarks",
      dependencies: ["Workbench", "Laboratory", "Notebooks", "Recurrence", "Sequences", "Console"],
      swiftSettings: strict),
    tests("VectorMath", []),
    tests("Recurrence", ["Sequences", "Interchange"], exclude: ["Fixtures"]),
    tests("Sequences", []),
    tests(
      "Interchange",
      [
        "Recurrence", "ONNXSchema",
        .product(name: "SwiftProtobuf", package: "swift-protobuf"),
      ], exclude: ["Fixtures"]),
    tests("Console", []),
    tests("Plotting", ["Console"]),
    tests("Notebooks", []),
    tests(
      "Laboratory",
      ["Notebooks", "Recurrence", "Sequences", "Interchange", "TerminalDriver", "ProgressProbe"]),
    tests(
      "Workbench",
      [
        "Laboratory", "Notebooks", "Recurrence", "Sequences", "Interchange", "Plotting", "Console",
      ],
      exclude: ["Screens"]),
    tests("Curses", ["Console", "TerminalDriver", "TerminalProbe"]),
    tests(
      "unroll", ["Workbench", "Laboratory", "Notebooks", "Console", "TerminalDriver"],
      exclude: ["Exports"]),
    // A program that notes progress until it is killed.
    .executableTarget(
      name: "ProgressProbe", dependencies: ["Laboratory"], path: "Tests/ProgressProbe",
      swiftSettings: strict),
    // For tests of the real thing: a driver of tmux, and a program that dies when it is told to.
    .target(name: "TerminalDriver", path: "Tests/TerminalDriver", swiftSettings: strict),
    .executableTarget(
      name: "TerminalProbe", dependencies: ["Curses", "Console"], path: "Tests/TerminalProbe",
      swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
