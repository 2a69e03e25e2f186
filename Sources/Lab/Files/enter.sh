#!/bin/sh
# enter NODE COMMAND...: runs a command on a node of this lab, as ssh does on a real one;
# exits as the command did, or with 255 when the node is off.
lab=@LAB@ node=$1
shift
read -r pid 2>/dev/null <"$lab/$node/pid" && read -r netns <"$lab/$node/netns" &&
  [ "$(readlink "/proc/$pid/ns/net")" = "net:[$netns]" ] || {
  echo "$node is off" >&2
  exit 255
}
export PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
exec nsenter -t "$pid" -m -n -u -i -p -w -- "$@"
