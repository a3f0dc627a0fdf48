// swift-tools-version: 6.0
import PackageDescription

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .unsafeFlags(["-warnings-as-errors"]),
]

let careful: [CSetting] = [
  .define("_GNU_SOURCE"), .unsafeFlags(["-Wall", "-Wextra", "-Werror"]),
]

/// A floor of the house: what it may know is what it lists.
func floor(_ name: String, on dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

func tests(
  of name: String, with support: [Target.Dependency] = [], fixtures: [String] = []
) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: [.target(name: name), "Seeds"] + support, exclude: fixtures,
    swiftSettings: strict)
}

let package = Package(
  name: "greenroom",
  platforms: [.macOS(.v14)],
  products: [.executable(name: "greenroom", targets: ["greenroom"])],
  targets: [
    .systemLibrary(
      name: "CYaml", pkgConfig: "yaml-0.1",
      providers: [.apt(["libyaml-dev"]), .brew(["libyaml"]), .yum(["libyaml-devel"])]),
    .target(
      name: "CCurses",
      cSettings: careful,
      linkerSettings: [
        .linkedLibrary("ncursesw", .when(platforms: [.linux])),
        .linkedLibrary("ncurses", .when(platforms: [.macOS])),
      ]),
    floor("Cells"),
    floor("Yaml", on: ["CYaml"]),
    floor("Whiteboard"),
    floor("Curses", on: ["Cells", "CCurses"]),
    floor("Content", on: ["Yaml"]),
    floor("Coach", on: ["Content", "Whiteboard"]),
    floor("Store", on: ["Coach", "Content", "Whiteboard", "Yaml"]),
    floor("Screens", on: ["Cells", "Coach", "Content", "Whiteboard"]),
    .executableTarget(
      name: "greenroom",
      dependencies: [
        "Cells", "Curses", "Content", "Coach", "Store", "Screens", "Whiteboard",
      ],
      swiftSettings: strict),
    tests(of: "Cells"),
    tests(of: "Yaml"),
    tests(of: "Whiteboard", with: ["Boards"], fixtures: ["Fixtures"]),
    tests(of: "Curses", with: ["Cells"]),
    tests(of: "Content", with: ["Yaml"]),
    tests(of: "Coach", with: ["Content", "Whiteboard"], fixtures: ["Fixtures"]),
    tests(
      of: "Store", with: ["AnswerMill", "Coach", "Content", "Whiteboard", "Yaml"]),
    tests(
      of: "Screens", with: ["Cells", "Coach", "Content", "Whiteboard", "greenroom"],
      fixtures: ["Bank", "Golden"]),
    tests(of: "greenroom", with: ["Cells", "Coach", "Content"]),
    .systemLibrary(
      name: "CVTerm", path: "Tests/Support/CVTerm", pkgConfig: "vterm",
      providers: [.apt(["libvterm-dev"]), .brew(["libvterm"]), .yum(["libvterm-devel"])]),
    .target(name: "CPty", path: "Tests/Support/CPty", cSettings: careful),
    .target(
      name: "CEmulator", dependencies: ["CVTerm"], path: "Tests/Support/CEmulator",
      cSettings: careful),
    .target(
      name: "Harness", dependencies: ["Cells", "CEmulator", "CPty"],
      path: "Tests/Support/Harness", swiftSettings: strict),
    .executableTarget(
      name: "TerminalProbe", dependencies: ["Cells", "Curses"],
      path: "Tests/Support/TerminalProbe", swiftSettings: strict),
    .executableTarget(
      name: "SchedulingBench", dependencies: ["Coach", "Content", "Store"],
      path: "Tests/Support/SchedulingBench", swiftSettings: strict),
    .target(name: "Seeds", path: "Tests/Support/Seeds", swiftSettings: strict),
    .target(
      name: "AnswerMill", dependencies: ["Coach", "Content", "Seeds"],
      path: "Tests/Support/AnswerMill",
      swiftSettings: strict),
    .executableTarget(
      name: "AnswersBench",
      dependencies: ["AnswerMill", "Cells", "Coach", "Content", "Screens", "Store"],
      path: "Tests/Support/AnswersBench", swiftSettings: strict),
    .target(
      name: "Boards", dependencies: ["Whiteboard"], path: "Tests/Support/Boards",
      swiftSettings: strict),
    .executableTarget(
      name: "WhiteboardBench", dependencies: ["Boards", "Whiteboard"],
      path: "Tests/Support/WhiteboardBench", swiftSettings: strict),
    .testTarget(
      name: "EndToEndTests",
      dependencies: ["Cells", "Harness", "Seeds", "TerminalProbe", "Whiteboard", "greenroom"],
      swiftSettings: strict),
  ]
)
