// swift-tools-version: 6.2
import PackageDescription

/// A package of its own, so that a normal build of the program stays light.
let package = Package(
  name: "benchmarks",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "goedwerk", path: "..")],
  targets: [
    .executableTarget(
      name: "engine-bench", dependencies: [.product(name: "GoedwerkEngine", package: "goedwerk")], path: "Sources/EngineBench"),
    .executableTarget(
      name: "lane-host",
      dependencies: [.product(name: "GoedwerkEngine", package: "goedwerk"), .product(name: "GoedwerkLane", package: "goedwerk")],
      path: "Sources/LaneHost"),
    .executableTarget(
      name: "statistics-bench", dependencies: [.product(name: "GoedwerkEngine", package: "goedwerk")], path: "Sources/StatisticsBench"),
  ]
)
