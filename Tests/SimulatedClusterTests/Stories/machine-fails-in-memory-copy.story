# A machine whose operating system ends has nothing left to move.
set machine web-01 not highly available
at 0 s, migrate web-01 to quay2
when web-01 begins pass 1, fail machine web-01

---
   0.000 > migrate web-01 to quay2
   0.000 web-01: setup over Live Migration
   0.000 Information: Clustered role 'web-01' is moving from cluster node 'quay1' to cluster node 'quay2'.
   0.000 quay2 is Up, 14.5 GiB free
   1.947 web-01: pass 1
   1.947 > fail machine web-01
   1.947 web-01 is Failed on quay1 (its operating system ended unexpectedly)
   1.947 Error: Cluster resource 'web-01' in clustered role 'web-01' failed.
   1.947 web-01: clean-up
   1.947 quay1 is Up, 14 GiB free, current host
   2.421 web-01: failed (hypervisor): web-01 does not run: it failed on quay1. The operating system of web-01 ended during memory copy, pass 1.
   2.421 Error: Virtual machine migration operation for 'web-01' failed at migration source 'quay1'. web-01 does not run: it failed on quay1. The operating system of web-01 ended during memory copy, pass 1.
   2.421 quay2 is Up, 15.5 GiB free
