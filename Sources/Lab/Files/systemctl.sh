#!/bin/sh
# systemctl show|start|stop|is-active ... SERVICE...: what a node of the lab has of a service manager, so that
# its cluster service is stopped and started by the same command as on a real node.
set -u
state=/run/ferry-services
verb=
services=
while [ $# -gt 0 ]; do
  case $1 in
    -p) shift ;;
    -*) ;;
    *)
      name=${1%.service}
      [ -z "$verb" ] && verb=$name || services="$services $name"
      ;;
  esac
  shift
done

# program SERVICE: the process that the service is.
program() {
  case $1 in
    pacemaker) echo pacemakerd ;;
    corosync) echo corosync ;;
    *) return 1 ;;
  esac
}

runs() { pidof "$(program "$1")" >/dev/null; }

# until_not SERVICE: waits until it has ended.
until_not() {
  tries=900
  while runs "$1"; do
    tries=$((tries - 1))
    [ "$tries" -gt 0 ] || return 1
    sleep 0.1
  done
}

# until_ready COMMAND...: waits until it succeeds.
until_ready() {
  tries=300
  until "$@" >/dev/null 2>&1; do
    tries=$((tries - 1))
    [ "$tries" -gt 0 ] || return 1
    sleep 0.1
  done
}

stop() {
  mkdir -p "$state"
  : >"$state/$1.stopped"
  runs "$1" || return 0
  # shellcheck disable=SC2046 # one word for each process
  kill -TERM $(pidof "$(program "$1")")
  until_not "$1"
}

start() {
  rm -f "$state/$1.stopped"
  case $1 in
    corosync)
      runs corosync || setsid corosync -f </dev/null >>/var/log/corosync/start.log 2>&1 &
      until_ready corosync-cfgtool -s
      ;;
    # The node keeps it running unless it is told not to.
    pacemaker) until_ready runs pacemaker ;;
  esac
}

status=0
for service in $services; do
  program "$service" >/dev/null || {
    echo "Unit $service.service could not be found." >&2
    exit 4
  }
  case $verb in
    show) echo LoadState=loaded ;;
    is-active) runs "$service" && echo active || { echo inactive && status=3; } ;;
    stop) stop "$service" || status=1 ;;
    start) start "$service" || status=1 ;;
    *) exit 1 ;;
  esac
done
exit "$status"
