internal import ClusterModel

extension SimulationRun {
  /// When the next step ends: now and then at once, at the very next event or just beside it, so
  /// that actions meet every stage of a migration; seldom after hours.
  mutating func chooseMoment() -> MonotonicTime {
    let now = world.now
    switch luck.index(below: 100) {
    case 0..<10: return now
    case 10..<30:
      let event = nextEvent(among: 3)
      return max(now, event + .nanoseconds(luck.index(below: 3) - 1))
    case 30..<50: return now + .milliseconds(luck.index(below: 400))
    case 50..<75: return now + .milliseconds(luck.index(below: 4_000))
    case 75..<92: return now + .milliseconds(luck.index(below: 12_000))
    case 92..<98: return now + .milliseconds(luck.index(below: 60_000))
    case 98: return now + .seconds(luck.index(below: 900))
    default: return now + .seconds(luck.index(below: 4 * 3600))
    }
  }

  /// The end of one of the stages that go on, or whatever else comes next.
  private mutating func nextEvent(among count: Int) -> MonotonicTime {
    let stages = world.migrations.map(\.stageEnds) + [world.nextEventTime].compactMap { $0 }
    guard !stages.isEmpty else { return world.now }
    return stages[luck.index(below: min(stages.count, count))]
  }

  /// One of a table's objects that suits; looks at a few only.
  mutating func pick<Element>(
    _ table: Table<Element>, where suits: (Element) -> Bool = { _ in true }
  ) -> Element? {
    guard !table.isEmpty else { return nil }
    for _ in 0..<8 {
      let element = table[luck.index(below: table.count)]
      if suits(element) { return element }
    }
    return nil
  }

  /// One of a list's elements; nil when it is empty.
  mutating func pick<Element>(_ list: [Element]) -> Element? {
    list.isEmpty ? nil : list[luck.index(below: list.count)]
  }

  /// A list in another order.
  mutating func shuffled<Element>(_ list: [Element]) -> [Element] {
    var list = list
    for index in list.indices.dropFirst() { list.swapAt(index, luck.index(below: index + 1)) }
    return list
  }

  /// True in so many of a hundred cases.
  mutating func chance(_ percent: Int) -> Bool { luck.index(below: 100) < percent }
}
