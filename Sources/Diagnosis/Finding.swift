/// One thing that was looked at, in Dutch, with what to do about it.
public struct Finding: Hashable, Sendable {
  public enum Weight: Hashable, Sendable {
    case good
    /// Works, but not as well as it could.
    case remark
    /// Without this a session can't be led.
    case fault
  }

  public var weight: Weight
  /// What was looked at, for example 'Terminal'.
  public var subject: String
  /// What was found, as a sentence.
  public var text: String
  /// What to do; empty when there is nothing to do.
  public var advice: String

  public init(_ weight: Weight, _ subject: String, _ text: String, advice: String = "") {
    self.weight = weight
    self.subject = subject
    self.text = text
    self.advice = advice
  }

  /// The finding in one paragraph, for example `goed: Terminal. ...`.
  public var line: String {
    let sign =
      switch weight {
      case .good: "goed"
      case .remark: "let op"
      case .fault: "fout"
      }
    return "\(sign): \(subject). \(text)" + (advice.isEmpty ? "" : " \(advice)")
  }
}

/// What was found on a machine, judged.
public struct Diagnosis: Hashable, Sendable {
  public let findings: [Finding]

  public init(_ facts: MachineFacts) {
    findings = facts.screen + facts.files + [facts.time] + facts.helpers
  }

  /// Whether a session can be led here.
  public var isFit: Bool { !findings.contains { $0.weight == .fault } }

  /// What it all comes to, in one sentence.
  public var conclusion: String {
    let faults = findings.count { $0.weight == .fault }
    let remarks = findings.count { $0.weight == .remark }
    if faults > 0 {
      return faults == 1 ? "Er is 1 ding dat eerst hersteld moet worden." : "Er zijn \(faults) dingen die eerst hersteld moeten worden."
    }
    if remarks > 0 { return "Een sessie kan hier. Kijk nog naar wat er bij ‘let op’ staat." }
    return "Alles is in orde."
  }
}
