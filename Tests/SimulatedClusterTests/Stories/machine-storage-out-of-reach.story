# A machine starts, and moves to, only nodes that reach its files.
set volume Volume1 out of reach of quay3
at 0 s, start test-01
at 0 s, quick migrate web-01 to quay3
at 0 s, quick migrate web-01 to quay2
at 30 s, take snapshot clean of test-01

---
   0.000 > start test-01
   0.000 refused: test-01 is off on quay3. quay3 has no access to Volume1, which holds its files. Nothing was changed.
   0.000 > quick migrate web-01 to quay3
   0.000 refused: web-01 still runs on quay1. quay3 has no access to Volume1, which holds its files. Nothing was changed.
   0.000 > quick migrate web-01 to quay2
   0.000 Information: Clustered role 'web-01' is moving from cluster node 'quay1' to cluster node 'quay2'.
   0.000 web-01 is Saving on quay1
   0.000 quay2 is Up, 14.5 GiB free
  10.240 web-01 is Saved on quay1
  10.240 web-01 is Saved on quay2
  10.240 web-01 is Starting on quay2
  10.240 quay1 is Up, 14 GiB free, current host
  21.180 web-01 is Running on quay2
  30.000 > take snapshot clean of test-01
  30.000 refused: test-01 is off on quay3. quay3 has no access to Volume1, which holds its files. Nothing was changed.
