/// What stands by on a node while Ferry does something to a highly available machine, and tidies up
/// should Ferry die: a machine that runs is managed where it runs, one that does not is left off, or
/// saved where its memory lies on disk. It is never started by surprise.
enum RoleGuard {
  /// How long it waits for a machine on its way down, once Ferry is gone, in seconds.
  static let patience = 180

  /// The guard. Its arguments: domain, resource, identifier of the set, term in seconds, the file
  /// for the memory, the node, how long to wait.
  static let script = #"""
    domain=$1 resource=$2 set=$3 term=$4 memory=$5 node=$6 patience=$7
    renew() {
      ends=$(($(date +%s) + term))
      cibadmin --modify -o resources --xml-text \
        "<date_expression id=\"$set-end\" operation=\"lt\" end=\"$(
          date -u -d "@$ends" '+%Y-%m-%d %H:%M:%SZ')\"/>" &&
      cibadmin --modify -o resources --xml-text \
        "<nvpair id=\"$set-ends\" name=\"ferry-ends\" value=\"$ends\"/>"
    }
    alive() { virsh -q -c qemu:///system list --name | grep -Fqx -- "$domain"; }
    known() { crm_resource --locate -Q -r "$resource" | grep -q .; }
    mark() { crm_resource --meta -r "$resource" -p "$1" -v "$2"; }
    trap '' HUP INT
    echo ready
    exec >/dev/null 2>&1
    while read -r word; do
      [ "$word" = tidied ] && exit 0
      renew
    done
    seconds=0
    while alive && [ "$seconds" -lt "$patience" ]; do
      seconds=$((seconds + 1))
      [ $((seconds % 30)) = 0 ] && renew
      sleep 1
    done
    renew
    sleep 2
    crm_resource --refresh -r "$resource"
    for look in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do
      known && break
      sleep 1
    done
    if ! known; then
      mark target-role Stopped
      mark ferry-owner "$node"
      alive || { [ -s "$memory.new" ] && mv "$memory.new" "$memory"; }
      [ -s "$memory" ] && mark ferry-saved "$memory"
    else
      for name in target-role ferry-owner ferry-saved; do
        crm_resource --meta -r "$resource" -d "$name"
      done
    fi
    cibadmin --delete -o resources --xml-text "<meta_attributes id=\"$set\"/>"
    """#
}
