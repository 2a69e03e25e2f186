#!/bin/busybox sh
# The first process of a guest. The kernel's command line says what it is to do:
#   guest_address=10.9.0.11 guest_hold=96 guest_write=32,20   (MiB; MiB, MiB a second)
/bin/busybox mkdir -p /bin /sbin /usr/bin /usr/sbin /proc /sys /dev
/bin/busybox --install -s
mount -t proc proc /proc
mount -t sysfs sys /sys
mount -t devtmpfs dev /dev

hold=0 write=0,0
while read -r module; do
  insmod "/modules/$module.ko"
done </modules/order

for word in $(cat /proc/cmdline); do
  case $word in
    guest_address=*) address=${word#*=} ;;
    guest_hold=*) hold=${word#*=} ;;
    guest_write=*) write=${word#*=} ;;
  esac
done

ifconfig lo 127.0.0.1 up
[ -n "$address" ] && ifconfig eth0 "$address" netmask 255.255.255.0 up

# The power button shuts the guest down, as an operating system's own would.
mkdir -p /etc/acpi/PWRF
printf '#!/bin/sh\nexec poweroff -f\n' >/etc/acpi/PWRF/00000080
chmod 755 /etc/acpi/PWRF/00000080
acpid -d 2>/dev/null &

echo "guest up $address"
workload echo 7 &
workload control 9 "$hold" "${write%,*}" "${write#*,}" &
exec workload beat 250
