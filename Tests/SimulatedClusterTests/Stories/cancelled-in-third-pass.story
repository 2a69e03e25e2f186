# Taken back in the third pass of a machine that writes much.
at 0 s, migrate build-01 to quay3
when build-01 begins pass 3, cancel build-01

---
   0.000 > migrate build-01 to quay3
   0.000 build-01: setup over Live Migration
   0.000 Information: Clustered role 'build-01' is moving from cluster node 'quay4' to cluster node 'quay3'.
   0.000 quay3 is Up, 14.5 GiB free
   1.947 build-01: pass 1
  27.518 build-01: pass 2
  30.944 build-01: pass 3
  30.944 > cancel build-01
  30.944 build-01: cancel requested
  30.944 build-01: clean-up
  31.397 build-01: cancelled
  31.397 Information: The live migration of 'build-01' to 'quay3' was cancelled. build-01 still runs on quay4.
  31.397 quay3 is Up, 18.5 GiB free
