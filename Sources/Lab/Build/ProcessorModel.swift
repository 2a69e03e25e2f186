import Foundation

/// What a node whose processor is of an older model lacks.
///
/// QEMU itself says what its best processor has that the model has not; the node's emulator then
/// starts every QEMU, also the one that libvirt asks for its abilities, without those.
struct ProcessorModel {
  let runner: CommandRunner

  /// Properties of QEMU's processors that are no features of a processor.
  private static let settings: Set<String> = ["migratable", "pmu", "acpi", "cr8legacy"]

  private static let questions = ["max", "@MODEL@"].map {
    """
    {"execute":"query-cpu-model-expansion","arguments":{"type":"full","model":{"name":"\($0)"}}}
    """
  }

  private struct Answer: Decodable {
    struct Value: Decodable {
      struct Model: Decodable { let props: [String: Property] }
      let model: Model?
      init(from decoder: any Decoder) throws {
        let keys = try? decoder.container(keyedBy: Key.self)
        model = try? keys?.decode(Model.self, forKey: .model)
      }
      enum Key: CodingKey { case model }
    }
    struct Complaint: Decodable { let desc: String }
    let value: Value?
    let error: Complaint?
    enum CodingKeys: String, CodingKey { case value = "return", error }
  }

  /// Numbers and words are no features.
  private struct Property: Decodable {
    let isOn: Bool
    init(from decoder: any Decoder) throws {
      isOn = (try? decoder.singleValueContainer().decode(Bool.self)) ?? false
    }
  }

  /// The features, by QEMU's names, sorted.
  func features(missingIn model: String) async throws(LabError) -> [String] {
    guard model.wholeMatch(of: #/[A-Za-z0-9._-]+/#) != nil else { throw Self.unknown(model) }
    let input =
      #"{"execute":"qmp_capabilities"}"#
      + Self.questions.joined()
      .replacingOccurrences(of: "@MODEL@", with: model) + #"{"execute":"quit"}"#
    let said = try await runner.run(
      ["qemu-system-x86_64", "-S", "-machine", "none,accel=tcg", "-nodefaults"]
        + ["-display", "none", "-qmp", "stdio"], input: input)
    let answers = said.split(whereSeparator: \.isNewline).compactMap {
      try? JSONDecoder().decode(Answer.self, from: Data($0.utf8))
    }
    let models = answers.compactMap { $0.value?.model?.props }
    guard models.count == 2 else { throw Self.unknown(model) }
    return models[0].filter { name, property in
      property.isOn && models[1][name]?.isOn != true && !Self.settings.contains(name)
    }.keys.sorted()
  }

  private static func unknown(_ model: String) -> LabError {
    LabError(
      .badFault, "QEMU knows no processor model named \(model)",
      advice: "See them with: qemu-system-x86_64 -cpu help")
  }
}
