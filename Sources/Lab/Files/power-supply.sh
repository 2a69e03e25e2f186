#!/bin/sh
# power-supply LAB PREFIX: the switched power strip of the lab, which runs outside every node.
# Reads requests "on NODE ANSWER", "off NODE ANSWER", "status NODE ANSWER" from LAB/power/requests and writes
# on, off or failed to the file ANSWER. A node is off when no process is left in its network namespace: only
# then is "off" answered, since the survivors start the node's guests on the strength of it.
set -u
lab=$1 prefix=$2

processes() {
  find /proc/[0-9]*/ns/net -lname "net:\[$(cat "$lab/$1/netns")\]" 2>/dev/null |
    sed 's,^/proc/\([0-9]*\)/.*,\1,'
}

# A cable that was pulled stays pulled.
links() {
  for network in mgmt mig csv vm; do
    [ "$2" = up ] && [ -e "$lab/$1/unplugged-$network" ] && continue
    ip -n "$prefix-sw" link set "$network-${1#node}" "$2"
  done
}

# Where the power is cut, the switch works, and the node stays dark.
switch_on() {
  [ -e "$lab/$1/cut" ] && return 0
  [ -z "$(processes "$1")" ] || return 0
  links "$1" up
  setsid ip netns exec "$prefix-$1" \
    unshare --mount --uts --ipc --pid --fork --kill-child --propagation private \
    sh "$lab/bin/node-boot.sh" "$lab" "$1" </dev/null >>"$lab/$1/boot.out" 2>&1 &
}

switch_off() {
  links "$1" down
  rm -f "$lab/$1/pid"
  tries=50
  while left=$(processes "$1") && [ -n "$left" ]; do
    [ "$tries" -gt 0 ] || return 1
    tries=$((tries - 1))
    # shellcheck disable=SC2086 # one word for each process
    kill -KILL $left 2>/dev/null
    sleep 0.1
  done
}

# A request is lost unless this end is open: the file says that it is.
exec 3<>"$lab/power/requests"
read -r pid rest </proc/self/stat
echo "$pid" >"$lab/power/pid"
while read -r verb node answer <&3; do
  [ -e "$lab/$node/netns" ] || continue
  result=failed
  case $verb in
    on) switch_on "$node" && result=on ;;
    off) switch_off "$node" && result=off ;;
    status) [ -n "$(processes "$node")" ] && result=on || result=off ;;
  esac
  [ -n "$answer" ] && echo "$result" >"$answer.new" && mv "$answer.new" "$answer"
done
