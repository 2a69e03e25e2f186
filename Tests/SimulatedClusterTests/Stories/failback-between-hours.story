# Failback between hours waits for them: it is midnight, dc-02 may return from three to five, and
# queue-01 from eleven in the evening to one.
at 0 s, set policy of dc-02: preferred owners quay4; failback between 3 and 5
at 0 s, set policy of queue-01: preferred owners quay4; failback between 23 and 1
at 1 s, fail node quay4
at 60 s, return node quay4
at 10900 s, pause quay4

---
   0.000 > set policy of dc-02: preferred owners quay4; failback between 3 and 5
   0.000 dc-02 is Running on quay4
   0.000 > set policy of queue-01: preferred owners quay4; failback between 23 and 1
   0.000 queue-01 is Running on quay4
   1.000 > fail node quay4
   1.000 quay4 is Up, 512 MiB free, without power
   1.000 build-01 is Unknown on quay4 (quay4 does not answer)
   1.000 dc-02 is Unknown on quay4 (quay4 does not answer)
   1.000 queue-01 is Unknown on quay4 (quay4 does not answer)
   1.000 quay4 is Up, 7 GiB free, without power
   6.000 Critical: Cluster node 'quay4' was removed from the active failover cluster membership.
   6.000 quay4 is Down, 7 GiB free, without power
   6.000 build-01 is Failed on quay4 (quay4 went down)
   6.000 Error: Cluster resource 'build-01' in clustered role 'build-01' failed.
   6.000 dc-02 is Failed on quay4 (quay4 went down)
   6.000 Error: Cluster resource 'dc-02' in clustered role 'dc-02' failed.
   6.000 queue-01 is Failed on quay4 (quay4 went down)
   6.000 Error: Cluster resource 'queue-01' in clustered role 'queue-01' failed.
   6.000 4 of 5 votes, can sustain 1 more
   7.000 Information: Clustered role 'build-01' is moving from cluster node 'quay4' to cluster node 'quay3'.
   7.000 build-01 is Failed on quay3 (quay4 went down)
   7.000 build-01 is Starting on quay3
   7.000 Information: Clustered role 'queue-01' is moving from cluster node 'quay4' to cluster node 'quay2'.
   7.000 queue-01 is Failed on quay2 (quay4 went down)
   7.000 queue-01 is Starting on quay2
   7.000 Information: Clustered role 'dc-02' is moving from cluster node 'quay4' to cluster node 'quay3'.
   7.000 dc-02 is Failed on quay3 (quay4 went down)
   7.000 dc-02 is Starting on quay3
   7.000 quay2 is Up, 13.5 GiB free
   7.000 quay3 is Up, 14 GiB free
  12.200 build-01 is Running on quay3
  12.737 queue-01 is Running on quay2
  13.413 dc-02 is Running on quay3
  60.000 > return node quay4
  60.000 quay4 is Down, 7 GiB free, without power (Starting)
  70.000 quay4 is Down, 7 GiB free
  70.000 quay4 is Joining, 7 GiB free
  74.000 quay4 is Up, 7 GiB free
  74.000 Information: Cluster node 'quay4' joined the cluster.
  74.000 quay4 is Up, 7 GiB free, migration networks initialising
  74.000 5 of 5 votes, can sustain 2 more
  91.775 quay4 is Up, 7 GiB free
  92.000 queue-01: forecast: Converges by itself, after at most 10 passes. Four passes over the memory, about 16 s, pause about 340 ms.
  92.000 queue-01: setup over Live Migration
  92.000 Information: Clustered role 'queue-01' is moving from cluster node 'quay2' to cluster node 'quay4'.
  92.000 quay4 is Up, 5 GiB free
  93.900 queue-01: pass 1
 106.685 queue-01: pass 2
 107.539 queue-01: pass 3
 107.825 queue-01: pass 4
 107.935 queue-01: blackout
 108.350 queue-01: blackout is over
 108.350 queue-01 is Running on quay4
 108.350 queue-01: clean-up
 108.350 queue-01: Hypervisor pause 414 ms
 108.365 queue-01: Network gap 430 ms
 108.535 queue-01: TCP client gap 600 ms, connection kept
 109.445 queue-01: done
 109.445 Information: The Virtual Machine Management service successfully completed the live migration of virtual machine 'queue-01' with a blackout time of 0.4 seconds.
 109.445 quay2 is Up, 15.5 GiB free
10800.000 dc-02: forecast: Converges by itself, after at most 10 passes. One pass over the memory, about 6.0 s, pause about 330 ms.
10800.000 dc-02: setup over Live Migration
10800.000 Information: Clustered role 'dc-02' is moving from cluster node 'quay3' to cluster node 'quay4'.
10800.000 quay4 is Up, 4.5 GiB free
10802.198 dc-02: pass 1
10805.849 dc-02: blackout
10806.194 dc-02: blackout is over
10806.194 dc-02 is Running on quay4
10806.194 dc-02: clean-up
10806.194 dc-02: Hypervisor pause 345 ms
10806.194 dc-02: TCP client gap 345 ms, connection kept
10806.205 dc-02: Network gap 355 ms
10807.376 dc-02: done
10807.376 Information: The Virtual Machine Management service successfully completed the live migration of virtual machine 'dc-02' with a blackout time of 0.3 seconds.
10807.376 quay3 is Up, 14.5 GiB free
10900.000 > pause quay4
10900.000 quay4 is Paused, 4.5 GiB free
