# A machine with a disc that only its node has stays there; the others go.
set machine web-01 media D:\setup.iso
at 0 s, migrate web-01 to quay3
at 0 s, quick migrate web-01 to quay3
at 0 s, migrate dc-01 to quay3

---
   0.000 > migrate web-01 to quay3
   0.000 refused (refused): web-01 still runs on quay1. web-01 uses D:\setup.iso, which only quay1 has. Eject it from web-01 first.
   0.000 > quick migrate web-01 to quay3
   0.000 refused: web-01 still runs on quay1. web-01 uses D:\setup.iso, which only quay1 has. Nothing was changed. Eject it from web-01 first.
   0.000 > migrate dc-01 to quay3
   0.000 dc-01: setup over Live Migration
   0.000 Information: Clustered role 'dc-01' is moving from cluster node 'quay1' to cluster node 'quay3'.
   0.000 quay3 is Up, 18 GiB free
   1.947 dc-01: pass 1
   5.599 dc-01: blackout
   5.983 dc-01: blackout is over
   5.983 dc-01 is Running on quay3
   5.983 dc-01: clean-up
   5.983 dc-01: Hypervisor pause 384 ms
   5.983 dc-01: TCP client gap 384 ms, connection kept
   5.989 dc-01: Network gap 390 ms
   7.070 dc-01: done
   7.070 Information: The Virtual Machine Management service successfully completed the live migration of virtual machine 'dc-01' with a blackout time of 0.4 seconds.
   7.070 quay1 is Up, 13.5 GiB free, current host
