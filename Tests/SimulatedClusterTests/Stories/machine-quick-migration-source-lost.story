# The source fails while the machine is being saved: what was not saved yet is lost, and the memory
# set aside is given back.
at 0 s, quick migrate web-01 to quay2
at 5 s, fail node quay1

---
   0.000 > quick migrate web-01 to quay2
   0.000 Information: Clustered role 'web-01' is moving from cluster node 'quay1' to cluster node 'quay2'.
   0.000 web-01 is Saving on quay1
   0.000 quay2 is Up, 14.5 GiB free
   5.000 > fail node quay1
   5.000 quay1 is Down, 13 GiB free
   5.000 Critical: Cluster node 'quay1' was removed from the active failover cluster membership.
   5.000 dc-01 is Failed on quay1 (quay1 went down)
   5.000 Error: Cluster resource 'dc-01' in clustered role 'dc-01' failed.
   5.000 old-01 is Failed on quay1 (quay1 went down)
   5.000 Error: Cluster resource 'old-01' in clustered role 'old-01' failed.
   5.000 sql-01 is Failed on quay1 (quay1 went down)
   5.000 Error: Cluster resource 'sql-01' in clustered role 'sql-01' failed.
   5.000 web-01 is Failed on quay1 (quay1 went down)
   5.000 Error: Cluster resource 'web-01' in clustered role 'web-01' failed.
   5.000 quay1 is Down, 23 GiB free
   5.000 quay2 is Up, 15.5 GiB free
   5.000 quay2 is Up, 15.5 GiB free, current host
   5.000 4 of 5 votes
