# A paused node keeps what it runs and takes on nothing: neither by live migration nor by failover.
at 0 s, pause quay3
at 0 s, pause quay3
at 0 s, migrate web-01 to quay3
at 1 s, fail node quay4
at 40 s, resume quay3
at 40 s, resume quay3

---
   0.000 > pause quay3
   0.000 quay3 is Paused, 18.5 GiB free
   0.000 > pause quay3
   0.000 refused: quay3 is paused: only a node that is up is paused. Nothing was changed.
   0.000 > migrate web-01 to quay3
   0.000 refused (refused): web-01 still runs on quay1. quay3 is paused.
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
   7.000 Information: Clustered role 'build-01' is moving from cluster node 'quay4' to cluster node 'quay2'.
   7.000 build-01 is Failed on quay2 (quay4 went down)
   7.000 build-01 is Starting on quay2
   7.000 Information: Clustered role 'queue-01' is moving from cluster node 'quay4' to cluster node 'quay1'.
   7.000 queue-01 is Failed on quay1 (quay4 went down)
   7.000 queue-01 is Starting on quay1
   7.000 Information: Clustered role 'dc-02' is moving from cluster node 'quay4' to cluster node 'quay2'.
   7.000 dc-02 is Failed on quay2 (quay4 went down)
   7.000 dc-02 is Starting on quay2
   7.000 quay1 is Up, 11 GiB free, current host
   7.000 quay2 is Up, 11 GiB free
  12.200 build-01 is Running on quay2
  12.737 queue-01 is Running on quay1
  13.413 dc-02 is Running on quay2
  40.000 > resume quay3
  40.000 quay3 is Up, 18.5 GiB free
  40.000 > resume quay3
  40.000 refused: quay3 is up: only a paused node is resumed. Nothing was changed.
