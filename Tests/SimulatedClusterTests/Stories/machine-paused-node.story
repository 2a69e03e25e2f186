# A node that is paused keeps what it runs and starts nothing new.
set node quay3 state Paused
at 0 s, start test-01
at 0 s, take snapshot clean of web-03
at 0 s, quick migrate web-01 to quay3
at 30 s, move machine web-03 to quay2

---
   0.000 > start test-01
   0.000 refused: test-01 is off on quay3. Its node quay3 is paused and starts nothing new. Nothing was changed. Resume quay3, or move test-01 to another node.
   0.000 > take snapshot clean of web-03
   0.000 web-03 is Stopping on quay3
   0.000 > quick migrate web-01 to quay3
   0.000 refused: web-01 still runs on quay1. quay3 is paused. Nothing was changed.
   8.532 web-03 is Off on quay3
   8.532 web-03 is Off on quay3, snapshots: clean
   8.532 Information: Snapshot 'clean' of 'web-03' was taken.
   8.532 web-03 is Starting on quay3, snapshots: clean
  13.769 web-03 is Running on quay3, snapshots: clean
  30.000 > move machine web-03 to quay2
  30.000 Information: Clustered role 'web-03' is moving from cluster node 'quay3' to cluster node 'quay2'.
  30.000 web-03 is Saving on quay3, snapshots: clean
  30.000 quay2 is Up, 14.5 GiB free
  40.240 web-03 is Saved on quay3, snapshots: clean
  40.240 web-03 is Saved on quay2, snapshots: clean
  40.240 web-03 is Starting on quay2, snapshots: clean
  40.240 quay3 is Paused, 19.5 GiB free
  51.180 web-03 is Running on quay2, snapshots: clean
