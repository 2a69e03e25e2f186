import CommandLanguage
import ClusterModel

/// The rows of the list in the centre pane: grouped, filtered and sorted, and kept so while the
/// cluster changes. Of a list of thousands of machines only the rows that changed are put in place.
struct Listing: Sendable {
  /// What a list is made for; another wish makes another list.
  struct Wish: Equatable, Sendable {
    var place: Place
    var sort: SortOrder?
    var filter = ""
    /// Which event records are wanted.
    var events = EventFilter()
  }

  /// Beyond so many changes it is quicker to sort anew.
  static let placedMax = 256

  private(set) var wish: Wish
  /// The rows, with the headings of their groups.
  private(set) var rows: [RowID] = []
  /// How many rows there are without the filter, headings not counted.
  private(set) var total = 0
  /// How many rows there are, headings not counted.
  private(set) var count = 0
  /// Why the filter can't be used; then every row is shown.
  private(set) var complaint: String?
  private var filter: RowFilter?
  private var columns: [Column]
  /// What each row is sorted by, while a column is.
  private var keys: [RowID: SortKey] = [:]
  /// Whether rows are put in place one by one.
  private let isIncremental: Bool

  init(_ wish: Wish, in view: ClusterView) {
    self.wish = wish
    columns = wish.place.listKind.columns
    isIncremental = wish.place == .services
    do throws(PatternError) {
      filter = try RowFilter(wish.filter)
    } catch {
      complaint = error.message
    }
    fill(from: view)
  }

  /// Takes in what changed in the cluster.
  mutating func follow(_ changes: ClusterView.Changes, in view: ClusterView) {
    guard !changes.isEmpty else { return }
    guard isIncremental, !changes.isAnew, changes.machines.count <= Self.placedMax else {
      return fill(from: view)
    }
    for machine in changes.machines { place(.machine(machine), in: view) }
    for service in changes.services { place(.service(service), in: view) }
    total = view.cluster.machines.count + view.cluster.services.count
  }

  private mutating func fill(from view: ClusterView) {
    rows = []
    keys = [:]
    total = 0
    count = 0
    let selection = EventSelection(wish.events, of: view.cluster.name)
    for group in wish.place.groups(in: view) {
      total += group.rows.count
      let isFiltered = filter != nil || !wish.events.isEmpty
      let kept = isFiltered ? group.rows.filter { accepts($0, view, selection) } : group.rows
      count += kept.count
      guard !kept.isEmpty else { continue }
      if let title = group.title { rows.append(.heading(title)) }
      rows += sorted(kept, in: view)
    }
  }

  private func accepts(
    _ row: RowID, _ view: ClusterView, _ selection: EventSelection? = nil
  ) -> Bool {
    if case .record(let record) = row, selection?.contains(record) == false { return false }
    guard let filter else { return true }
    return filter.accepts(columns.map { row.cell($0.id, in: view) })
  }

  /// Sorts rows. Texts that are alike, as most are in a long list, are compared only once.
  private mutating func sorted(_ rows: [RowID], in view: ClusterView) -> [RowID] {
    guard let sort = wish.sort else { return rows }
    // Machines come in the order of their names.
    if isIncremental, sort.column == .name {
      keys = Dictionary(rows.map { ($0, $0.cell(.name, in: view).order) }) { first, _ in first }
      return sort.isDescending ? rows.reversed() : rows
    }
    let keys = rows.map { $0.cell(sort.column, in: view).order }
    if isIncremental { self.keys = Dictionary(zip(rows, keys)) { first, _ in first } }
    let distinct = Set(keys).sorted { $0.precedes($1, isDescending: sort.isDescending) ?? false }
    let positions = Dictionary(zip(distinct, distinct.indices)) { first, _ in first }
    let ranks = keys.map { positions[$0] ?? 0 }
    let order = rows.indices.sorted { left, right in
      ranks[left] == ranks[right] ? left < right : ranks[left] < ranks[right]
    }
    return order.map { rows[$0] }
  }

  /// Puts one row where it belongs now, or takes it out.
  private mutating func place(_ row: RowID, in view: ClusterView) {
    var key: SortKey?
    if row.exists(in: view.cluster), accepts(row, view) {
      key = wish.sort.map { row.cell($0.column, in: view).order } ?? .missing
    }
    let oldKey = wish.sort == nil ? .missing : keys[row]
    if let oldKey {
      let index = position(of: row, oldKey)
      if rows.indices.contains(index), rows[index] == row {
        if key == oldKey { return }
        rows.remove(at: index)
      }
    }
    if wish.sort != nil { keys[row] = key }
    if let key { rows.insert(row, at: position(of: row, key)) }
    count = rows.count
  }

  /// Where a row with a key stands, or would stand.
  private func position(of row: RowID, _ key: SortKey) -> Int {
    var low = 0
    var high = rows.count
    while low < high {
      let middle = (low + high) / 2
      if precedes(rows[middle], row, key) { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private func precedes(_ other: RowID, _ row: RowID, _ key: SortKey) -> Bool {
    if let sort = wish.sort {
      let otherKey = keys[other] ?? .missing
      if let answer = otherKey.precedes(key, isDescending: sort.isDescending) { return answer }
    }
    guard let left = other.roleName, let right = row.roleName else { return false }
    if left == right, case .machine = other, case .service = row { return true }
    return NaturalOrder.precedes(left, right)
  }

  /// The nearest row to a position that can be selected, on the way of a step first.
  func selectable(near index: Int, step: Int) -> Int? {
    guard !rows.isEmpty else { return nil }
    let start = max(0, min(rows.count - 1, index))
    let upward = rows[...start].lastIndex { !$0.isHeading }
    let downward = rows[start...].firstIndex { !$0.isHeading }
    return step < 0 ? upward ?? downward : downward ?? upward
  }
}
