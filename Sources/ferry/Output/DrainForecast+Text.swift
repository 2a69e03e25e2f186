import ClusterModel
import ClusterRules

extension DrainForecast {
  /// The plan as a table, with what stays and why beneath it.
  func text(in cluster: ClusterSnapshot) -> String {
    let rows = plan.steps.enumerated().map { index, step in
      [
        "\(index + 1)", step.machine.rawValue, step.isLive ? "live" : "as it is",
        step.destination.rawValue, step.reason, "\(step.memoryLeft)",
        step.isLive ? time(of: step)?.words ?? unknown(step) : "-",
      ]
    }
    var lines: [String] = []
    if rows.isEmpty {
      lines.append("No machine has to leave \(plan.node).")
    } else {
      lines.append(
        TextTable(
          ["STEP", "VM", "WAY", "TO", "BECAUSE", "MEMORY LEFT THERE", "TIME"], rows,
          dispensable: ["MEMORY LEFT THERE", "WAY"]
        ).text(width: OutputTerminal.width))
      lines.append("")
      lines.append("In all: \(total?.words ?? "not known")")
    }
    for leftover in plan.leftovers {
      lines.append("\(leftover.machine) stays: \(leftover.reasons.joined(separator: "; "))")
    }
    for machine in plan.unclustered {
      lines.append("\(machine) stays: it is not highly available")
    }
    for service in plan.services { lines.append("\(service.service) \(service.words)") }
    return lines.joined(separator: "\n")
  }

  private func unknown(_ step: DrainPlan.Step) -> String {
    outlooks[step.machine] == nil ? "not known" : "never ends"
  }
}

extension DurationRange {
  /// Such as `2.1 s (1.8 s to 3.2 s)`.
  fileprivate var words: String { "\(likely.stopwatch) (\(low.stopwatch) to \(high.stopwatch))" }
}

extension JSON {
  struct Drain: Encodable {
    struct Time: Encodable {
      var low, likely, high: Double

      init(_ range: DurationRange) {
        low = range.low.seconds
        likely = range.likely.seconds
        high = range.high.seconds
      }
    }

    struct Step: Encodable {
      var number: Int
      var machine, destination, reason: String
      var isLive: Bool
      var memoryLeftBytes: Int64
      var seconds: Time?
      var convergence: String?
    }

    struct Leftover: Encodable {
      var machine: String
      var reasons: [String]
    }

    struct Service: Encodable {
      var service, fate: String
      var destination: String?
      var note: String
    }

    var node: String
    var steps: [Step]
    var leftovers: [Leftover]
    var notHighlyAvailable: [String]
    var services: [Service]
    var seconds: Time?

    init(_ forecast: DrainForecast) {
      node = forecast.plan.node.rawValue
      steps = forecast.plan.steps.enumerated().map { index, step in
        Step(
          number: index + 1, machine: step.machine.rawValue,
          destination: step.destination.rawValue, reason: step.reason, isLive: step.isLive,
          memoryLeftBytes: step.memoryLeft.count, seconds: forecast.time(of: step).map(Time.init),
          convergence: forecast.outlooks[step.machine]?.convergence.rawValue)
      }
      leftovers = forecast.plan.leftovers.map {
        Leftover(machine: $0.machine.rawValue, reasons: $0.reasons)
      }
      notHighlyAvailable = forecast.plan.unclustered.map(\.rawValue)
      services = forecast.plan.services.map {
        Service(
          service: $0.service.rawValue, fate: $0.fate.rawValue,
          destination: $0.destination?.rawValue, note: $0.note)
      }
      seconds = forecast.total.map(Time.init)
    }
  }
}
