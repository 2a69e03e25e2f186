# A machine that fails by itself starts again where it is, until it has failed more often than its
# policy allows. One that is not highly available is left alone.
at 0 s, policy of dc-02: failures 1
at 0 s, start test-01
at 10 s, fail machine dc-02
at 10 s, fail machine test-01
at 30 s, fail machine dc-02

---
   0.000 > policy of dc-02: failures 1
   0.000 dc-02 is Running on quay4
   0.000 > start test-01
   0.000 test-01 is Starting on quay3
   0.000 quay3 is Up, 17.5 GiB free
   4.700 test-01 is Running on quay3
  10.000 > fail machine dc-02
  10.000 dc-02 is Failed on quay4 (its operating system ended unexpectedly)
  10.000 Error: Cluster resource 'dc-02' in clustered role 'dc-02' failed.
  10.000 quay4 is Up, 1 GiB free
  10.000 > fail machine test-01
  10.000 test-01 is Failed on quay3 (its operating system ended unexpectedly)
  10.000 Error: Cluster resource 'test-01' in clustered role 'test-01' failed.
  10.000 quay3 is Up, 18.5 GiB free
  11.000 dc-02 is Starting on quay4
  11.000 quay4 is Up, 512 MiB free
  16.237 dc-02 is Running on quay4
  30.000 > fail machine dc-02
  30.000 dc-02 is Failed on quay4 (its operating system ended unexpectedly)
  30.000 Error: Cluster resource 'dc-02' in clustered role 'dc-02' failed.
  30.000 quay4 is Up, 1 GiB free
  31.000 Error: Clustered role 'dc-02' has exceeded its failover threshold.
  31.000 dc-02 is Failed on quay4 (it failed more often than its policy allows within 6 h)
