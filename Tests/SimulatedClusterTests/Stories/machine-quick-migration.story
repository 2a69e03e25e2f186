# A quick migration saves, moves and restores: 10.24 s each way for 1 GiB, in which nobody reaches the
# machine. A disk of its own moves with it, which takes longer.
at 0 s, quick migrate web-01 to quay2
at 1 s, quick migrate web-01 to quay3
at 2 s, quick migrate lone-01 to quay1
at 40 s, quick migrate web-01 to quay2
at 40 s, quick migrate sql-02 to quay4
at 40 s, quick migrate test-01 to quay1
at 40 s, quick migrate web-01 to quay9

---
   0.000 > quick migrate web-01 to quay2
   0.000 Information: Clustered role 'web-01' is moving from cluster node 'quay1' to cluster node 'quay2'.
   0.000 web-01 is Saving on quay1
   0.000 quay2 is Up, 14.5 GiB free
   1.000 > quick migrate web-01 to quay3
   1.000 refused: web-01 is saving on quay1: it must be running or paused to be quick migrated. Nothing was changed.
   2.000 > quick migrate lone-01 to quay1
   2.000 Information: Clustered role 'lone-01' is moving from cluster node 'quay2' to cluster node 'quay1'.
   2.000 lone-01 is Saving on quay2
   2.000 quay1 is Up, 12.5 GiB free, current host
   7.120 lone-01 is Saved on quay2
   7.120 lone-01 is Saved on quay1
   7.120 Cluster Disk 6 is Online, of lone-01, owner quay1
   7.120 lone-01 is Starting on quay1
   7.120 quay2 is Up, 15 GiB free
  10.240 web-01 is Saved on quay1
  10.240 web-01 is Saved on quay2
  10.240 web-01 is Starting on quay2
  10.240 quay1 is Up, 13.5 GiB free, current host
  14.940 lone-01 is Running on quay1
  21.180 web-01 is Running on quay2
  40.000 > quick migrate web-01 to quay2
  40.000 refused: web-01 still runs on quay2. web-01 is on quay2 already. Nothing was changed.
  40.000 > quick migrate sql-02 to quay4
  40.000 refused: sql-02 still runs on quay2. quay4 has 512 MiB of memory free, sql-02 needs 4 GiB. Nothing was changed.
  40.000 > quick migrate test-01 to quay1
  40.000 refused: test-01 is off on quay3: it must be running or paused to be quick migrated. Nothing was changed.
  40.000 > quick migrate web-01 to quay9
  40.000 refused: There is no node named quay9 in this cluster. Nothing was changed.
