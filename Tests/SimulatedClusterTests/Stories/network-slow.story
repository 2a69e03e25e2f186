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
  36.783 web-01: pass 3
  37.995 web-01: pass 4
  38.585 web-01: pass 5
  38.882 web-01: pass 6
  39.035 web-01: blackout
  39.508 web-01: blackout is over
  39.508 web-01 is Running on quay2
  39.508 web-01: clean-up
  39.508 web-01: Hypervisor pause 474 ms
  39.521 web-01: Network gap 487 ms
  39.635 web-01: TCP client gap 600 ms, connection kept
  40.703 web-01: done
  40.703 Information: The Virtual Machine Management service successfully completed the live migration of virtual machine 'web-01' with a blackout time of 0.5 seconds.
  40.703 quay1 is Up, 14 GiB free, current host
  90.000 > slow network Live Migration to 100 %
  90.000 Information: Live Migration carries its whole speed again.
  90.000 > migrate web-01 to quay1
  90.000 web-01: setup over Live Migration
  90.000 Information: Clustered role 'web-01' is moving from cluster node 'quay2' to cluster node 'quay1'.
  90.000 quay1 is Up, 13 GiB free, current host
  91.987 web-01: pass 1
  91.987 > slow network Live Migration to 50 %
  91.987 Warning: Live Migration carries only 50 % of its speed.
 104.772 web-01: pass 2
 105.812 web-01: pass 3
 106.016 web-01: blackout
 106.331 web-01: blackout is over
 106.331 web-01 is Running on quay1
 106.331 web-01: clean-up
 106.331 web-01: Hypervisor pause 316 ms
 106.344 web-01: Network gap 329 ms
 106.616 web-01: TCP client gap 600 ms, connection kept
 107.362 web-01: done
 107.362 Information: The Virtual Machine Management service successfully completed the live migration of virtual machine 'web-01' with a blackout time of 0.3 seconds.
 107.362 quay2 is Up, 15.5 GiB free
 150.000 > slow network Live Migration to 0 %
 150.000 refused: Live Migration can carry a share of its speed above 0 and up to 1.
