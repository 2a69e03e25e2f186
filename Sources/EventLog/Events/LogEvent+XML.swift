/// The event in XML, by Windows' event schema.
extension LogEvent {
  /// The namespace of Windows' events.
  public static let namespace = "http://schemas.microsoft.com/win/2004/08/events/event"

  /// The whole event: with its namespace, and with the message as rendering information, where a
  /// forwarded event has it.
  public var xml: String {
    var text = opened
    text += "<RenderingInfo Culture='en-US'><Message>"
    XMLMarkup.append(message, to: &text)
    text += "</Message>"
    if !levelName.isEmpty { text += "<Level>\(levelName)</Level>" }
    text += "</RenderingInfo></Event>"
    return text
  }

  /// The event with its namespace, as Windows keeps it: without its message.
  public var bareXML: String { opened + "</Event>" }

  private var opened: String {
    var text = "<Event xmlns='\(Self.namespace)'>"
    writeSystem(to: &text)
    writeData(to: &text)
    return text
  }

  /// What queries are asked of: without the namespace, since their elements bear no prefix, and
  /// without the message, which is none of the event's own fields.
  var queriedXML: String {
    var text = "<Event>"
    writeSystem(to: &text)
    writeData(to: &text)
    text += "</Event>"
    return text
  }

  private func writeSystem(to text: inout String) {
    text += "<System><Provider Name='"
    XMLMarkup.append(provider, to: &text)
    if let providerGuid {
      text += "' Guid='"
      XMLMarkup.append(providerGuid, to: &text)
    }
    text += "'/><EventID>\(id)</EventID><Version>\(version)</Version><Level>\(level)</Level>"
    text += "<Task>\(task)</Task><Opcode>\(opcode)</Opcode><Keywords>\(keywordsText)</Keywords>"
    text += "<TimeCreated SystemTime='\(time.text)'/><EventRecordID>\(number)</EventRecordID>"
    // Events of no known process are written by Windows with these two numbers, too.
    text += "<Correlation/><Execution ProcessID='0' ThreadID='0'/><Channel>"
    XMLMarkup.append(channel, to: &text)
    text += "</Channel><Computer>"
    XMLMarkup.append(computer, to: &text)
    text += "</Computer><Security/></System>"
  }

  private func writeData(to text: inout String) {
    guard !data.isEmpty else { return }
    text += "<EventData>"
    for datum in data {
      text += "<Data"
      if !datum.name.isEmpty {
        text += " Name='"
        XMLMarkup.append(datum.name, to: &text)
        text += "'"
      }
      text += ">"
      XMLMarkup.append(datum.value, to: &text)
      text += "</Data>"
    }
    text += "</EventData>"
  }
}

/// Text as markup.
enum XMLMarkup {
  /// Appends text so that it reads back as it was; what XML 1.0 has no place for, such as most
  /// control characters, becomes U+FFFD.
  static func append(_ added: String, to text: inout String) {
    guard added.utf8.contains(where: needsCare) else {
      text += added
      return
    }
    for scalar in added.unicodeScalars {
      switch scalar {
      case "&": text += "&amp;"
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      case "'": text += "&apos;"
      case "\"": text += "&quot;"
      case "\t", "\n", "\r": text += "&#\(scalar.value);"
      default: text.unicodeScalars.append(isAllowed(scalar) ? scalar : "\u{FFFD}")
      }
    }
  }

  /// Whether XML 1.0 has a place for a scalar (production 2, Char).
  static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x9, 0xA, 0xD, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
    default: false
    }
  }

  private static func needsCare(_ byte: UInt8) -> Bool {
    switch byte {
    // 0xEF begins U+FFFE and U+FFFF, which XML has no place for.
    case 0..<0x20, UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "'"),
      UInt8(ascii: "\""), 0xEF:
      true
    default: false
    }
  }
}
