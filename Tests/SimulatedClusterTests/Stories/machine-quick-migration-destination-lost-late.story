# The destination fails while the machine is being restored there.
at 0 s, quick migrate web-01 to quay2
at 15 s, fail node quay2

---
   0.000 > quick migrate web-01 to quay2
   0.000 Information: Clustered role 'web-01' is moving from cluster node 'quay1' to cluster node 'quay2'.
   0.000 web-01 is Saving on quay1
   0.000 quay2 is Up, 14.5 GiB free
  10.240 web-01 is Saved on quay1
  10.240 web-01 is Saved on quay2
  10.240 web-01 is Starting on quay2
  10.240 quay1 is Up, 14 GiB free, current host
  15.000 > fail node quay2
  15.000 quay2 is Down, 14.5 GiB free
  15.000 Critical: Cluster node 'quay2' was removed from the active failover cluster membership.
  15.000 cache-01 is Failed on quay2 (quay2 went down)
  15.000 Error: Cluster resource 'cache-01' in clustered role 'cache-01' failed.
  15.000 lone-01 is Failed on quay2 (quay2 went down)
  15.000 Error: Cluster resource 'lone-01' in clustered role 'lone-01' failed.
  15.000 sql-02 is Failed on quay2 (quay2 went down)
  15.000 Error: Cluster resource 'sql-02' in clustered role 'sql-02' failed.
  15.000 web-01 is Failed on quay2 (quay2 went down)
  15.000 Error: Cluster resource 'web-01' in clustered role 'web-01' failed.
  15.000 web-02 is Failed on quay2 (quay2 went down)
  15.000 Error: Cluster resource 'web-02' in clustered role 'web-02' failed.
  15.000 quay2 is Down, 23 GiB free
  15.000 4 of 5 votes
