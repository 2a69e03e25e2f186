# The cluster takes care of a machine only when its files lie where every node reads them, and once.
# Quick migrations and policies need it.
set machine dc-01 not highly available
set machine dc-01 on storage of its node
set machine dc-02 not highly available
at 0 s, make dc-01 highly available
at 0 s, quick migrate dc-02 to quay1
at 0 s, set policy of dc-02: priority High
at 1 s, make dc-02 highly available
at 2 s, make dc-02 highly available
at 3 s, quick migrate dc-02 to quay1

---
   0.000 > make dc-01 highly available
   0.000 refused: dc-01 still runs on quay1. The files of dc-01 lie on storage that quay1 alone has. Nothing was changed. Put them on a cluster shared volume.
   0.000 > quick migrate dc-02 to quay1
   0.000 refused: dc-02 still runs on quay4. dc-02 is not highly available: the cluster has no role for it. Nothing was changed. Make it highly available first.
   0.000 > set policy of dc-02: priority High
   0.000 refused: dc-02 still runs on quay4. dc-02 is not highly available: the cluster has no role for it. Nothing was changed. Make it highly available first.
   1.000 > make dc-02 highly available
   1.000 dc-02 is Running on quay4
   1.000 Information: Virtual machine 'dc-02' is highly available now.
   2.000 > make dc-02 highly available
   2.000 refused: dc-02 still runs on quay4. dc-02 is highly available already. Nothing was changed.
   3.000 > quick migrate dc-02 to quay1
   3.000 Information: Clustered role 'dc-02' is moving from cluster node 'quay4' to cluster node 'quay1'.
   3.000 dc-02 is Saving on quay4
   3.000 quay1 is Up, 12.5 GiB free, current host
   8.120 dc-02 is Saved on quay4
   8.120 dc-02 is Saved on quay1
   8.120 dc-02 is Starting on quay1
   8.120 quay4 is Up, 1 GiB free
  13.940 dc-02 is Running on quay1
