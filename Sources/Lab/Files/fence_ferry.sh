#!/bin/sh
# A fence agent after the cluster labs' agent interface: options come as key=value lines on standard input.
# The power supply kills and verifies; success is reported on its word alone.
action=reboot lab= node=
while IFS='=' read -r key value; do
  case $key in
    action) action=$value ;;
    lab) lab=$value ;;
    port | plug) node=$value ;;
  esac
done

metadata() {
  cat <<'X'
<?xml version="1.0"?>
<resource-agent name="fence_ferry" shortdesc="Power supply of a Ferry lab">
  <longdesc>Switches a node of a Ferry lab off and on. Off is reported only when no process of the node is left.</longdesc>
  <vendor-url/>
  <parameters>
    <parameter name="action" required="1"><content type="string" default="reboot"/><shortdesc lang="en">What to do</shortdesc></parameter>
    <parameter name="port" required="0"><content type="string"/><shortdesc lang="en">The node's name</shortdesc></parameter>
    <parameter name="lab" required="1"><content type="string"/><shortdesc lang="en">The lab's folder</shortdesc></parameter>
  </parameters>
  <actions>
    <action name="on"/><action name="off"/><action name="reboot"/><action name="status"/>
    <action name="monitor"/><action name="list"/><action name="metadata"/>
  </actions>
</resource-agent>
X
}

power() { sh "$lab/bin/power.sh" "$lab" "$@"; }

case $action in
  metadata) metadata ;;
  on | off) power "$action" "$node" ;;
  reboot) power off "$node" && power on "$node" ;;
  status) [ "$(power status "$node")" = on ] || exit 2 ;;
  monitor) [ -d "/proc/$$" ] && [ -p "$lab/power/requests" ] ;;
  list) sed -n 's/^[0-9.]* \(node[0-9]*\)$/\1,/p' "$lab/hosts" ;;
  *) exit 1 ;;
esac
