#!/bin/sh
# build-image LAB CACHE: builds what the guests run: the emulator's wrapper, the kernel and the initial file system.
set -eu
lab=$1 cache=$2 root=$1/image/root
rm -rf "$lab/image"
mkdir -p "$root/bin"
cc -O2 -static -o "$root/bin/workload" "$lab/bin/workload.c"
cc -O2 -static -o "$lab/bin/qemu-system-x86_64" "$lab/bin/emulator.c"
mkdir -p "$lab/emulator"
: >"$lab/emulator/qemu-system-x86_64"
cc -O2 -shared -fPIC -o "$lab/bin/cluster-volume.so" "$lab/bin/cluster-volume.c"
cp "$(command -v busybox)" "$root/bin/busybox"
cp -r "$cache/kernel/modules" "$root/modules"
cp "$lab/bin/guest-init.sh" "$root/init"
chmod 755 "$root/init"
(cd "$root" && find . | cpio --quiet -o -H newc) | gzip -1 >"$lab/image/initrd.gz"
cp "$cache/kernel/vmlinuz" "$lab/image/vmlinuz"
rm -rf "$root"
