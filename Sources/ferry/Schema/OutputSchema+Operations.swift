import ClusterModel
import ClusterRules

extension OutputSchema {
  static let operationLine = Shape.object([
    Shape.Member("event", .word(OperationLine.Event.allCases.map(\.rawValue)), "What happened."),
    .maybe("message", .text, "In a sentence."),
    .maybe("rule", .word(Refusal.Rule.allCases.map(\.rawValue)), "The rule that refuses it."),
    .maybe("advice", .text, "What to do about that."),
    .maybe("machine", .text, "The machine concerned."),
    .maybe("service", .text, "The service or application concerned."),
    .maybe("node", .text, "The node concerned; of a machine or a service, its owner."),
    .maybe("state", .text, "The state it is in now."),
    Shape.Member("seconds", .number, "Since the command began."),
  ])

  static let drainLine = Shape.object([
    Shape.Member(
      "event", .word(["note", "began", "done", "cancelled", "failed", "moved", "drained"]),
      "What happened; services are moved, after the machines."),
    .maybe("machine", .text, "The machine concerned."),
    .maybe("service", .text, "The service concerned."),
    .maybe("from", .text, "The node it leaves."),
    .maybe("to", .text, "The node it goes to."),
    .maybe("message", .text, "More, in words."),
    .maybe("seconds", .number, "How long the machine's migration took."),
  ])

  static let drainPlan = Shape.object([
    Shape.Member("node", .text, "The node."),
    Shape.Member("steps", .list(.object(drainStep)), "What would be done, in order."),
    Shape.Member("leftovers", .list(.object(leftover)), "What can't leave, and why."),
    Shape.Member("notHighlyAvailable", .list(.text), "What a drain leaves alone."),
    Shape.Member(
      "services", .list(.object(drainedService)),
      "What becomes of the services, after the machines."),
    .maybe("seconds", .object(time), "How long all of it takes."),
  ])

  private static let drainStep = [
    Shape.Member("number", .integer, "From 1."), Shape.Member("machine", .text, "The machine."),
    Shape.Member("destination", .text, "Where it goes."),
    Shape.Member("reason", .text, "Why there."),
    Shape.Member("isLive", .flag, "Whether it migrates live; otherwise it does not run."),
    Shape.Member("memoryLeftBytes", .integer, "The memory that is free there afterwards."),
    .maybe("seconds", .object(time), "How long it takes."),
    .maybe("convergence", .text, "Whether it comes to its end."),
  ]

  private static let leftover = [
    Shape.Member("machine", .text, "The machine."), Shape.Member("reasons", .list(.text), "Why."),
  ]

  private static let drainedService = [
    Shape.Member("service", .text, "The service."),
    Shape.Member(
      "fate", .word(DrainPlan.ServiceStep.Fate.allCases.map(\.rawValue)), "What becomes of it."),
    .maybe("destination", .text, "Where it goes; missing when Pacemaker chooses."),
    Shape.Member("note", .text, "How it goes, or why it does not."),
  ]

  private static let time = [
    Shape.Member("low", .number, "Nine of ten results lie above or at it."),
    Shape.Member("likely", .number, "Likely."),
    Shape.Member("high", .number, "Nine of ten results lie below or at it."),
  ]

  static let rehearsal = Shape.object([
    Shape.Member("lost", .list(.text), "What was lost."),
    Shape.Member("nodesLost", .list(.text), "The nodes that take no part any more."),
    Shape.Member("remarks", .list(.text), "What else follows."),
    .maybe("isQuorate", .flag, "Whether quorum is kept."),
    .maybe("votesPresent", .integer, "The votes that are left."),
    .maybe("votesExpected", .integer, "The votes that there are."),
    .maybe("sustains", .integer, "How many more may be lost."),
    Shape.Member(
      "machines", .list(.object([Shape.Member("machine", .text, "The machine.")] + consequence)),
      "What becomes of each machine."),
    Shape.Member(
      "services", .list(.object([Shape.Member("service", .text, "The service.")] + consequence)),
      "What becomes of each service; one on several nodes stays while it is on one."),
    Shape.Member("basis", .text, "How it was found out."),
  ])

  private static let consequence = [
    Shape.Member(
      "fate", .word(["stays", "moves live", "restarts", "stops", "rests", "starts"]),
      "What becomes of it."),
    .maybe("node", .text, "Where it is now."), .maybe("destination", .text, "Where it goes."),
  ]

  static let validatedTest = Shape.object([
    Shape.Member(
      "category", .word(ValidationCategory.allCases.map(\.rawValue)), "The group of tests."),
    Shape.Member("title", .text, "The test."),
    Shape.Member("result", .word(results), "As bad as the worst that it found."),
    Shape.Member("findings", .list(.object(finding)), "What it found, the worst first."),
    Shape.Member("findingsOmitted", .integer, "How many more there were."),
  ])

  private static let finding = [
    Shape.Member("result", .word(results), "How bad it is."),
    Shape.Member("subject", .text, "What it is about."),
    Shape.Member("text", .text, "What was found."),
    .maybe("advice", .text, "What to do about it."),
  ]

  private static let results = ValidationResult.allCases.map(\.rawValue)

  static let logLine = Shape.object([
    Shape.Member(
      "event", .word(["gathered", "unreachable", "done"]),
      "A node's files are there; they are not; all that can be had is there."),
    .maybe("node", .text, "The node; missing for what the whole cluster shares."),
    .maybe("reason", .text, "Why there is nothing."),
    .maybe("files", .list(.object(logFile)), "The files, as they lie in the folder."),
    .maybe("folder", .text, "The folder."),
    .maybe("complete", .flag, "Whether every node's files are there."),
  ])

  private static let logFile = [
    Shape.Member("name", .text, "Its path in the folder."),
    Shape.Member("bytes", .integer, "Its size."),
    Shape.Member("isCut", .flag, "Whether its beginning was left out for its size."),
  ]
}
