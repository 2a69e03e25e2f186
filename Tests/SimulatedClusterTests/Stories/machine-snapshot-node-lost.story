# The node fails in the midst of the advised sequence: no snapshot, and nothing half done.
at 0 s, take snapshot clean of web-01
at 2 s, fail node quay1

---
   0.000 > take snapshot clean of web-01
   0.000 web-01 is Stopping on quay1
   2.000 > fail node quay1
   2.000 quay1 is Down, 13 GiB free
   2.000 Critical: Cluster node 'quay1' was removed from the active failover cluster membership.
   2.000 dc-01 is Failed on quay1 (quay1 went down)
   2.000 Error: Cluster resource 'dc-01' in clustered role 'dc-01' failed.
   2.000 old-01 is Failed on quay1 (quay1 went down)
   2.000 Error: Cluster resource 'old-01' in clustered role 'old-01' failed.
   2.000 sql-01 is Failed on quay1 (quay1 went down)
   2.000 Error: Cluster resource 'sql-01' in clustered role 'sql-01' failed.
   2.000 web-01 is Failed on quay1 (quay1 went down)
   2.000 Error: Cluster resource 'web-01' in clustered role 'web-01' failed.
   2.000 quay1 is Down, 23 GiB free
   2.000 quay2 is Up, 15.5 GiB free, current host
   2.000 4 of 5 votes
