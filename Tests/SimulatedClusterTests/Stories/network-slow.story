# A network that carries a fifth of its speed makes a migration five times as long, from the moment
# on at which it slows down.
at 0 s, slow network Live Migration to 20 %
at 0 s, migrate web-01 to quay2
at 90 s, slow network Live Migration to 100 %
at 90 s, migrate web-01 to quay1
when web-01 begins pass 1, slow network Live Migration to 50 %
at 150 s, slow network Live Migration to 0 %

---
   0.000 > slow network Live Migration to 20 %
   0.000 Warning: Live Migration carries only 20 % of its speed.
   0.000 > migrate web-01 to quay2
   0.000 web-01: setup over Live Migration
   0.000 Information: Clustered role 'web-01' is moving from cluster node 'quay1' to cluster node 'quay2'.
   0.000 quay2 is Up, 14.5 GiB free
   1.947 web-01: pass 1
  33.911 web-01: pass 2
  36.842 web-01: pass 3
  38.127 web-01: pass 4
  38.774 web-01: pass 5
  39.092 web-01: pass 6
  39.251 web-01: blackout
  39.735 web-01: blackout is over
  39.735 web-01 is Running on quay2
  39.735 web-01: clean-up
  39.735 web-01: Hypervisor pause 484 ms
  39.748 web-01: Network gap 497 ms
  39.851 web-01: TCP client gap 600 ms, connection kept
  40.930 web-01: done
  40.930 Information: The Virtual Machine Management service successfully completed the live migration of virtual machine 'web-01' with a blackout time of 0.5 seconds.
  40.930 quay1 is Up, 14 GiB free, current host
  90.000 > slow network Live Migration to 100 %
  90.000 Warning: Live Migration carries its whole speed again.
  90.000 > migrate web-01 to quay1
  90.000 web-01: setup over Live Migration
  90.000 Information: Clustered role 'web-01' is moving from cluster node 'quay2' to cluster node 'quay1'.
  90.000 quay1 is Up, 13 GiB free, current host
  91.987 web-01: pass 1
  91.987 > slow network Live Migration to 50 %
  91.987 Warning: Live Migration carries only 50 % of its speed.
 104.772 web-01: pass 2
 105.813 web-01: pass 3
 106.021 web-01: blackout
 106.340 web-01: blackout is over
 106.340 web-01 is Running on quay1
 106.340 web-01: clean-up
 106.340 web-01: Hypervisor pause 319 ms
 106.353 web-01: Network gap 332 ms
 106.621 web-01: TCP client gap 600 ms, connection kept
 107.370 web-01: done
 107.370 Information: The Virtual Machine Management service successfully completed the live migration of virtual machine 'web-01' with a blackout time of 0.3 seconds.
 107.370 quay2 is Up, 15.5 GiB free
 150.000 > slow network Live Migration to 0 %
 150.000 refused: Live Migration can carry a share of its speed above 0 and up to 1.
