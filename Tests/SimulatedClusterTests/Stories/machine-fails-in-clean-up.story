# The same after it has moved.
set machine web-01 not highly available
at 0 s, migrate web-01 to quay2
when web-01 begins clean-up, fail machine web-01

---
   0.000 > migrate web-01 to quay2
   0.000 web-01: setup over Live Migration
   0.000 Information: Clustered role 'web-01' is moving from cluster node 'quay1' to cluster node 'quay2'.
   0.000 quay2 is Up, 14.5 GiB free
   1.947 web-01: pass 1
   8.340 web-01: pass 2
   8.748 web-01: blackout
   9.144 web-01: blackout is over
   9.144 web-01 is Running on quay2
   9.144 web-01: clean-up
   9.144 web-01: Hypervisor pause 396 ms
   9.144 > fail machine web-01
   9.144 web-01 is Failed on quay2 (its operating system ended unexpectedly)
   9.144 Error: Cluster resource 'web-01' in clustered role 'web-01' failed.
   9.144 quay2 is Up, 15.5 GiB free
  10.097 web-01: failed (hypervisor): web-01 does not run: it failed on quay2. The operating system of web-01 ended during clean-up.
  10.097 Error: Virtual machine migration operation for 'web-01' failed at migration source 'quay1'. web-01 does not run: it failed on quay2. The operating system of web-01 ended during clean-up.
  10.097 quay1 is Up, 14 GiB free, current host
