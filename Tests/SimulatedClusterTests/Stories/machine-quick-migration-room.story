# The memory on the destination is set aside when a quick migration begins: the second does not find
# room, and turning the first off gives it back.
at 0 s, turn off build-01
at 1 s, quick migrate sql-02 to quay4
at 2 s, quick migrate mail-01 to quay4
at 3 s, migrate mail-01 to quay4
at 4 s, fail machine sql-02
at 5 s, quick migrate mail-01 to quay4

---
   0.000 > turn off build-01
   0.000 build-01 is Off on quay4
   0.000 quay4 is Up, 4.5 GiB free
   1.000 > quick migrate sql-02 to quay4
   1.000 Information: Clustered role 'sql-02' is moving from cluster node 'quay2' to cluster node 'quay4'.
   1.000 sql-02 is Saving on quay2
   1.000 quay4 is Up, 512 MiB free
   2.000 > quick migrate mail-01 to quay4
   2.000 refused: mail-01 still runs on quay3. quay4 has 512 MiB of memory free, mail-01 needs 2 GiB. Nothing was changed.
   3.000 > migrate mail-01 to quay4
   3.000 refused (refused): mail-01 still runs on quay3. quay4 has 512 MiB of memory free, mail-01 needs 2 GiB.
   4.000 > fail machine sql-02
   4.000 sql-02 is Failed on quay2 (its operating system ended unexpectedly)
   4.000 Error: Cluster resource 'sql-02' in clustered role 'sql-02' failed.
   4.000 quay2 is Up, 19.5 GiB free
   4.000 quay4 is Up, 4.5 GiB free
   5.000 sql-02 is Starting on quay2
   5.000 quay2 is Up, 15.5 GiB free
   5.000 > quick migrate mail-01 to quay4
   5.000 Information: Clustered role 'mail-01' is moving from cluster node 'quay3' to cluster node 'quay4'.
   5.000 mail-01 is Saving on quay3
   5.000 quay4 is Up, 2.5 GiB free
   9.700 sql-02 is Running on quay2
  25.480 mail-01 is Saved on quay3
  25.480 mail-01 is Saved on quay4
  25.480 mail-01 is Starting on quay4
  25.480 quay3 is Up, 20.5 GiB free
  46.660 mail-01 is Running on quay4
