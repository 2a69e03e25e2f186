#!/bin/sh
# node-boot LAB NODE: the first process of a node, in namespaces of its own; it starts the node's
# services, keeps them running as a service manager would, and buries orphans. When it dies, so does the node.
set -u
lab=$1 node=$2 home=$1/$2

# /proc still is the machine's: this is the process id by which the machine knows the node.
read -r pid rest </proc/self/stat
mount -t proc proc /proc
hostname "$node"

mount -t tmpfs -o mode=755 tmpfs /run
mount -t tmpfs tmpfs /dev/shm
mount -t tmpfs tmpfs /tmp
mkdir -p /run/lock /run/libvirt /run/resource-agents
install -d -o hacluster -g haclient -m 750 /run/crm
# What a restart forgets on a real node: libvirt's list of running guests, and its sockets.
rm -rf "$home/sock"
mkdir -p "$home/sock"
mount --bind "$home/sock" /run/libvirt
mount --bind "$lab/hosts" /etc/hosts
mount -t overlay -o "lowerdir=$lab/agents:/usr/sbin" overlay /usr/sbin
# QEMU's own program makes room for the wrapper, so that guests made here by any tool have it, and stays in a
# folder from where it finds its files as before.
mount -t overlay -o "lowerdir=$lab/emulator:/usr/local" overlay /usr/local
mount --bind /usr/bin/qemu-system-x86_64 /usr/local/qemu-system-x86_64
mount --bind "$lab/bin/qemu-system-x86_64" /usr/bin/qemu-system-x86_64
while read -r folder target; do
  mount --bind "$home/$folder" "$target"
done <<E
etc-libvirt /etc/libvirt
lib-libvirt /var/lib/libvirt
cache-libvirt /var/cache/libvirt
log-libvirt /var/log/libvirt
etc-corosync /etc/corosync
lib-corosync /var/lib/corosync
log-corosync /var/log/corosync
lib-pacemaker /var/lib/pacemaker
log-pacemaker /var/log/pacemaker
E
ulimit -c 0
cd /

# keep NAME SECONDS COMMAND...: starts the command again whenever it ends, but not while it is held or its
# service was stopped.
keep() {
  name=$1 pause=$2
  shift 2
  while :; do
    while [ -e "$home/held-$name" ] || [ -e "/run/ferry-services/${name%d}.stopped" ]; do sleep 0.5; done
    "$@"
    sleep "$pause"
  done
}

keep libvirtd 2 env LD_PRELOAD="$lab/bin/cluster-volume.so" FERRY_VOLUME="$lab/ClusterStorage" \
  libvirtd --listen >>"$home/libvirtd.out" 2>&1 &
corosync -f >>"$home/corosync.out" 2>&1 &

# Pacemaker looks for running guests first of all: libvirt has to be able to answer.
tries=300
until virsh -q -c qemu:///system list >/dev/null 2>&1 && corosync-cfgtool -s >/dev/null 2>&1; do
  tries=$((tries - 1))
  [ "$tries" -gt 0 ] || break
  sleep 0.2
done
export PCMK_logfile=/var/log/pacemaker/pacemaker.log PCMK_logfacility=none
keep pacemakerd 2 pacemakerd -f >>"$home/pacemaker.out" 2>&1 &

echo "$pid" >"$home/pid.new"
mv "$home/pid.new" "$home/pid"
wait
