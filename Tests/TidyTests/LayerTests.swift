import Testing

/// SwiftPM lets a module import whatever one of its dependencies depends on; this does not.
struct LayerTests {
  /// Sources/README.md draws this; lower may not import higher, nor one of its own layer.
  static let layers: [Set<String>] = [
    ["ClusterModel", "TerminalUI", "WebPage", "CNcurses", "CLibvirt", "CLibXML2"],
    ["ClusterRules", "MigrationModel", "XMLDocuments"],
    ["ClusterBackend", "Journal", "EventLog", "CommandLanguage"],
    [
      "Console", "MigrationEngine", "SimulatedCluster", "LinuxCluster", "ClusterService",
      "NcursesTerminal", "Lab", "MigrationReports", "Metrics",
    ],
    ["ConsoleRuntime"],
    ["ferry"],
  ]

  /// C is spoken in these places only.
  static let speakers = [
    "CNcurses": "NcursesTerminal", "CLibvirt": "LinuxCluster", "CLibXML2": "XMLDocuments",
  ]

  @Test func everyModuleImportsOnlyLowerLayers() throws {
    var broken: [String] = []
    for file in try SourceTree.swiftFiles(in: "Sources") {
      guard let own = layer(of: file.module) else {
        broken.append("\(file.path): its module is in no layer")
        continue
      }
      for imported in file.lines.compactMap(importedModule) {
        if let other = layer(of: imported), other >= own {
          broken.append("\(file.path) imports \(imported), which is not beneath it")
        }
        if let speaker = Self.speakers[imported], speaker != file.module {
          broken.append("\(file.path) speaks C: only \(speaker) may import \(imported)")
        }
      }
    }
    #expect(broken.isEmpty, "\(broken.joined(separator: "\n"))")
  }

  @Test func theMapNamesEveryModule() throws {
    let map = try SourceTree.text("Sources/README.md")
    let missing = Self.layers.joined().filter { !map.contains($0) }
    #expect(missing.isEmpty, "Sources/README.md does not name \(missing)")
  }

  private func layer(of module: String) -> Int? {
    Self.layers.firstIndex { $0.contains(module) }
  }

  private func importedModule(_ line: Substring) -> String? {
    let words = line.split(separator: " ")
    guard let index = words.firstIndex(of: "import"), index + 1 < words.count, index <= 1 else {
      return nil
    }
    return words[index + 1].split(separator: ".").first.map(String.init)
  }
}
