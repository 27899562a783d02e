import Programme
import SessionEngine

/// The cases that a block can work on: its own first, then the others of the programme, then one that the group brings.
struct CaseMenu: Sendable {
  let block: BlockID
  var list: ChoiceList

  init(_ block: Block, _ state: SessionState) {
    self.block = block.id
    let ids = CaseMenu.ids(block, state)
    list = ChoiceList(selection: state.caseID(of: block).flatMap(ids.firstIndex) ?? 0)
  }

  static func ids(_ block: Block, _ state: SessionState) -> [ItemID] {
    let fitting = (block.cases ?? []).filter { state.programme.caseStudy($0) != nil }
    let others = (state.programme.cases ?? []).map(\.id).filter { !fitting.contains($0) }
    return fitting + others + [CaseStudy.own]
  }
}
