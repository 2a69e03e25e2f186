# Moving a role stops a running machine by its offline action and starts it again; one that is off
# moves at once.
set machine test-01 state Off
at 0 s, move machine web-01 to quay2
at 30 s, set policy of web-01: offline action Shut down
at 31 s, move machine web-01 to quay1
at 60 s, set policy of web-01: offline action Turn off
at 61 s, move machine web-01 to quay2
at 80 s, move machine web-01 to quay2
at 81 s, make test-01 highly available
at 82 s, move machine test-01 to quay4
at 83 s, fail node quay4
at 84 s, move machine test-01 to quay4

---
   0.000 > move machine web-01 to quay2
   0.000 Information: Clustered role 'web-01' is moving from cluster node 'quay1' to cluster node 'quay2'.
   0.000 web-01 is Saving on quay1
   0.000 quay2 is Up, 14.5 GiB free
  10.240 web-01 is Saved on quay1
  10.240 web-01 is Saved on quay2
  10.240 web-01 is Starting on quay2
  10.240 quay1 is Up, 14 GiB free, current host
  21.180 web-01 is Running on quay2
  30.000 > set policy of web-01: offline action Shut down
  30.000 web-01 is Running on quay2
  31.000 > move machine web-01 to quay1
  31.000 Information: Clustered role 'web-01' is moving from cluster node 'quay2' to cluster node 'quay1'.
  31.000 web-01 is Stopping on quay2
  31.000 quay1 is Up, 13 GiB free, current host
  39.532 web-01 is Off on quay2
  39.532 web-01 is Off on quay1
  39.532 web-01 is Starting on quay1
  39.532 quay2 is Up, 15.5 GiB free
  45.269 web-01 is Running on quay1
  60.000 > set policy of web-01: offline action Turn off
  60.000 web-01 is Running on quay1
  61.000 > move machine web-01 to quay2
  61.000 Information: Clustered role 'web-01' is moving from cluster node 'quay1' to cluster node 'quay2'.
  61.000 web-01 is Off on quay1
  61.000 web-01 is Off on quay2
  61.000 web-01 is Starting on quay2
  61.000 quay1 is Up, 14 GiB free, current host
  61.000 quay2 is Up, 14.5 GiB free
  67.413 web-01 is Running on quay2
  80.000 > move machine web-01 to quay2
  80.000 refused: web-01 still runs on quay2. web-01 is on quay2 already. Nothing was changed.
  81.000 > make test-01 highly available
  81.000 test-01 is Off on quay3
  81.000 Information: Virtual machine 'test-01' is highly available now.
  82.000 > move machine test-01 to quay4
  82.000 Information: Clustered role 'test-01' is moving from cluster node 'quay3' to cluster node 'quay4'.
  82.000 test-01 is Off on quay4
  83.000 > fail node quay4
  83.000 quay4 is Up, 512 MiB free, without power
  83.000 build-01 is Unknown on quay4 (quay4 does not answer)
  83.000 dc-02 is Unknown on quay4 (quay4 does not answer)
  83.000 queue-01 is Unknown on quay4 (quay4 does not answer)
  83.000 quay4 is Up, 7 GiB free, without power
  84.000 > move machine test-01 to quay4
  84.000 refused: test-01 is off on quay4. test-01 is on quay4 already. Nothing was changed.
  88.000 Critical: Cluster node 'quay4' was removed from the active failover cluster membership.
  88.000 quay4 is Down, 7 GiB free, without power
  88.000 build-01 is Failed on quay4 (quay4 went down)
  88.000 Error: Cluster resource 'build-01' in clustered role 'build-01' failed.
  88.000 dc-02 is Failed on quay4 (quay4 went down)
  88.000 Error: Cluster resource 'dc-02' in clustered role 'dc-02' failed.
  88.000 queue-01 is Failed on quay4 (quay4 went down)
  88.000 Error: Cluster resource 'queue-01' in clustered role 'queue-01' failed.
  88.000 4 of 5 votes, can sustain 1 more
  89.000 Information: Clustered role 'build-01' is moving from cluster node 'quay4' to cluster node 'quay3'.
  89.000 build-01 is Failed on quay3 (quay4 went down)
  89.000 build-01 is Starting on quay3
  89.000 Information: Clustered role 'queue-01' is moving from cluster node 'quay4' to cluster node 'quay3'.
  89.000 queue-01 is Failed on quay3 (quay4 went down)
  89.000 queue-01 is Starting on quay3
  89.000 Information: Clustered role 'test-01' is moving from cluster node 'quay4' to cluster node 'quay2'.
  89.000 test-01 is Off on quay2
  89.000 Information: Clustered role 'dc-02' is moving from cluster node 'quay4' to cluster node 'quay2'.
  89.000 dc-02 is Failed on quay2 (quay4 went down)
  89.000 dc-02 is Starting on quay2
  89.000 quay2 is Up, 14 GiB free
  89.000 quay3 is Up, 12.5 GiB free
  93.833 build-01 is Running on quay3
  93.833 queue-01 is Running on quay3
  94.789 dc-02 is Running on quay2
