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
   9.169 quay2 is Down, 14.5 GiB free
   9.169 Critical: Cluster node 'quay2' was removed from the active failover cluster membership.
   9.169 cache-01 is Failed on quay2 (quay2 went down)
   9.169 Error: Cluster resource 'cache-01' in clustered role 'cache-01' failed.
   9.169 lone-01 is Failed on quay2 (quay2 went down)
   9.169 Error: Cluster resource 'lone-01' in clustered role 'lone-01' failed.
   9.169 sql-02 is Failed on quay2 (quay2 went down)
   9.169 Error: Cluster resource 'sql-02' in clustered role 'sql-02' failed.
   9.169 web-01 is Failed on quay2 (quay2 went down)
   9.169 Error: Cluster resource 'web-01' in clustered role 'web-01' failed.
   9.169 web-02 is Failed on quay2 (quay2 went down)
   9.169 Error: Cluster resource 'web-02' in clustered role 'web-02' failed.
   9.169 Cluster Disk 5 is Online, available, owner quay1
   9.169 Information: quay1 owns Cluster Disk 5.
   9.169 Volume1 is Online at C:\ClusterStorage\Volume1, coordinator quay1
   9.169 Volume2 is Online at C:\ClusterStorage\Volume2, coordinator quay4
   9.169 Cluster Disk 2 is Online, shared as Volume2, owner quay4
   9.169 Information: quay4 coordinates Volume2.
   9.169 Volume2 is Online at C:\ClusterStorage\Volume2, coordinator quay4
   9.169 Volume3 is Online at C:\ClusterStorage\Volume3, coordinator quay3
   9.169 quay2 is Down, 23 GiB free
   9.169 4 of 5 votes
  10.122 web-01: failed (destinationLost): web-01 does not run: it failed on quay2. quay2 went down during clean-up.
  10.122 Error: Virtual machine migration operation for 'web-01' failed at migration source 'quay1'. web-01 does not run: it failed on quay2. quay2 went down during clean-up.
  10.122 quay1 is Up, 14 GiB free, current host
