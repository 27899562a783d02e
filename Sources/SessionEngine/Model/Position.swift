public import Programme

/// Where the running meeting is: a page of a step of a block.
public struct Position: Codable, Hashable, Sendable {
  public var block: BlockID
  /// Index into the block's steps.
  public var step: Int
  /// Index of the page within the step.
  public var page: Int

  public init(block: BlockID, step: Int, page: Int = 0) {
    self.block = block
    self.step = step
    self.page = page
  }
}
