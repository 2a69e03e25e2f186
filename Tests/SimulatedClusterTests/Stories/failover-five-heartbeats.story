# A lost node is noticed after five missed heartbeats; a second later its machines start elsewhere.
# Until then the node is shown as up, but nothing runs there. When it returns nothing moves back.
at 0 s, fail node quay4
at 4 s, migrate web-01 to quay4
at 60 s, return node quay4

---
   0.000 > fail node quay4
   0.000 quay4 is Up, 512 MiB free, without power
   0.000 build-01 is Unknown on quay4 (quay4 does not answer)
   0.000 dc-02 is Unknown on quay4 (quay4 does not answer)
   0.000 queue-01 is Unknown on quay4 (quay4 does not answer)
   0.000 quay4 is Up, 7 GiB free, without power
   4.000 > migrate web-01 to quay4
   4.000 refused (refused): web-01 still runs on quay1. quay4 does not answer.
   5.000 Critical: Cluster node 'quay4' was removed from the active failover cluster membership.
   5.000 quay4 is Down, 7 GiB free, without power
   5.000 build-01 is Failed on quay4 (quay4 went down)
   5.000 Error: Cluster resource 'build-01' in clustered role 'build-01' failed.
   5.000 dc-02 is Failed on quay4 (quay4 went down)
   5.000 Error: Cluster resource 'dc-02' in clustered role 'dc-02' failed.
   5.000 queue-01 is Failed on quay4 (quay4 went down)
   5.000 Error: Cluster resource 'queue-01' in clustered role 'queue-01' failed.
   5.000 4 of 5 votes, can sustain 1 more
   6.000 Information: Clustered role 'build-01' is moving from cluster node 'quay4' to cluster node 'quay3'.
   6.000 build-01 is Failed on quay3 (quay4 went down)
   6.000 build-01 is Starting on quay3
   6.000 Information: Clustered role 'queue-01' is moving from cluster node 'quay4' to cluster node 'quay2'.
   6.000 queue-01 is Failed on quay2 (quay4 went down)
   6.000 queue-01 is Starting on quay2
   6.000 Information: Clustered role 'dc-02' is moving from cluster node 'quay4' to cluster node 'quay3'.
   6.000 dc-02 is Failed on quay3 (quay4 went down)
   6.000 dc-02 is Starting on quay3
   6.000 quay2 is Up, 13.5 GiB free
   6.000 quay3 is Up, 14 GiB free
  11.200 build-01 is Running on quay3
  11.737 queue-01 is Running on quay2
  12.413 dc-02 is Running on quay3
  60.000 > return node quay4
  60.000 quay4 is Down, 7 GiB free, without power (Starting)
  70.000 quay4 is Down, 7 GiB free
  70.000 quay4 is Joining, 7 GiB free
  74.000 quay4 is Up, 7 GiB free
  74.000 Information: Cluster node 'quay4' joined the cluster.
  74.000 quay4 is Up, 7 GiB free, migration networks initialising
  74.000 5 of 5 votes, can sustain 2 more
  91.775 quay4 is Up, 7 GiB free
