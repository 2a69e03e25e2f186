# A node takes part in one live migration at a time, as source or destination (G10), until its
# clean-up has ended (G14).
at 0 s, migrate web-01 to quay2
at 1 s, migrate dc-01 to quay3
at 2 s, migrate web-03 to quay2
at 3 s, migrate web-01 to quay3
when web-01 begins clean-up, migrate dc-01 to quay3
at 30 s, migrate dc-01 to quay3

---
   0.000 > migrate web-01 to quay2
   0.000 web-01: setup over Live Migration
   0.000 Information: Clustered role 'web-01' is moving from cluster node 'quay1' to cluster node 'quay2'.
   0.000 quay2 is Up, 14.5 GiB free
   1.000 > migrate dc-01 to quay3
   1.000 refused (nodeBusy): dc-01 still runs on quay1. quay1 takes part in the live migration of web-01, which is in its setup.
   1.947 web-01: pass 1
   2.000 > migrate web-03 to quay2
   2.000 refused (nodeBusy): web-03 still runs on quay3. quay2 takes part in the live migration of web-01, which is in its memory copy, pass 1.
   3.000 > migrate web-01 to quay3
   3.000 refused (nodeBusy): web-01 still runs on quay1. quay1 takes part in the live migration of web-01, which is in its memory copy, pass 1.
   8.340 web-01: pass 2
   8.748 web-01: blackout
   9.144 web-01: blackout is over
   9.144 web-01 is Running on quay2
   9.144 web-01: clean-up
   9.144 web-01: Hypervisor pause 396 ms
   9.144 > migrate dc-01 to quay3
   9.144 refused (nodeBusy): dc-01 still runs on quay1. quay1 takes part in the live migration of web-01, which is in its clean-up.
   9.155 web-01: Network gap 408 ms
   9.348 web-01: TCP client gap 600 ms, connection kept
  10.097 web-01: done
  10.097 Information: The Virtual Machine Management service successfully completed the live migration of virtual machine 'web-01' with a blackout time of 0.4 seconds.
  10.097 quay1 is Up, 14 GiB free, current host
  30.000 > migrate dc-01 to quay3
  30.000 dc-01: setup over Live Migration
  30.000 Information: Clustered role 'dc-01' is moving from cluster node 'quay1' to cluster node 'quay3'.
  30.000 quay3 is Up, 18 GiB free
  31.987 dc-01: pass 1
  35.638 dc-01: blackout
  35.990 dc-01: blackout is over
  35.990 dc-01 is Running on quay3
  35.990 dc-01: clean-up
  35.990 dc-01: Hypervisor pause 351 ms
  35.990 dc-01: TCP client gap 351 ms, connection kept
  35.998 dc-01: Network gap 360 ms
  37.015 dc-01: done
  37.015 Information: The Virtual Machine Management service successfully completed the live migration of virtual machine 'dc-01' with a blackout time of 0.4 seconds.
  37.015 quay1 is Up, 14.5 GiB free, current host
