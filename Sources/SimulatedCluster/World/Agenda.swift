internal import ClusterModel
internal import HeapModule

/// What is due when, apart from migrations: of two occurrences at one moment the one that was
/// entered first comes first.
struct Agenda: Sendable {
  /// Something that is due.
  struct Entry: Comparable, Sendable, Codable {
    let at: MonotonicTime
    /// The number of its entering, from 0.
    let number: Int
    let occurrence: Occurrence

    static func < (left: Entry, right: Entry) -> Bool {
      (left.at, left.number) < (right.at, right.number)
    }
    static func == (left: Entry, right: Entry) -> Bool { left.number == right.number }
  }

  private var heap = Heap<Entry>()
  private var entered = 0

  /// When the next occurrence is due; nil when none is.
  var next: MonotonicTime? { heap.min?.at }

  /// Enters an occurrence. It can't be taken back: whoever handles it looks whether it still holds.
  mutating func enter(_ occurrence: Occurrence, at moment: MonotonicTime) {
    heap.insert(Entry(at: moment, number: entered, occurrence: occurrence))
    entered += 1
  }

  /// Takes the next occurrence that is due by a moment.
  mutating func take(dueBy moment: MonotonicTime) -> Occurrence? {
    guard let next = heap.min, next.at <= moment else { return nil }
    return heap.removeMin().occurrence
  }
}

extension Agenda: Codable {
  private enum CodingKeys: CodingKey {
    case entries, entered
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    heap = Heap(try container.decode([Entry].self, forKey: .entries))
    entered = try container.decode(Int.self, forKey: .entered)
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(heap.unordered.sorted(), forKey: .entries)
    try container.encode(entered, forKey: .entered)
  }
}
