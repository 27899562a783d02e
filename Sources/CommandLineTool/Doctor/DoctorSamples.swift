import Canvas
import Diagnosis

/// Shows what only a person can judge, and asks.
struct DoctorSamples {
  let facts: MachineFacts

  private struct Sample {
    let show: String
    let question: String
    let subject: String
    let advice: String
  }

  private var samples: [Sample] {
    var samples: [Sample] = []
    if facts.isUTF8 {
      samples = [
        Sample(
          show: "▏▎▍▌▋▊▉█ ▁▂▃▄▅▆▇█ ▀▄▀▄ ● ○ ✓ é ë ï",
          question: "Zie je groeiende blokjes, een rand, rondjes, een vinkje en accenten?",
          subject: "Blokken", advice: "Kies in de terminal een ander lettertype, zoals DejaVu Sans Mono of Noto Sans Mono."),
        Sample(
          show: "⠁⠃⠇⡇⣇⣧⣷⣿ ⣀⠤⠒⠉⠒⠤⣀", question: "Zie je puntjes die meer worden, en een golf van puntjes?", subject: "Braille",
          advice: "Kies een lettertype met braille, zoals DejaVu Sans Mono. Zonder staan punten van een figuur op een grove plek."),
      ]
    }
    if let colors = facts.colors, colors >= 8, !facts.wantsNoColor {
      let names = [(1, "rood"), (2, "groen"), (3, "geel"), (4, "blauw"), (5, "paars"), (6, "lichtblauw")]
      samples.append(
        Sample(
          show: names.map { "\u{1B}[3\($0.0)m\($0.1)\u{1B}[0m" }.joined(separator: "  "), question: "Heeft elk woord zijn eigen kleur?",
          subject: "Kleuren", advice: "Start met --zonder-kleur, of probeer: TERM=xterm-256color goedwerk."))
    }
    samples.append(
      Sample(
        show: "\u{7}(een toon)", question: "Hoorde je een toon?", subject: "Geluid",
        advice: "Zet in de terminal het geluid van de bel aan. Zonder geluid toont het scherm het einde van de klok."))
    return samples
  }

  /// Shows the samples one after another; only a no gives a finding.
  func ask() -> [Finding] {
    var findings: [Finding] = []
    for sample in samples {
      StandardOutput.line("")
      StandardOutput.line(sample.show)
      StandardOutput.line("\(sample.question) (j of n, en Enter)")
      guard let answer = readLine() else { break }
      if answer.lowercased().hasPrefix("n") {
        findings.append(Finding(.remark, sample.subject, "Niet zoals het hoort.", advice: sample.advice))
      }
    }
    return findings
  }
}
