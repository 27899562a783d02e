import Foundation

/// Messages as JSON in frames.
public enum WireCoding {
  /// Most bytes of a message from a surface: more than any batch of commands takes.
  public static let requestLimit = 1 << 20
  /// Most bytes of a message from the host: a whole session with its programme, and much to spare.
  public static let messageLimit = 1 << 27

  /// A message with its length before it.
  public static func frame(_ message: some Encodable) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .withoutEscapingSlashes
    return FrameReader.framed(Array(try encoder.encode(message)))
  }

  /// The message in a frame.
  ///
  /// - Throws: what the decoder says of bytes that are no such message.
  public static func message<Message: Decodable>(_ type: Message.Type, in frame: [UInt8]) throws -> Message {
    try JSONDecoder().decode(type, from: Data(frame))
  }
}
