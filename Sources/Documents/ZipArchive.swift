import CZip
import Exports

/// Zip archives in which nothing depends on when or where they were made.
enum ZipArchive {
  /// 1 January 1980, 0:00, the first time that an archive can hold: date and time as the format writes them.
  private static let date: UInt16 = 1 << 5 | 1
  private static let time: UInt16 = 0

  /// An archive with these files in this order.
  /// - Parameter format: what the archive is for, for the words of a fault.
  static func bytes(of entries: [ArchiveEntry], for format: ReportFormat) throws(DocumentFault) -> [UInt8] {
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    guard let target = zip_source_buffer_create(nil, 0, 0, &error) else { throw fault(&error, format) }
    defer { zip_source_free(target) }
    guard let archive = zip_open_from_source(target, ZIP_CREATE | ZIP_TRUNCATE, &error) else { throw fault(&error, format) }
    // The archive frees its source when it closes; this holds it for reading afterwards.
    zip_source_keep(target)
    // libzip reads the bytes of every entry while it closes, so all of them stay where they are until then.
    var buffers: [UnsafeMutableBufferPointer<UInt8>] = []
    defer { for buffer in buffers { buffer.deallocate() } }
    for entry in entries {
      let buffer = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: max(1, entry.bytes.count))
      _ = buffer.initialize(from: entry.bytes)
      buffers.append(buffer)
      guard add(entry, UnsafeRawPointer(buffer.baseAddress), to: archive) else {
        let detail = String(cString: zip_strerror(archive))
        zip_discard(archive)
        throw .libraryFailed(format: format, detail: detail)
      }
    }
    guard zip_close(archive) == 0 else {
      let detail = String(cString: zip_strerror(archive))
      zip_discard(archive)
      throw .libraryFailed(format: format, detail: detail)
    }
    return try read(target, format)
  }

  private static func add(_ entry: ArchiveEntry, _ bytes: UnsafeRawPointer?, to archive: OpaquePointer) -> Bool {
    guard let source = zip_source_buffer(archive, bytes, UInt64(entry.bytes.count), 0) else { return false }
    let index = zip_file_add(archive, entry.path, source, zip_flags_t(ZIP_FL_ENC_UTF_8))
    guard index >= 0 else {
      zip_source_free(source)
      return false
    }
    let place = UInt64(index)
    return zip_set_file_compression(archive, place, entry.isStored ? ZIP_CM_STORE : ZIP_CM_DEFLATE, entry.isStored ? 0 : 9) == 0
      && zip_file_set_dostime(archive, place, time, date, 0) == 0
      && zip_file_set_external_attributes(archive, place, 0, UInt8(ZIP_OPSYS_UNIX), 0o100644 << 16) == 0
  }

  private static func read(_ source: OpaquePointer, _ format: ReportFormat) throws(DocumentFault) -> [UInt8] {
    var facts = zip_stat_t()
    zip_stat_init(&facts)
    guard zip_source_stat(source, &facts) == 0, zip_source_open(source) == 0 else {
      throw .libraryFailed(format: format, detail: "het archief kan niet gelezen worden")
    }
    defer { zip_source_close(source) }
    var bytes = [UInt8](repeating: 0, count: Int(facts.size))
    let count = bytes.withUnsafeMutableBytes { buffer in
      buffer.baseAddress.map { zip_source_read(source, $0, UInt64(buffer.count)) } ?? 0
    }
    guard count == Int64(bytes.count) else { throw .libraryFailed(format: format, detail: "het archief is niet heel") }
    return bytes
  }

  private static func fault(_ error: UnsafeMutablePointer<zip_error_t>, _ format: ReportFormat) -> DocumentFault {
    .libraryFailed(format: format, detail: String(cString: zip_error_strerror(error)))
  }
}
