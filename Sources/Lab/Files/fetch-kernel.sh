#!/bin/sh
# fetch-kernel CACHE WORK: puts the guests' kernel and its modules into the folder CACHE/kernel,
# from Debian's newest cloud kernel, without installing it. Nothing half done is left in CACHE.
set -eu
cache=$1 work=$2
# In the order in which they load: each needs those before it. One that a kernel has built in is absent.
wanted="virtio_ring virtio virtio_pci_modern_dev virtio_pci_legacy_dev virtio_pci failover net_failover
  virtio_net virtio_blk evdev button"
if [ -e "$cache/kernel/vmlinuz" ] && [ "$(cat "$cache/kernel/wanted" 2>/dev/null)" = "$wanted" ]; then
  exit 0
fi

newest() {
  apt-cache depends --important linux-image-cloud-amd64 |
    sed -n 's/.*Depends: \(linux-image-[0-9][^ ]*\).*/\1/p' | head -n 1
}

# The package lists may be missing, or older than what the archive still has.
fetch() {
  package=$(newest)
  [ -n "$package" ] && apt-get -q -o APT::Sandbox::User=root download "$package" >&2
}

rm -rf "$work"
mkdir -p "$work/tree" "$work/kernel/modules" "$cache"
cd "$work"
fetch || { apt-get -q update >&2 && fetch; } || {
  echo "Debian's newest cloud kernel (linux-image-cloud-amd64) can't be downloaded" >&2
  exit 1
}
dpkg-deb -x ./*.deb tree
cp tree/boot/vmlinuz-* kernel/vmlinuz
echo "$package" >kernel/version
echo "$wanted" >kernel/wanted

for module in $wanted; do
  file=$(find tree/lib/modules -name "$module.ko*" | head -n 1)
  [ -n "$file" ] || continue
  case $file in
    *.xz) xz -dc "$file" >"kernel/modules/$module.ko" ;;
    *) cp "$file" "kernel/modules/$module.ko" ;;
  esac
  echo "$module" >>kernel/modules/order
done
rm -rf "$cache/kernel"
mv kernel "$cache/kernel"
cd /
rm -rf "$work"
