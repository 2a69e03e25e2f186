# The same while it runs nowhere.
set machine web-01 not highly available
at 0 s, migrate web-01 to quay2
when web-01 begins blackout, fail machine web-01

---
   0.000 > migrate web-01 to quay2
   0.000 web-01: setup over Live Migration
   0.000 Information: Clustered role 'web-01' is moving from cluster node 'quay1' to cluster node 'quay2'.
   0.000 quay2 is Up, 14.5 GiB free
   1.947 web-01: pass 1
   8.340 web-01: pass 2
   8.748 web-01: blackout
   8.748 > fail machine web-01
   8.748 web-01 is Failed on quay1 (its operating system ended unexpectedly)
   8.748 Error: Cluster resource 'web-01' in clustered role 'web-01' failed.
   8.748 web-01: clean-up
   8.748 quay1 is Up, 14 GiB free, current host
   9.183 web-01: failed (hypervisor): web-01 does not run: it failed on quay1. The operating system of web-01 ended during blackout.
   9.183 Error: Virtual machine migration operation for 'web-01' failed at migration source 'quay1'. web-01 does not run: it failed on quay1. The operating system of web-01 ended during blackout.
   9.183 quay2 is Up, 15.5 GiB free
