import ArgumentParser
import CommandLanguage
import Console

/// `ferry schema [NAME]`.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema", abstract: "Print the schema of a command's JSON (JSON Schema 2020-12).",
    discussion: "Without a name, lists the schemas and the commands whose output they describe.")

  @Argument(
    help: "The schema's name, such as vms, migrate or vms-changes.",
    completion: .list(OutputSchema.all.map(\.name)))
  var name: String?

  func run() throws {
    guard let name else {
      let rows = OutputSchema.all.map { schema in
        [schema.name, schema.command, schema.form == .lines ? "an object a line" : "one value"]
      }
      print(TextTable(["NAME", "COMMAND", "OUTPUT"], rows).text(width: OutputTerminal.width))
      return
    }
    guard let schema = OutputSchema.all.first(where: { $0.name == name }) else {
      let nearest = Spelling.nearest(to: name, among: OutputSchema.all.map(\.name))
      throw ExitStatus(
        ExitStatus.badInput,
        "There is no schema \(name)\(Spelling.end(nearest)) For their names: ferry schema")
    }
    print(try JSON.text(schema.document))
  }
}
