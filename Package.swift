// swift-tools-version: 6.2
import PackageDescription

/// Swift 6 mode throughout; a warning is an error, so that none is ever left lying about.
let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

let argumentParser = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let subprocess = Target.Dependency.product(name: "Subprocess", package: "swift-subprocess")
let heap = Target.Dependency.product(name: "HeapModule", package: "swift-collections")
let nio = ["NIOCore", "NIOHTTP1", "NIOPosix"].map {
  Target.Dependency.product(name: $0, package: "swift-nio")
}
let yams = Target.Dependency.product(name: "Yams", package: "Yams")

/// The modules from the bottom layer up; `Tests/TidyTests` holds the layers (Sources/README.md).
let package = Package(
  name: "ferry",
  products: [.executable(name: "ferry", targets: ["ferry"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2"),
  ],
  targets: [
    .target(
      name: "CNcurses",
      linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
    .target(name: "CLibvirt", linkerSettings: [.linkedLibrary("dl")]),
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .target(name: "ClusterModel", swiftSettings: settings),
    .target(name: "TerminalUI", swiftSettings: settings),
    .target(name: "WebPage", swiftSettings: settings),

    .target(
      name: "ClusterRules", dependencies: ["ClusterModel", "WebPage"], swiftSettings: settings),
    .target(name: "MigrationModel", dependencies: ["ClusterModel"], swiftSettings: settings),
    .target(name: "XMLDocuments", dependencies: ["CLibXML2"], swiftSettings: settings),

    .target(
      name: "ClusterBackend", dependencies: ["ClusterModel", "ClusterRules", "MigrationModel"],
      swiftSettings: settings),
    .target(
      name: "Journal", dependencies: ["ClusterModel", "MigrationModel", grdb],
      swiftSettings: settings),
    .target(
      name: "EventLog", dependencies: ["ClusterModel", "XMLDocuments"], swiftSettings: settings),

    .target(
      name: "CommandLanguage",
      dependencies: ["ClusterModel", "ClusterRules", "MigrationModel", "TerminalUI"],
      swiftSettings: settings),
    .target(
      name: "Console",
      dependencies: [
        "ClusterModel", "ClusterRules", "MigrationModel", "EventLog", "TerminalUI",
        "CommandLanguage", yams,
      ],
      // A link to the folder Themes, since resources must lie in their target.
      resources: [.embedInCode("Themes/Shipped")],
      swiftSettings: settings),
    .target(
      name: "MigrationEngine",
      dependencies: [
        "ClusterModel", "ClusterRules", "MigrationModel", "ClusterBackend", "Journal",
      ],
      swiftSettings: settings),
    .target(
      name: "SimulatedCluster",
      dependencies: [
        "ClusterModel", "ClusterRules", "MigrationModel", "ClusterBackend", "Journal", heap, yams,
      ],
      exclude: ["Scenarios/README.md"],
      resources: [
        .embedInCode("Scenarios/demo.yaml"), .embedInCode("Scenarios/two-node.yaml"),
        .embedInCode("Scenarios/r2-limits.yaml"), .embedInCode("Scenarios/large.yaml"),
      ],
      swiftSettings: settings),
    .target(
      name: "ClusterService", dependencies: ["ClusterModel", "MigrationModel", "ClusterBackend"],
      swiftSettings: settings),
    .target(
      name: "LinuxCluster",
      dependencies: [
        "ClusterModel", "ClusterRules", "MigrationModel", "ClusterBackend", "CLibvirt",
        "XMLDocuments", subprocess, yams,
      ],
      swiftSettings: settings),
    .target(
      name: "MigrationReports", dependencies: ["ClusterModel", "MigrationModel", "WebPage"],
      swiftSettings: settings),
    .target(
      name: "Metrics", dependencies: ["ClusterModel", "MigrationModel"] + nio,
      swiftSettings: settings),
    .target(
      name: "NcursesTerminal", dependencies: ["TerminalUI", "CNcurses"], swiftSettings: settings),
    .target(
      name: "Lab", dependencies: ["ClusterModel", subprocess], resources: [.embedInCode("Files")],
      swiftSettings: settings),

    .target(
      name: "ConsoleRuntime",
      dependencies: [
        "ClusterBackend", "ClusterModel", "CommandLanguage", "Console", "Journal",
        "MigrationEngine", "NcursesTerminal", "TerminalUI",
      ],
      swiftSettings: settings),

    .executableTarget(
      name: "ferry",
      dependencies: [
        "ClusterModel", "ClusterRules", "ClusterBackend", "ClusterService", "CommandLanguage",
        "Console", "ConsoleRuntime", "EventLog", "Journal", "Lab", "LinuxCluster", "Metrics",
        "MigrationEngine", "MigrationModel", "MigrationReports", "NcursesTerminal",
        "SimulatedCluster", "TerminalUI", argumentParser, subprocess, yams,
      ],
      swiftSettings: settings),

    .systemLibrary(name: "CVTerm", path: "Tests/CVTerm", providers: [.apt(["libvterm-dev"])]),
    .target(
      name: "PseudoTerminal", dependencies: ["CVTerm"], path: "Tests/PseudoTerminal",
      swiftSettings: settings),
    .executableTarget(
      name: "ferry-bench",
      dependencies: ["ClusterModel", "Journal", "PseudoTerminal", argumentParser],
      path: "Tests/Bench",
      swiftSettings: settings),
    .target(
      name: "BackendContract", dependencies: ["ClusterModel", "ClusterBackend", "MigrationModel"],
      path: "Tests/BackendContract", swiftSettings: settings),

    .testTarget(name: "TidyTests", swiftSettings: settings),
    .testTarget(
      name: "CommandTests",
      dependencies: ["ferry", "ClusterModel", "Console", "EventLog", argumentParser],
      swiftSettings: settings),
    .testTarget(
      name: "CommandLanguageTests",
      dependencies: ["ClusterModel", "CommandLanguage", "ClusterRules", "Console", "TerminalUI"],
      exclude: ["Corpus"], swiftSettings: settings),
    .testTarget(
      name: "ModelTests",
      dependencies: ["ClusterModel", "ClusterRules", "MigrationModel", "Journal", grdb],
      swiftSettings: settings),
    .testTarget(
      name: "EventLogTests", dependencies: ["EventLog", "ClusterModel", "XMLDocuments"],
      swiftSettings: settings),
    .testTarget(
      name: "ServiceTests",
      dependencies: [
        "ClusterModel", "ClusterBackend", "ClusterRules", "ClusterService", "Journal",
        "SimulatedCluster", "BackendContract",
      ],
      swiftSettings: settings),
    .testTarget(
      name: "ReportTests",
      dependencies: [
        "ClusterModel", "Journal", "Metrics", "MigrationModel", "MigrationReports", "WebPage",
      ], swiftSettings: settings),
    .testTarget(
      name: "EngineTests",
      dependencies: [
        "ClusterModel", "ClusterRules", "ClusterBackend", "MigrationEngine", "MigrationModel",
        "SimulatedCluster", "Journal",
      ],
      swiftSettings: settings),
    .testTarget(
      name: "SimulatedClusterTests",
      dependencies: [
        "ClusterModel", "ClusterBackend", "ClusterRules", "MigrationModel", "SimulatedCluster",
        "BackendContract",
      ],
      exclude: ["Simulation", "Stories"], swiftSettings: settings),
    .testTarget(
      name: "LinuxClusterTests",
      dependencies: [
        "ClusterModel", "ClusterBackend", "ClusterRules", "LinuxCluster", "MigrationModel",
        "BackendContract", "XMLDocuments",
      ],
      exclude: ["Fixtures"], swiftSettings: settings),
    .executableTarget(
      name: "terminal-demo", dependencies: ["NcursesTerminal", "TerminalUI"],
      path: "Tests/TerminalDemo", swiftSettings: settings),
    .testTarget(
      name: "TerminalTests",
      dependencies: [
        "TerminalUI", "NcursesTerminal", "PseudoTerminal", "CNcurses", "terminal-demo",
      ],
      swiftSettings: settings),
    .testTarget(
      name: "ConsoleTests",
      dependencies: ["Console", "ClusterModel", "CommandLanguage", "EventLog", "TerminalUI"],
      exclude: ["Screens"], swiftSettings: settings),
    .testTarget(
      name: "EndToEndTests", dependencies: ["ferry", "ClusterModel", "Journal", "PseudoTerminal"],
      swiftSettings: settings),
    .testTarget(
      name: "LabTests",
      dependencies: [
        "Lab", "ClusterBackend", "ClusterModel", "LinuxCluster", "MigrationEngine",
        "PseudoTerminal",
      ],
      swiftSettings: settings),
  ]
)
