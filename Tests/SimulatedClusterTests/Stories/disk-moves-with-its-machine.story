# A machine with a disk of its own takes it along, in a longer blackout than a machine of the same
# size on a shared volume (G5).
at 0 s, migrate lone-01 to quay4
at 30 s, migrate old-01 to quay2

---
   0.000 > migrate lone-01 to quay4
   0.000 lone-01: setup over Live Migration
   0.000 Information: Clustered role 'lone-01' is moving from cluster node 'quay2' to cluster node 'quay4'.
   0.000 quay4 is Up, 0 B free
   1.947 lone-01: pass 1
   6.509 lone-01: blackout
   9.133 lone-01: blackout is over
   9.133 lone-01 is Running on quay4
   9.133 Cluster Disk 6 is Online, of lone-01, owner quay4
   9.133 Information: quay4 owns Cluster Disk 6.
   9.133 lone-01: clean-up
   9.133 lone-01: Hypervisor pause 2.62 s
  10.221 lone-01: done
  10.221 Information: The Virtual Machine Management service successfully completed the live migration of virtual machine 'lone-01' with a blackout time of 2.6 seconds.
  10.221 quay2 is Up, 16 GiB free
  30.000 > migrate old-01 to quay2
  30.000 old-01: setup over Live Migration
  30.000 Information: Clustered role 'old-01' is moving from cluster node 'quay1' to cluster node 'quay2'.
  30.000 quay2 is Up, 15.5 GiB free
  31.987 old-01: pass 1
  36.549 old-01: blackout
  36.871 old-01: blackout is over
  36.871 old-01 is Running on quay2
  36.871 old-01: clean-up
  36.871 old-01: Hypervisor pause 323 ms
  37.896 old-01: done
  37.896 Information: The Virtual Machine Management service successfully completed the live migration of virtual machine 'old-01' with a blackout time of 0.3 seconds.
  37.896 quay1 is Up, 13.5 GiB free, current host
