// swift-tools-version: 6.2
import PackageDescription

/// Every target is built in Swift 6 mode with the same upcoming features, and a warning is an error.
let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .treatAllWarnings(as: .error),
]

func library(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

func tests(_ name: String, _ dependencies: [Target.Dependency] = [], exclude: [String] = [], resources: [Resource] = []) -> Target {
  .testTarget(
    name: name + "Tests", dependencies: [.target(name: name)] + dependencies, exclude: exclude, resources: resources,
    swiftSettings: settings)
}

let yams: Target.Dependency = .product(name: "Yams", package: "Yams")
let grdb: Target.Dependency = .product(name: "GRDB", package: "GRDB.swift")
let systemPackage: Target.Dependency = .product(
  name: "SystemPackage", package: "swift-system", condition: .when(platforms: [.linux]))
let subprocess: Target.Dependency = .product(name: "Subprocess", package: "swift-subprocess")
let argumentParser: Target.Dependency = .product(name: "ArgumentParser", package: "swift-argument-parser")

let hummingbird: Target.Dependency = .product(name: "HummingbirdCore", package: "hummingbird")
let httpTypes: Target.Dependency = .product(name: "HTTPTypes", package: "swift-http-types")
let logging: Target.Dependency = .product(name: "Logging", package: "swift-log")
let nioCore: Target.Dependency = .product(name: "NIOCore", package: "swift-nio")
let nioPosix: Target.Dependency = .product(name: "NIOPosix", package: "swift-nio")
let nioHTTP1: Target.Dependency = .product(name: "NIOHTTP1", package: "swift-nio")
let nioExtras: Target.Dependency = .product(name: "NIOExtras", package: "swift-nio-extras")
let nioHTTPTypes: Target.Dependency = .product(name: "NIOHTTPTypes", package: "swift-nio-extras")

let package = Package(
  name: "goedwerk",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "goedwerk", targets: ["goedwerk"]),
    // For the package in Benchmarks only.
    .library(
      name: "GoedwerkEngine", targets: ["Canvas", "Programme", "Statistics", "SessionEngine", "SessionHost", "Rehearsal", "FacilitatorApp"]),
    .library(name: "GoedwerkLane", targets: ["ParticipantServer", "SessionStore"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    // Without its traits: no configuration files, no full Foundation.
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1", traits: []),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0", traits: []),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    .package(url: "https://github.com/apple/swift-nio-extras", from: "1.35.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2", traits: []),
    .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
  ],
  targets: [
    .target(
      name: "CTerminal",
      linkerSettings: [
        .linkedLibrary("ncursesw", .when(platforms: [.linux])), .linkedLibrary("tinfo", .when(platforms: [.linux])),
        .linkedLibrary("ncurses", .when(platforms: [.macOS])),
      ]),
    library("Canvas"),
    library("Programme", [yams]),
    library("Statistics"),
    library("Disclosure"),
    library("JSONText"),
    library("Calculation", ["Statistics", "Disclosure", "JSONText"]),
    library("Subgroups", ["Statistics"]),
    library("Planning", ["Programme"]),
    library("Diagnosis"),
    library("SessionEngine", ["Programme", "Statistics", "Disclosure", "Subgroups", "Planning"]),
    library("SessionHost", ["SessionEngine", "Programme"]),
    library("SessionStore", ["SessionHost", grdb]),
    library("Surfaces", ["SessionHost", "SessionEngine"]),
    .systemLibrary(name: "CQRCode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"]), .brew(["qrencode"])]),
    library("QRCode", ["CQRCode"]),
    library(
      "ParticipantServer",
      [
        "SessionHost", "SessionEngine", "Programme", "ParticipantPages", hummingbird, httpTypes, logging, nioCore, nioPosix, nioExtras,
        nioHTTPTypes,
      ]),
    library("Rehearsal", ["SessionEngine", "Programme", "Statistics"]),
    library("Summary", ["SessionEngine", "Programme", "Statistics", "Disclosure"]),
    library("Exports", ["Summary", "SessionEngine", "Programme", "Canvas", "JSONText"]),
    .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"]), .brew(["libzip"])]),
    .systemLibrary(name: "CXLSXWriter", providers: [.apt(["libxlsxwriter-dev"]), .brew(["libxlsxwriter"])]),
    library("Documents", ["Exports", "Summary", "CZip", "CXLSXWriter", subprocess, systemPackage]),
    library("ParticipantPages", ["SessionEngine", "Programme"]),
    library("FacilitatorApp", ["SessionEngine", "Programme", "Canvas", "Planning"]),
    library("ParticipantClient", ["FacilitatorApp", "SessionEngine", "Programme", nioCore, nioPosix, nioHTTP1]),
    library("TerminalRuntime", ["Canvas", "CTerminal"]),
    library(
      "CommandLineTool",
      [
        "Calculation", "Canvas", "Programme", "SessionEngine", "SessionHost", "SessionStore", "Rehearsal", "Summary", "Exports",
        "Documents", "FacilitatorApp", "Planning", "Surfaces", "Diagnosis", "ParticipantServer", "ParticipantClient", "QRCode",
        "TerminalRuntime", argumentParser,
      ]),
    .executableTarget(name: "goedwerk", dependencies: ["CommandLineTool"], swiftSettings: settings),
    library("TestSupport", ["Programme", "SessionEngine", "SessionHost"]),

    tests("Canvas"),
    tests("Programme", [yams]),
    tests("Statistics", resources: [.copy("Oracles")]),
    tests("Subgroups"),
    tests("Diagnosis"),
    tests("Planning", ["Programme", "TestSupport"]),
    tests("Calculation", ["Statistics"]),
    tests("SessionEngine", ["TestSupport", "Programme", "Planning", "Disclosure"]),
    tests("SessionHost", ["TestSupport", "Programme", "SessionEngine", "Disclosure"], resources: [.copy("Golden")]),
    tests("SessionStore", ["SessionHost", grdb]),
    tests("Surfaces", ["TestSupport", "Programme", "SessionEngine", "SessionHost", "Rehearsal"]),
    tests("Rehearsal", ["TestSupport", "Programme", "SessionEngine"]),
    tests("TerminalRuntime", ["Canvas"]),
    tests("Disclosure"),
    tests("QRCode"),
    tests(
      "ParticipantServer",
      [
        "TestSupport", "SessionHost", "SessionEngine", "Programme", yams,
      ]),
    tests(
      "ParticipantClient",
      ["TestSupport", "Canvas", "FacilitatorApp", "SessionHost", "SessionEngine", "Programme", "ParticipantServer", "Rehearsal"]),
    tests("ParticipantPages", ["TestSupport", "SessionEngine", "Programme", "Rehearsal"], exclude: ["Browser"]),
    .testTarget(name: "LayeringTests", swiftSettings: settings),
    .testTarget(name: "EndToEndTests", dependencies: ["goedwerk", grdb], exclude: ["phones.py"], swiftSettings: settings),
    tests("Summary", ["TestSupport", "SessionEngine", "Programme", "Disclosure"]),
    tests("Exports", ["Documents", "TestSupport", "Summary", "SessionEngine", "Programme", "Rehearsal"], exclude: ["Golden"]),
    tests(
      "FacilitatorApp", ["TestSupport", "Canvas", "Programme", "SessionEngine", "SessionHost", "Rehearsal", "QRCode"],
      exclude: ["Results/Screens", "Frames"]),
  ]
)
