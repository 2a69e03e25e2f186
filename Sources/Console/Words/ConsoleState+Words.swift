import ClusterModel

/// What the console shows, in the words that were chosen. The names of the cluster's objects stay.
extension ConsoleState {
  var words: Words { options.words }

  /// What a node of the tree is called.
  func name(of place: Place) -> String {
    let name = place.name(in: cluster)
    return place.isNamedByCluster ? name : words(name)
  }

  /// What a menu is called by what it is about.
  func name(of subject: MenuSubject) -> String {
    switch subject {
    case .place(let place): name(of: place)
    case .otherCluster(let key): clusterView(key)?.cluster.name ?? ""
    default: subject.name(in: cluster)
    }
  }

  /// A page as it is drawn.
  func spoken(_ page: Page, about place: Place) -> Page {
    guard words != .windows2008R2 else { return page }
    var page = page
    if page.title == "Summary of \(place.name(in: cluster))" {
      page.title = words("Summary of \(name(of: place))")
    } else {
      page.title = words(page.title)
    }
    page.facts = page.facts.map { $0.spoken(in: words) }
    return page
  }

  mutating func switchWords() -> [ConsoleCommand] {
    options.words = options.words.next
    status = Status(text: "Words: \(options.words.rawValue)", tone: .plain)
    return []
  }
}

extension Place {
  /// Whether its name comes from the cluster, so that no vocabulary changes it.
  var isNamedByCluster: Bool {
    switch self {
    case .cluster, .machine, .service, .guest, .node, .network: true
    default: false
    }
  }
}

extension TableCell {
  /// The cell in some words: only what has a glyph is a state, all else may be a name.
  func spoken(in words: Words) -> TableCell {
    guard words != .windows2008R2, tone.glyph != nil else { return self }
    var cell = self
    cell.text = words(text)
    cell.short = short.map { words($0) }
    return cell
  }
}

extension Fact {
  /// The fact in some words: its label, and its value when that is a state.
  func spoken(in words: Words) -> Fact {
    Fact(words(label), tone.glyph == nil ? value : words(value), tone)
  }
}

extension MenuItem {
  /// The item in some words, with its submenu.
  func spoken(in words: Words) -> MenuItem {
    guard words != .windows2008R2 else { return self }
    var item = self
    item.label = words(label)
    item.children = children.map { $0.spoken(in: words) }
    return item
  }
}
