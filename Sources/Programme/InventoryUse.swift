/// Which subjects of an inventory the blocks of a programme use.
public struct InventoryUse: Hashable, Sendable {
  /// A subject and the numbers of the blocks that name it, in the order of the programme.
  public struct Used: Hashable, Sendable {
    public var item: Inventory.Item
    public var blocks: [String]
  }

  /// An id that a block names and the inventory does not have.
  public struct Unknown: Hashable, Sendable {
    public var id: String
    public var block: String
  }

  /// Named by a block of the plan of a meeting, and perhaps by reserve blocks too.
  public private(set) var planned: [Used] = []
  /// Named by reserve blocks only.
  public private(set) var reserve: [Used] = []
  /// Named by no block, and part of the summary.
  public private(set) var summary: [Inventory.Item] = []
  /// Named by no block.
  public private(set) var missing: [Inventory.Item] = []
  public private(set) var unknown: [Unknown] = []

  /// Looks every subject up in every block.
  public init(of programme: Programme, in inventory: Inventory) {
    let known = Set(inventory.items.map(\.id))
    var inPlan: [String: [String]] = [:]
    var inReserve: [String: [String]] = [:]
    for meeting in programme.meetings {
      for (blocks, isReserve) in [(meeting.blocks, false), (meeting.reserve, true)] {
        for block in blocks {
          for id in block.sources.flatMap(Inventory.ids) {
            if !known.contains(id) {
              unknown.append(Unknown(id: id, block: block.number))
            } else if isReserve {
              inReserve[id, default: []].append(block.number)
            } else {
              inPlan[id, default: []].append(block.number)
            }
          }
        }
      }
    }
    for item in inventory.items {
      let spare = inReserve[item.id] ?? []
      if let blocks = inPlan[item.id] {
        planned.append(Used(item: item, blocks: blocks + spare))
      } else if !spare.isEmpty {
        reserve.append(Used(item: item, blocks: spare))
      } else if item.isForSummary {
        summary.append(item)
      } else {
        missing.append(item)
      }
    }
  }
}
