# A cluster service that ends and is back within five heartbeats costs nobody a machine, but a live
# migration that was going on.
at 0 s, migrate web-01 to quay2
at 4 s, break the service of quay2

---
   0.000 > migrate web-01 to quay2
   0.000 web-01: setup over Live Migration
   0.000 Information: Clustered role 'web-01' is moving from cluster node 'quay1' to cluster node 'quay2'.
   0.000 quay2 is Up, 14.5 GiB free
   1.947 web-01: pass 1
   4.000 > break the service of quay2
   4.000 quay2 is Joining, 14.5 GiB free (Its cluster service restarts)
   4.000 Warning: The cluster service of quay2 ended unexpectedly and starts again.
   4.000 web-01: clean-up
   4.473 web-01: failed (destinationLost): web-01 still runs on quay1. The cluster service of quay2 ended during memory copy, pass 1.
   4.473 Error: Virtual machine migration operation for 'web-01' failed at migration source 'quay1'. web-01 still runs on quay1. The cluster service of quay2 ended during memory copy, pass 1.
   4.473 quay2 is Joining, 15.5 GiB free (Its cluster service restarts)
   7.000 quay2 is Up, 15.5 GiB free
   7.000 quay2 is Up, 15.5 GiB free, migration networks initialising
  31.407 quay2 is Up, 15.5 GiB free
