extension Settings {
  /// All of it as a file, with what each setting may be, and the keys as comments.
  public var yaml: String {
    var lines: [String] = []
    for key in SettingKey.allCases {
      let choices = key.choices.isEmpty ? "" : ": " + key.choices.joined(separator: ", ")
      lines.append("# \(key.explanation)\(choices)")
      lines.append("\(key.rawValue): \(SettingsFile.scalar(text(of: key)))")
    }
    lines.append("# The keys, by place and verb; take the # away from those that you change")
    lines.append("# \(Self.keysName):")
    for context in KeyContext.allCases {
      let bindings = keys.bindings.filter { $0.context == context }
      guard !bindings.isEmpty else { continue }
      lines.append("#   \(context.settingName):")
      var known: Set<String> = []
      for binding in bindings where known.insert(binding.verb.settingName).inserted {
        let caps = binding.keys.map { SettingsFile.quoted($0.cap) }.joined(separator: ", ")
        lines.append("#     \(binding.verb.settingName): [\(caps)]")
      }
    }
    return lines.joined(separator: "\n")
  }
}
