# The machine had moved already: it is lost with its new node, and the report says so.
at 0 s, migrate web-01 to quay2
when web-01 begins clean-up, fail node quay2

---
   0.000 > migrate web-01 to quay2
   0.000 web-01: setup over Live Migration
   0.000 Information: Clustered role 'web-01' is moving from cluster node 'quay1' to cluster node 'quay2'.
   0.000 quay2 is Up, 14.5 GiB free
   1.947 web-01: pass 1
   8.340 web-01: pass 2
   8.768 web-01: blackout
   9.169 web-01: blackout is over
   9.169 web-01 is Running on quay2
   9.169 web-01: clean-up
   9.169 web-01: Hypervisor pause 401 ms
   9.169 > fail node quay2
   9.169 quay2 is Up, 14.5 GiB free, without power
   9.169 cache-01 is Unknown on quay2 (quay2 does not answer)
   9.169 lone-01 is Unknown on quay2 (quay2 does not answer)
   9.169 sql-02 is Unknown on quay2 (quay2 does not answer)
   9.169 web-01 is Unknown on quay2 (quay2 does not answer)
   9.169 web-02 is Unknown on quay2 (quay2 does not answer)
   9.169 quay2 is Up, 23 GiB free, without power
  10.122 web-01: failed (destinationLost): web-01 does not run: quay2 does not answer. quay2 went down during clean-up.
  10.122 Error: Virtual machine migration operation for 'web-01' failed at migration source 'quay1'. web-01 does not run: quay2 does not answer. quay2 went down during clean-up.
  10.122 quay1 is Up, 14 GiB free, current host
  14.169 Critical: Cluster node 'quay2' was removed from the active failover cluster membership.
  14.169 quay2 is Down, 23 GiB free, without power
  14.169 cache-01 is Failed on quay2 (quay2 went down)
  14.169 Error: Cluster resource 'cache-01' in clustered role 'cache-01' failed.
  14.169 lone-01 is Failed on quay2 (quay2 went down)
  14.169 Error: Cluster resource 'lone-01' in clustered role 'lone-01' failed.
  14.169 sql-02 is Failed on quay2 (quay2 went down)
  14.169 Error: Cluster resource 'sql-02' in clustered role 'sql-02' failed.
  14.169 web-01 is Failed on quay2 (quay2 went down)
  14.169 Error: Cluster resource 'web-01' in clustered role 'web-01' failed.
  14.169 web-02 is Failed on quay2 (quay2 went down)
  14.169 Error: Cluster resource 'web-02' in clustered role 'web-02' failed.
  14.169 4 of 5 votes, can sustain 1 more
  15.169 Information: Clustered role 'sql-02' is moving from cluster node 'quay2' to cluster node 'quay3'.
  15.169 sql-02 is Failed on quay3 (quay2 went down)
  15.169 sql-02 is Starting on quay3
  15.169 Information: Clustered role 'cache-01' is moving from cluster node 'quay2' to cluster node 'quay3'.
  15.169 cache-01 is Failed on quay3 (quay2 went down)
  15.169 cache-01 is Starting on quay3
  15.169 Information: Clustered role 'web-01' is moving from cluster node 'quay2' to cluster node 'quay1'.
  15.169 web-01 is Failed on quay1 (quay2 went down)
  15.169 web-01 is Starting on quay1
  15.169 Information: Clustered role 'web-02' is moving from cluster node 'quay2' to cluster node 'quay1'.
  15.169 web-02 is Failed on quay1 (quay2 went down)
  15.169 web-02 is Starting on quay1
  15.169 Information: Clustered role 'lone-01' is moving from cluster node 'quay2' to cluster node 'quay3'.
  15.169 lone-01 is Failed on quay3 (quay2 went down)
  15.169 Cluster Disk 6 is Online, of lone-01, owner quay3
  15.169 lone-01 is Starting on quay3
  15.169 quay1 is Up, 12 GiB free, current host
  15.169 quay3 is Up, 12 GiB free
  15.169 Cluster Disk 2 is Online, shared as Volume2, owner quay1
  15.169 Cluster Disk 5 is Online, available, owner quay1
  15.169 Volume2 is Online at C:\ClusterStorage\Volume2, coordinator quay1
  20.002 web-01 is Running on quay1
  20.002 web-02 is Running on quay1
  20.906 sql-02 is Running on quay3
  21.582 cache-01 is Running on quay3
  22.958 lone-01 is Running on quay3
