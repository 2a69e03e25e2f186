# Taken back before any memory was sent.
at 0 s, migrate web-01 to quay2
at 1 s, cancel web-01

---
   0.000 > migrate web-01 to quay2
   0.000 web-01: setup over Live Migration
   0.000 Information: Clustered role 'web-01' is moving from cluster node 'quay1' to cluster node 'quay2'.
   0.000 quay2 is Up, 14.5 GiB free
   1.000 > cancel web-01
   1.000 web-01: cancel requested
   1.000 web-01: clean-up
   1.473 web-01: cancelled
   1.473 Information: The live migration of 'web-01' to 'quay2' was cancelled. web-01 still runs on quay1.
   1.473 quay2 is Up, 15.5 GiB free
