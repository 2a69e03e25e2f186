/// Runs Pacemaker's scheduler on a copy of the cluster information base in which a resource has moved.
enum AftermathScript {
  /// Its arguments: the resource, its old node, its new node, and a constraint to add or nothing;
  /// without any, nothing has moved.
  ///
  /// What Pacemaker remembers of the resource on its old node becomes what it remembers on the new one,
  /// which is what it will find there; `crm_simulate --op-inject` would leave it without the digests of
  /// its parameters, and Pacemaker would restart it for that. cibadmin prints an element a line.
  static let text = #"""
    file=$(mktemp) && trap 'rm -f "$file"' EXIT && cibadmin --query > "$file" || exit
    awk -v resource="$1" -v source="$2" -v destination="$3" -v constraint="$4" '
      function attribute(name) {
        return match($0, " " name "=\"[^\"]*\"") \
          ? substr($0, RSTART + length(name) + 3, RLENGTH - length(name) - 4) : ""
      }
      /<node_state / { node = attribute("uname") }
      /<lrm_resource / { inside = attribute("id") == resource && (node == source || node == destination) }
      inside {
        if (NR == FNR && node == source) memory = memory $0 "\n"
        if (/<\/lrm_resource>/ || /<lrm_resource .*\/>/) inside = 0
        next
      }
      NR == FNR { next }
      /<lrm_resources\/>/ && node == destination {
        print "<lrm_resources>" memory "</lrm_resources>"
        next
      }
      /<constraints\/>/ { print "<constraints>" constraint "</constraints>"; next }
      { print }
      /<lrm_resources>/ && node == destination { print memory }
      /<constraints>/ { print constraint }
    ' "$file" "$file" | crm_simulate --xml-pipe --simulate --output-as=xml
    """#
}
