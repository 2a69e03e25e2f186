# The source still has the whole machine and runs it on (G11).
at 0 s, migrate web-01 to quay2
at 9 s, fail node quay2

---
   0.000 > migrate web-01 to quay2
   0.000 web-01: setup over Live Migration
   0.000 Information: Clustered role 'web-01' is moving from cluster node 'quay1' to cluster node 'quay2'.
   0.000 quay2 is Up, 14.5 GiB free
   1.947 web-01: pass 1
   8.340 web-01: pass 2
   8.768 web-01: blackout
   9.000 > fail node quay2
   9.000 quay2 is Up, 14.5 GiB free, without power
   9.000 cache-01 is Unknown on quay2 (quay2 does not answer)
   9.000 lone-01 is Unknown on quay2 (quay2 does not answer)
   9.000 sql-02 is Unknown on quay2 (quay2 does not answer)
   9.000 web-02 is Unknown on quay2 (quay2 does not answer)
   9.000 web-01: blackout is over
   9.000 web-01: clean-up
   9.000 quay2 is Up, 22 GiB free, without power
   9.000 web-01: Hypervisor pause 232 ms
   9.012 web-01: Network gap 244 ms
   9.368 web-01: TCP client gap 600 ms, connection kept
   9.381 web-01: failed (destinationLost): web-01 still runs on quay1. quay2 went down during blackout.
   9.381 Error: Virtual machine migration operation for 'web-01' failed at migration source 'quay1'. web-01 still runs on quay1. quay2 went down during blackout.
   9.381 quay2 is Up, 23 GiB free, without power
  14.000 Critical: Cluster node 'quay2' was removed from the active failover cluster membership.
  14.000 quay2 is Down, 23 GiB free, without power
  14.000 cache-01 is Failed on quay2 (quay2 went down)
  14.000 Error: Cluster resource 'cache-01' in clustered role 'cache-01' failed.
  14.000 lone-01 is Failed on quay2 (quay2 went down)
  14.000 Error: Cluster resource 'lone-01' in clustered role 'lone-01' failed.
  14.000 sql-02 is Failed on quay2 (quay2 went down)
  14.000 Error: Cluster resource 'sql-02' in clustered role 'sql-02' failed.
  14.000 web-02 is Failed on quay2 (quay2 went down)
  14.000 Error: Cluster resource 'web-02' in clustered role 'web-02' failed.
  14.000 4 of 5 votes, can sustain 1 more
  15.000 Information: Clustered role 'sql-02' is moving from cluster node 'quay2' to cluster node 'quay3'.
  15.000 sql-02 is Failed on quay3 (quay2 went down)
  15.000 sql-02 is Starting on quay3
  15.000 Information: Clustered role 'cache-01' is moving from cluster node 'quay2' to cluster node 'quay3'.
  15.000 cache-01 is Failed on quay3 (quay2 went down)
  15.000 cache-01 is Starting on quay3
  15.000 Information: Clustered role 'web-02' is moving from cluster node 'quay2' to cluster node 'quay1'.
  15.000 web-02 is Failed on quay1 (quay2 went down)
  15.000 web-02 is Starting on quay1
  15.000 Information: Clustered role 'lone-01' is moving from cluster node 'quay2' to cluster node 'quay3'.
  15.000 lone-01 is Failed on quay3 (quay2 went down)
  15.000 Cluster Disk 6 is Online, of lone-01, owner quay3
  15.000 lone-01 is Starting on quay3
  15.000 quay1 is Up, 12 GiB free, current host
  15.000 quay3 is Up, 12 GiB free
  15.000 Cluster Disk 2 is Online, shared as Volume2, owner quay1
  15.000 Cluster Disk 5 is Online, available, owner quay1
  15.000 Volume2 is Online at C:\ClusterStorage\Volume2, coordinator quay1
  19.833 web-02 is Running on quay1
  20.737 sql-02 is Running on quay3
  21.413 cache-01 is Running on quay3
  21.833 lone-01 is Running on quay3
