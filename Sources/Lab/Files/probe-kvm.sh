#!/bin/sh
# probe-kvm LAB SECONDS: succeeds when a guest boots with KVM within the time. That /dev/kvm exists proves nothing.
set -u
lab=$1
[ -c /dev/kvm ] || exit 1
log=$lab/image/kvm.log
: >"$log"
timeout -s KILL "$2" qemu-system-x86_64 -accel kvm -m 256 -nodefaults -display none -no-reboot \
  -kernel "$lab/image/vmlinuz" -initrd "$lab/image/initrd.gz" -append 'console=ttyS0 quiet' \
  -serial "file:$log" >/dev/null 2>&1 &
guest=$!
while kill -0 "$guest" 2>/dev/null; do
  if grep -q 'heartbeat 2' "$log"; then
    kill -KILL "$guest"
    exit 0
  fi
  sleep 0.2
done
exit 1
