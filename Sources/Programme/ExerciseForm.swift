/// The kind of exercise of a block; the raw value is the id in programme files.
public enum ExerciseForm: String, Codable, Hashable, Sendable, CaseIterable {
  case explanation
  case pause = "break"
  case collect
  case pairInterview = "pair-interview"
  case threeWayPoll = "three-way-poll"
  case columns
  case scoreScale = "score-scale"
  case positionLine = "position-line"
  case valueSort = "value-sort"
  case reflection
  case evaluation
  case statementPoll = "statement-poll"
  case pointDivision = "point-division"
  case rings
  case triangle
  case caseSteps = "case-steps"
  case roleDebate = "role-debate"
  case ladder
  case ranking
  case dotVote = "dot-vote"
  case checklist
  case agreements
  case comparison
  case presentation
}
