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

func tests(_ name: String, _ dependencies: [Target.Dependency] = [], resources: [Resource] = []) -> Target {
  .testTarget(name: name + "Tests", dependencies: [.target(name: name)] + dependencies, resources: resources, swiftSettings: settings)
}

let package = Package(
  name: "goedwerk",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "goedwerk", targets: ["goedwerk"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    library("Programme", [.product(name: "Yams", package: "Yams")]),
    library("Statistics"),
    library("Disclosure"),
    library("SessionEngine", ["Programme", "Statistics", "Disclosure"]),
  ]
)
