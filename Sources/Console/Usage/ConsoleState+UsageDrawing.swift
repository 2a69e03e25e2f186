public import ClusterModel
import TerminalUI

extension ConsoleState {
  /// The time between two readings.
  public static let usagePeriod: Duration = .seconds(2)
  private static let labelWidth = 11
  private static let readingWidth = 21

  /// A line of the charts.
  private struct Chart {
    var label: String
    var reading: String
    /// One value a reading, nil where it was not told.
    var values: [Double?]
    var greatest: Double
    var role: Role
  }

  /// Whose charts are on the screen; nil when none are.
  public var shownUsage: Usage.Subject? {
    guard screen == .browser else { return nil }
    switch browser.place.content {
    case .node(let id): return .node(id)
    case .machine(let id): return cluster.machines[id: id]?.state == .running ? .machine(id) : nil
    default: return nil
    }
  }

  /// How busy a node or a machine is: processors, memory and network, the newest at the right.
  func drawUsage(of subject: Usage.Subject, on frame: inout Frame, in rect: Rect) {
    guard rect.height > 1 else { return }
    let style = Style.text
    let samples = usage.of(subject)
    guard !samples.isEmpty else {
      let words =
        usage.isSilent(subject)
        ? "How busy it is can't be told at the moment" : "Looking at how busy it is…"
      frame.write(words, style.inked(.muted), at: rect.origin, in: rect)
      return
    }
    let charts = charts(of: samples)
    let height = max(1, (rect.height - 1) / charts.count)
    let room = rect.inset(left: Self.labelWidth + Self.readingWidth)
    for (index, chart) in charts.enumerated() {
      let y = rect.y + index * height
      let line = Rect(x: rect.x, y: y, width: rect.width, height: 1).intersection(rect)
      frame.write(words(chart.label), style.inked(.muted), at: line.origin, in: line)
      frame.write(
        chart.reading, style.inked(chart.role), at: Point(x: line.x + Self.labelWidth, y: y),
        in: Rect(
          x: line.x, y: y, width: Self.labelWidth + Self.readingWidth - 1, height: 1
        ).intersection(line))
      let box = Rect(x: room.x, y: y, width: room.width, height: height).intersection(room)
      draw(chart, on: &frame, in: box)
    }
  }

  private func charts(of samples: [UsageHistory.Sample]) -> [Chart] {
    guard let last = samples.last?.usage else { return [] }
    func rates(_ path: KeyPath<Usage, Bandwidth?>) -> [Double?] {
      samples.map { $0.usage[keyPath: path]?.bytesPerSecond }
    }
    let (received, sent) = (rates(\.received), rates(\.sent))
    let most = (received + sent).compactMap { $0 }.max() ?? 0
    let share = last.processors.map { "\(($0 * 100).fixed(0)) %" } ?? "–"
    let memory = last.memory.map { "\($0) of \(last.memorySize)" } ?? "–"
    let isFull = (last.processors ?? 0) > 0.9
    return [
      Chart(
        label: "CPU", reading: share, values: samples.map(\.usage.processors), greatest: 1,
        role: isFull ? .warning : .good),
      Chart(
        label: "Memory", reading: memory, values: samples.map { $0.usage.memoryShare },
        greatest: 1, role: .active),
      Chart(
        label: "Received", reading: last.received?.description ?? "–", values: received,
        greatest: most, role: .copied),
      Chart(
        label: "Sent", reading: last.sent?.description ?? "–", values: sent, greatest: most,
        role: .dirtied),
    ]
  }

  /// A chart of eighths, on a line where nothing was told yet.
  private func draw(_ chart: Chart, on frame: inout Frame, in rect: Rect) {
    guard !rect.isEmpty else { return }
    let floor = Rect(x: rect.x, y: rect.maxY - 1, width: rect.width, height: 1)
    frame.surface.fill(floor, "·", Style.text.inked(.border))
    let values = chart.values.suffix(rect.width)
    let x = rect.maxX - values.count
    let step = chart.greatest / Double(rect.height)
    for row in 0..<rect.height {
      let beneath = step * Double(rect.height - 1 - row)
      for (offset, value) in values.enumerated() {
        guard let value, row == rect.height - 1 || value > beneath else { continue }
        let glyph = Bar.sparkline([max(0, value - beneath)], greatest: step)
        frame.surface.write(
          glyph, at: Point(x: x + offset, y: rect.y + row), Style.text.inked(chart.role),
          clip: rect)
      }
    }
  }
}

extension Usage {
  /// How much of the memory is used, from 0 to 1; nil when that is not known.
  fileprivate var memoryShare: Double? {
    guard let memory, memorySize > .zero else { return nil }
    return min(1, Double(memory.count) / Double(memorySize.count))
  }
}
