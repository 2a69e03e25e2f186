# No machine goes on with another manufacturer's processor, compatible or not; a start from nothing
# works there.
set node quay4 manufacturer AMD
at 0 s, migrate dc-01 to quay4
at 0 s, migrate dc-02 to quay1
at 0 s, quick migrate dc-01 to quay4
at 0 s, quick migrate dc-01 to quay3
at 20 s, shut down dc-01
at 40 s, move machine dc-01 to quay4
at 41 s, start dc-01

---
   0.000 > migrate dc-01 to quay4
   0.000 refused (refused): dc-01 still runs on quay1. The hardware on the destination computer isn't compatible with the hardware requirements of virtual machine 'dc-01': it was started on a processor by Intel, and quay4 has one by AMD. No machine goes on with another manufacturer's processor: shut it down, move it, and start it on quay4.
   0.000 > migrate dc-02 to quay1
   0.000 refused (refused): dc-02 still runs on quay4. The hardware on the destination computer isn't compatible with the hardware requirements of virtual machine 'dc-02': it was started on a processor by AMD, and quay1 has one by Intel. No machine goes on with another manufacturer's processor: shut it down, move it, and start it on quay1.
   0.000 > quick migrate dc-01 to quay4
   0.000 refused: dc-01 still runs on quay1. The hardware on the destination computer isn't compatible with the hardware requirements of virtual machine 'dc-01': it was started on a processor by Intel, and quay4 has one by AMD. Nothing was changed. No machine goes on with another manufacturer's processor: shut it down, move it, and start it on quay4.
   0.000 > quick migrate dc-01 to quay3
   0.000 Information: Clustered role 'dc-01' is moving from cluster node 'quay1' to cluster node 'quay3'.
   0.000 dc-01 is Saving on quay1
   0.000 quay3 is Up, 18 GiB free
   5.120 dc-01 is Saved on quay1
   5.120 dc-01 is Saved on quay3
   5.120 dc-01 is Starting on quay3
   5.120 quay1 is Up, 13.5 GiB free, current host
  10.940 dc-01 is Running on quay3
  20.000 > shut down dc-01
  20.000 dc-01 is Stopping on quay3
  28.532 dc-01 is Off on quay3
  28.532 quay3 is Up, 18.5 GiB free
  40.000 > move machine dc-01 to quay4
  40.000 Information: Clustered role 'dc-01' is moving from cluster node 'quay3' to cluster node 'quay4'.
  40.000 dc-01 is Off on quay4
  41.000 > start dc-01
  41.000 dc-01 is Starting on quay4
  41.000 quay4 is Up, 0 B free
  46.237 dc-01 is Running on quay4
