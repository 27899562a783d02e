import SessionEngine
import SessionHost

enum EventCodingForTests {
  static func event(_ record: EventRecord) throws -> Event { try EventCoding().event(of: record) }
}
