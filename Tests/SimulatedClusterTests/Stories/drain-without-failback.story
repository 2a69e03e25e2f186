# Resumed without failback nothing comes back.
at 0 s, drain quay3
at 100 s, resume quay3

---
   0.000 > drain quay3
   0.000 quay3 is Paused, 18.5 GiB free, Draining
   0.000 mail-01: setup over Live Migration
   0.000 Information: Clustered role 'mail-01' is moving from cluster node 'quay3' to cluster node 'quay2'.
   0.000 quay2 is Up, 13.5 GiB free
   1.947 mail-01: pass 1
  15.643 mail-01: pass 2
  17.404 mail-01: pass 3
  18.083 mail-01: pass 4
  18.341 mail-01: blackout
  18.707 mail-01: blackout is over
  18.707 mail-01 is Running on quay2
  18.707 mail-01: clean-up
  18.707 mail-01: Hypervisor pause 366 ms
  18.707 mail-01: TCP client gap 366 ms, connection kept
  18.718 mail-01: Network gap 377 ms
  19.651 mail-01: done
  19.651 Information: The Virtual Machine Management service successfully completed the live migration of virtual machine 'mail-01' with a blackout time of 0.4 seconds.
  19.651 quay3 is Paused, 20.5 GiB free, Draining
  19.651 file-01: setup over Live Migration
  19.651 Information: Clustered role 'file-01' is moving from cluster node 'quay3' to cluster node 'quay2'.
  19.651 quay2 is Up, 12 GiB free
  21.638 file-01: pass 1
  31.227 file-01: pass 2
  32.401 file-01: pass 3
  32.617 file-01: blackout
  32.921 file-01: blackout is over
  32.921 file-01 is Running on quay2
  32.921 file-01: clean-up
  32.921 file-01: Hypervisor pause 305 ms
  32.934 file-01: Network gap 317 ms
  33.217 file-01: TCP client gap 600 ms, connection kept
  33.952 file-01: done
  33.952 Information: The Virtual Machine Management service successfully completed the live migration of virtual machine 'file-01' with a blackout time of 0.3 seconds.
  33.952 quay3 is Paused, 22 GiB free, Draining
  33.952 web-03: setup over Live Migration
  33.952 Information: Clustered role 'web-03' is moving from cluster node 'quay3' to cluster node 'quay1'.
  33.952 quay1 is Up, 12 GiB free, current host
  36.012 web-03: pass 1
  41.950 web-03: pass 2
  42.273 web-03: blackout
  42.571 web-03: blackout is over
  42.571 web-03 is Running on quay1
  42.571 web-03: clean-up
  42.571 web-03: Hypervisor pause 298 ms
  42.583 web-03: Network gap 311 ms
  42.873 web-03: TCP client gap 600 ms, connection kept
  43.539 web-03: done
  43.539 Information: The Virtual Machine Management service successfully completed the live migration of virtual machine 'web-03' with a blackout time of 0.3 seconds.
  43.539 quay3 is Paused, 23 GiB free, Draining
  43.539 quay3 is Paused, 23 GiB free, Drained
 100.000 > resume quay3
 100.000 quay3 is Up, 23 GiB free
