/// The rows of a list of migrations, with a heading above each of its parts.
struct CrossingRows {
  enum Row: Equatable {
    case heading(Crossing.Part)
    case line(Crossing, part: Int)
  }

  let rows: [Row]
  var count: Int { rows.count }

  init(_ lines: some Sequence<Crossing>) {
    var rows: [Row] = []
    var part: Crossing.Part?
    for line in lines {
      if line.part != part {
        part = line.part
        rows.append(.heading(line.part))
      }
      for index in 0..<line.rowCount { rows.append(.line(line, part: index)) }
    }
    self.rows = rows
  }
}

extension Crossing {
  /// The parts of the list, with their headings.
  enum Part: String {
    case running = "Under way"
    case waiting = "Waiting, in the order in which they start"
    case past = "Over"
  }

  var part: Part {
    switch self {
    case .running: .running
    case .waiting: .waiting
    case .past: .past
    }
  }
}
