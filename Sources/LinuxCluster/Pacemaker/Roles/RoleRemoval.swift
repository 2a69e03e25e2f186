internal import XMLDocuments

/// What goes when a role goes: first whatever is said about it alone, then itself.
enum RoleRemoval {
  /// The changes, in order.
  static func changes(of resource: String, in configuration: XMLElement) -> [CIBChange] {
    let constraints = configuration.first("constraints")?.children ?? []
    let alone = constraints.compactMap { element -> CIBChange? in
      let ends = ["rsc", "with-rsc", "first", "then"].compactMap { element[$0] }
      guard ends.contains(resource), let id = element["id"] else { return nil }
      return .delete(section: "constraints", name: element.name, id: id)
    }
    return alone + [.delete(section: "resources", name: "primitive", id: resource)]
  }

  /// What says something about it together with others, and would have to be changed by hand first.
  static func shared(_ resource: String, in configuration: XMLElement) -> [String] {
    let sections = ["constraints", "tags"].compactMap { configuration.first($0) }
    return sections.flatMap(\.children).compactMap { element in
      var isFound = false
      element.walk { part in
        let isMember = part.name == "resource_ref" || part.name == "obj_ref"
        isFound = isFound || (isMember && part["id"] == resource)
      }
      return isFound ? element["id"] : nil
    }
  }
}
