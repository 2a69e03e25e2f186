import ClusterModel
import EventLog

extension FieldID {
  static let exportPath: FieldID = "exportPath"
}

/// *Export…* of the events: into which file, whose name says as what.
struct ExportEvents: FormTopic {
  /// Which of them.
  var filter: EventFilter

  func form(in cluster: ClusterSnapshot, _ answers: FormAnswers) -> Form? {
    Form(
      "Save Events As",
      fields: [
        FormField(.exportPath, "File", .text("events.evtx")),
        .notice("\(filter.words); those of the journal, too, not only those shown.", .quiet),
        .notice(
          "The name ends with \(ExportFormat.endings). A file that is there is left alone.", .quiet),
      ])
  }

  func problems(of form: Form, in cluster: ClusterSnapshot) -> [FieldID: String] {
    ExportFormat(path: form.text(.exportPath)) == nil
      ? [.exportPath: "A name is needed that ends with \(ExportFormat.endings)"] : [:]
  }

  func effects(of form: Form, in cluster: ClusterSnapshot) -> [FormEffect] {
    [.exportEvents(filter, to: form.text(.exportPath))]
  }
}
