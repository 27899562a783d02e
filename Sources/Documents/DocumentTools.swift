import Subprocess

/// Other programs that make formats, looked up on the path when they are needed.
public struct DocumentTools: Sendable {
  /// Name or path of the program that makes PDF.
  public var weasyprint: String
  /// Names or paths of the programs that make DOCX of an OpenDocument text.
  public var office: [String]
  /// Name or path of the program that makes DOCX of HTML.
  public var pandoc: String
  /// Seconds after which a program is stopped.
  public var limit: Int

  /// The oldest WeasyPrint that writes alternative texts into PDF/UA.
  static let oldestWeasyPrint = 70

  /// What to install for PDF, as it stands in a sentence.
  public static let pdfPackage = "WeasyPrint \(oldestWeasyPrint) of nieuwer (pip install weasyprint)"
  /// What to install for DOCX, as it stands in a sentence.
  static let docxPackage = "LibreOffice (libreoffice-writer-nogui) of pandoc"

  public init(
    weasyprint: String = "weasyprint", office: [String] = ["soffice", "libreoffice"], pandoc: String = "pandoc", limit: Int = 300
  ) {
    self.weasyprint = weasyprint
    self.office = office
    self.pandoc = pandoc
    self.limit = limit
  }

  /// What makes PDF on this machine: what it says of itself, and whether that is new enough for us; nil when it is not there.
  public func pdfMaker() async throws(DocumentFault) -> (version: String, isNewEnough: Bool)? {
    guard let answer = try await Child(format: .pdf, name: "WeasyPrint", limit: limit).run(weasyprint, ["--version"]) else { return nil }
    let version = String(decoding: answer.output, as: UTF8.self).split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
    let number = version.split { !$0.isNumber }.first.flatMap { Int($0) } ?? 0
    return (version, number >= Self.oldestWeasyPrint)
  }

  /// A tagged PDF (PDF/UA-1).
  /// - Parameter title: that of the page, for the metadata.
  func pdf(fromHTML page: [UInt8], title: String) async throws(DocumentFault) -> [UInt8] {
    let maker = try await pdfMaker()
    guard let maker, maker.isNewEnough else { throw .toolMissing(format: .pdf, package: Self.pdfPackage, found: maker?.version ?? "") }
    let child = Child(format: .pdf, name: "WeasyPrint", limit: limit)
    let folder = try ScratchFolder(for: .pdf)
    defer { folder.remove() }
    guard folder.write(page, to: "verslag.html") else {
      throw .libraryFailed(format: .pdf, detail: "er is geen plaats voor tijdelijke bestanden")
    }
    // The same bytes every time: no date of today, and names that don't depend on the run.
    let arguments = [
      "--pdf-variant", "pdf/ua-1", "--pdf-identifier", PDFMetadata.identifier(of: page), "--encoding",
      "utf-8",
      "verslag.html", "verslag.pdf",
    ]
    guard let result = try await child.run(weasyprint, arguments, in: folder.path, environment: ["SOURCE_DATE_EPOCH": "946684800"]) else {
      throw .toolMissing(format: .pdf, package: Self.pdfPackage, found: "")
    }
    guard result.isSuccess, let bytes = folder.bytes(of: "verslag.pdf"), bytes.starts(with: Array("%PDF".utf8)) else {
      throw .toolFailed(format: .pdf, tool: "WeasyPrint", detail: result.lastWords)
    }
    return PDFMetadata(title: title, producer: maker.version.replacing("version ", with: "")).put(into: bytes)
  }

  /// A Word document: by LibreOffice with drawings, else by pandoc with tables only.
  func docx(fromODT text: [UInt8], orHTML page: [UInt8]) async throws(DocumentFault) -> [UInt8] {
    let folder = try ScratchFolder(for: .docx)
    defer { folder.remove() }
    guard folder.write(text, to: "verslag.odt"), folder.write(page, to: "verslag.html") else {
      throw .libraryFailed(format: .docx, detail: "er is geen plaats voor tijdelijke bestanden")
    }
    // A profile of its own: an office that is open would refuse a second one, and would leave traces of this report.
    let arguments = [
      "-env:UserInstallation=file://\(folder.path)/profiel", "--headless", "--norestore", "--convert-to", "docx:MS Word 2007 XML",
      "--outdir", folder.path, "verslag.odt",
    ]
    var failure: DocumentFault?
    let child = Child(format: .docx, name: "LibreOffice", limit: limit)
    for office in office {
      guard let result = try await child.run(office, arguments, in: folder.path) else { continue }
      if let bytes = folder.bytes(of: "verslag.docx") { return ZipDates.removed(from: bytes) }
      failure = .toolFailed(format: .docx, tool: "LibreOffice", detail: result.lastWords)
      break
    }
    let other = Child(format: .docx, name: "Pandoc", limit: limit)
    let own = ["--from", "html", "--to", "docx", "--metadata", "lang=nl-NL", "--output", "verslag.docx", "verslag.html"]
    if let result = try await other.run(pandoc, own, in: folder.path) {
      if result.isSuccess, let bytes = folder.bytes(of: "verslag.docx") { return ZipDates.removed(from: bytes) }
      failure = failure ?? .toolFailed(format: .docx, tool: "Pandoc", detail: result.lastWords)
    }
    throw failure ?? .toolMissing(format: .docx, package: Self.docxPackage, found: "")
  }
}
