import ArgumentParser
import Foundation

/// `ferry-bench compare`: Ferry beside bare `virsh migrate`, and beside `crm_resource --move` and
/// `--wait`, in turn on the same guests.
struct CompareBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Time live migrations by Ferry, by virsh and by Pacemaker, in turn on a lab.")

  @OptionGroup var lab: LabOption
  @Option(help: "How often each moves each guest.")
  var pairs = 6
  @Option(name: .customLong("guest"), help: "A guest; may be repeated.")
  var guests = ["files-01", "web-01"]

  func run() throws {
    let view = lab.view
    guard !view.nodes.isEmpty else { throw ValidationError(view.isMissing) }
    print("Medians of \(pairs) live migrations each, in turn; seconds and milliseconds")
    for guest in guests {
      var seen: [Mover: [Crossing.Times]] = [:]
      for round in 0..<pairs {
        // Each goes first as often as the other, and the two others follow each pair.
        let order: [Mover] = round % 2 == 0 ? [.ferry, .virsh] : [.virsh, .ferry]
        for mover in order + [.pacemaker, .ferryAtOnce] {
          guard let times = try Crossing(view: view, guest: guest, mover: mover).run() else {
            print("  \(guest) by \(mover.rawValue): no times")
            continue
          }
          seen[mover, default: []].append(times)
          print("  \(guest) by \(mover.rawValue): \(Self.row(times))")
          fflush(nil)
        }
      }
      report(guest, seen)
    }
  }

  private func report(_ guest: String, _ seen: [Mover: [Crossing.Times]]) {
    print("\(guest)")
    let medians = seen.mapValues { times in
      Crossing.Times(
        total: Self.median(times.map(\.total)), blackout: Self.median(times.map(\.blackout)),
        client: Self.median(times.map(\.client)), command: Self.median(times.map(\.command)),
        managed: Self.median(times.map(\.managed)))
    }
    for mover in Mover.allCases {
      guard let median = medians[mover] else { continue }
      print("  \(mover.rawValue), \(seen[mover]?.count ?? 0) times: \(Self.row(median))")
    }
    guard let ferry = medians[.ferry] else { return }
    for (mover, other) in medians where mover != .ferry {
      print(
        "  ferry to \(mover.rawValue): total \(Self.ratio(ferry.total, other.total)), blackout "
          + "\(Self.ratio(ferry.blackout, other.blackout)), client "
          + "\(Self.ratio(ferry.client, other.client)), command "
          + "\(Self.ratio(ferry.command, other.command)), managed again "
          + "\(Self.ratio(ferry.managed, other.managed))")
    }
  }

  private static func row(_ times: Crossing.Times) -> String {
    "total \(rounded(times.total, 100)) s, blackout \(rounded(times.blackout, 1)) ms, client "
      + "\(rounded(times.client, 1)) ms, command \(rounded(times.command, 100)) s"
      + (times.managed.isNaN ? "" : ", managed again after \(rounded(times.managed, 100)) s")
  }

  private static func rounded(_ number: Double, _ parts: Double) -> String {
    "\((number * parts).rounded() / parts)"
  }

  private static func ratio(_ one: Double, _ other: Double) -> String {
    other > 0 ? rounded(one / other, 100) : "none"
  }

  private static func median(_ numbers: [Double]) -> Double {
    let sorted = numbers.filter { !$0.isNaN }.sorted()
    guard !sorted.isEmpty else { return .nan }
    let middle = sorted.count / 2
    return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
  }
}
