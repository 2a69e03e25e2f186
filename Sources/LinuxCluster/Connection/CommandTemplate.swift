/// A command or URI with places for a node's name (`%n`) and address (`%a`).
struct CommandTemplate: Hashable, Sendable {
  /// The text with its places.
  var text: String

  /// The text for one node.
  func expanded(name: String, address: String) -> String {
    var whole = ""
    var rest = text[...]
    while let character = rest.popFirst() {
      guard character == "%", let place = rest.first, "na%".contains(place) else {
        whole.append(character)
        continue
      }
      rest.removeFirst()
      whole += place == "n" ? name : place == "a" ? address : "%"
    }
    return whole
  }

  /// The words for one node; quotes keep blanks together, as in a shell, and nothing else is special.
  func words(name: String, address: String) -> [String] {
    Self.words(text).map { CommandTemplate(text: $0).expanded(name: name, address: address) }
  }

  private static func words(_ text: String) -> [String] {
    var words: [String] = []
    var word: String?
    var quote: Character?
    for character in text {
      if character == quote {
        quote = nil
      } else if quote == nil, character == "'" || character == "\"" {
        quote = character
        word = word ?? ""
      } else if quote == nil, character.isWhitespace {
        if let word { words.append(word) }
        word = nil
      } else {
        word = (word ?? "") + String(character)
      }
    }
    return words + [word].compactMap { $0 }
  }
}

/// How libvirt on a node is found from here, given what runs a command there.
enum LibvirtRoute {
  /// The URI where a connection is tried first; nil when the prefix does not tell.
  static func direct(_ prefix: [String]) -> String? {
    guard let program = prefix.first?.split(separator: "/").last else { return "qemu:///system" }
    guard program == "ssh" else { return nil }
    var host: String?
    var port: String?
    var key: String?
    var rest = prefix.dropFirst()
    while let word = rest.popFirst() {
      switch word {
      case "-p": port = rest.popFirst()
      case "-i": key = rest.popFirst()
      case _ where word.hasPrefix("-"):
        // The options of ssh(1) that take a value.
        if word.count == 2, "BbcDEeFIJLlmOoPQRSWw".contains(word.dropFirst()) {
          _ = rest.popFirst()
        }
      default: host = host ?? word
      }
    }
    guard let host else { return nil }
    let place = port.map { "\(host):\($0)" } ?? host
    return "qemu+ssh://\(place)/system?no_tty=1" + (key.map { "&keyfile=\($0)" } ?? "")
  }

  /// A script that joins libvirt's client to a node's libvirtd by the node's command, whatever that
  /// is (libvirt's transport `ext`).
  static func bridge(_ node: String, _ prefix: [String]) -> String {
    let helper = """
      if command -v virt-ssh-helper >/dev/null; then exec virt-ssh-helper qemu:///system; fi; \
      exec nc -U /var/run/libvirt/libvirt-sock
      """
    let line = NodeCommand(prefix: prefix).line(["sh", "-c", helper])
    let quoted = (["env"] + line).map { word in
      "'"
        + word.split(separator: "'", omittingEmptySubsequences: false)
        .joined(separator: #"'\''"#) + "'"
    }
    return """
      #!/bin/sh
      # Joins libvirt's client here to the libvirtd of one node, by the node's command in the
      # cluster file beside it. Written by `ferry connect`.
      exec \(quoted.joined(separator: " "))

      """
  }
}
