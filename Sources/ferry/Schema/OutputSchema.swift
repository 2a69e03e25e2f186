import ClusterModel
import Journal

/// What one command prints as JSON.
struct OutputSchema: Sendable {
  /// How it comes.
  enum Form: Sendable {
    /// One value.
    case value
    /// An object a line, for as long as something goes on.
    case lines
  }

  var name: String
  /// The command, as a user types it.
  var command: String
  var form: Form
  var shape: Shape

  /// Every one that is documented.
  static let all: [OutputSchema] =
    ListKind.allCases.map { kind in
      OutputSchema(
        name: kind.rawValue, command: "ferry get \(kind.rawValue) -o json", form: .value,
        shape: .list(kind.description.rowShape))
    }
    + ListKind.allCases.map { kind in
      OutputSchema(
        name: "\(kind.rawValue)-changes", command: "ferry get \(kind.rawValue) --watch -o json",
        form: .lines, shape: kind.description.changeShape)
    }
    + commands

  /// The document, in JSON Schema's draft 2020-12.
  var document: FieldValue {
    guard case .map(var keywords) = shape.schema else { return shape.schema }
    keywords["$schema"] = .text("https://json-schema.org/draft/2020-12/schema")
    keywords["title"] = .text(command)
    keywords["description"] = .text(
      form == .lines
        ? "Each line of the output is such a value." : "The whole output is such a value.")
    return .map(keywords)
  }

  private static let commands = [
    OutputSchema(
      name: "migrate", command: "ferry migrate VM --to NODE -o json", form: .lines,
      shape: migrationLine),
    OutputSchema(
      name: "forecast", command: "ferry forecast VM -o json", form: .value,
      shape: .list(.object(forecastRow))),
    OutputSchema(
      name: "history", command: "ferry migrations -o json", form: .value, shape: history),
    OutputSchema(
      name: "explain", command: "ferry trace explain ID -o json", form: .value,
      shape: explanation),
    OutputSchema(
      name: "operation", command: "ferry start VM -o json (and every other change)", form: .lines,
      shape: operationLine),
    OutputSchema(
      name: "drain", command: "ferry drain NODE -o json", form: .lines, shape: drainLine),
    OutputSchema(
      name: "drain-plan", command: "ferry drain NODE --dry-run -o json", form: .value,
      shape: drainPlan),
    OutputSchema(
      name: "rehearse", command: "ferry rehearse --lose NODE -o json", form: .value,
      shape: rehearsal),
    OutputSchema(
      name: "validate", command: "ferry validate -o json", form: .value,
      shape: .list(validatedTest)),
    OutputSchema(
      name: "audit", command: "ferry audit -o json", form: .value,
      shape: .list(ListDescription<AuditEntry>.audit.kind.rowShape)),
    OutputSchema(
      name: "channels", command: "ferry channels -o json", form: .value,
      shape: .list(ListDescription<ListedChannel>.channels.kind.rowShape)),
    OutputSchema(
      name: "snapshots", command: "ferry snapshot list VM -o json", form: .value,
      shape: .list(ListDescription<MachineSnapshot>.snapshots.kind.rowShape)),
    OutputSchema(
      name: "serve", command: "ferry serve --events", form: .lines,
      shape: ListDescription<EventRecord>.events.kind.rowShape),
    OutputSchema(
      name: "log", command: "ferry log --copy DIR -o json", form: .lines, shape: logLine),
    OutputSchema(
      name: "event", command: "ferry events -o json", form: .lines, shape: eventLine),
  ]
}
