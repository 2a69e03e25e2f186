#!/bin/sh
# power LAB on|off|status NODE: asks the power supply, and succeeds when it did what was asked;
# status prints on or off. Works on a node, too: that is how one node switches another.
set -u
lab=$1 verb=$2 node=$3
answer=$lab/power/answer.$(cat /proc/sys/kernel/random/uuid)
echo "$verb $node $answer" 1<>"$lab/power/requests" || exit 1
tries=150
until [ -e "$answer" ]; do
  tries=$((tries - 1))
  [ "$tries" -gt 0 ] || {
    echo "the lab's power supply does not answer" >&2
    exit 1
  }
  sleep 0.1
done
read -r result <"$answer"
rm -f "$answer"
[ "$verb" = status ] && echo "$result" && exit 0
[ "$result" = "$verb" ]
