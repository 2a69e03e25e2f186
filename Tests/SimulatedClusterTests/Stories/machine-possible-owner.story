# A role goes only to its possible owners, by whatever way; every node is one unless it is said.
at 0 s, migrate web-01 to quay3
at 20 s, set policy of web-01: possible owners quay2, quay1
at 21 s, set policy of web-01: possible owners quay1, quay2, quay3
at 22 s, migrate web-01 to quay4
at 22 s, quick migrate web-01 to quay4
at 22 s, move machine web-01 to quay4
at 23 s, migrate web-01 to quay1
at 40 s, set policy of web-01: possible owners none
at 40 s, set policy of web-01: possible owners quay1, quay9
at 40 s, set policy of web-01: failback between 22 and 22
at 40 s, set policy of web-01: failback between 22 and 4
at 40 s, set policy of test-01: priority High

---
   0.000 > migrate web-01 to quay3
   0.000 web-01: setup over Live Migration
   0.000 Information: Clustered role 'web-01' is moving from cluster node 'quay1' to cluster node 'quay3'.
   0.000 quay3 is Up, 17.5 GiB free
   1.947 web-01: pass 1
   8.340 web-01: pass 2
   8.748 web-01: blackout
   9.144 web-01: blackout is over
   9.144 web-01 is Running on quay3
   9.144 web-01: clean-up
   9.144 web-01: Hypervisor pause 396 ms
   9.155 web-01: Network gap 408 ms
   9.348 web-01: TCP client gap 600 ms, connection kept
  10.097 web-01: done
  10.097 Information: The Virtual Machine Management service successfully completed the live migration of virtual machine 'web-01' with a blackout time of 0.4 seconds.
  10.097 quay1 is Up, 14 GiB free, current host
  20.000 > set policy of web-01: possible owners quay2, quay1
  20.000 refused: web-01 still runs on quay3. web-01 is on quay3, which must stay a possible owner. Nothing was changed. Move web-01 to one of the others first.
  21.000 > set policy of web-01: possible owners quay1, quay2, quay3
  21.000 web-01 is Running on quay3
  22.000 > migrate web-01 to quay4
  22.000 refused (refused): web-01 still runs on quay3. quay4 is not a possible owner of web-01. Make it one in the properties of web-01, or choose one of quay1, quay2, quay3.
  22.000 > quick migrate web-01 to quay4
  22.000 refused: web-01 still runs on quay3. quay4 is not a possible owner of web-01. Nothing was changed. Make it one in the properties of web-01, or choose one of quay1, quay2, quay3.
  22.000 > move machine web-01 to quay4
  22.000 refused: web-01 still runs on quay3. quay4 is not a possible owner of web-01. Nothing was changed. Make it one in the properties of web-01, or choose one of quay1, quay2, quay3.
  23.000 > migrate web-01 to quay1
  23.000 web-01: setup over Live Migration
  23.000 Information: Clustered role 'web-01' is moving from cluster node 'quay3' to cluster node 'quay1'.
  23.000 quay1 is Up, 13 GiB free, current host
  24.987 web-01: pass 1
  31.379 web-01: pass 2
  31.776 web-01: blackout
  32.174 web-01: blackout is over
  32.174 web-01 is Running on quay1
  32.174 web-01: clean-up
  32.174 web-01: Hypervisor pause 398 ms
  32.183 web-01: Network gap 407 ms
  32.376 web-01: TCP client gap 600 ms, connection kept
  33.291 web-01: done
  33.291 Information: The Virtual Machine Management service successfully completed the live migration of virtual machine 'web-01' with a blackout time of 0.4 seconds.
  33.291 quay3 is Up, 18.5 GiB free
  40.000 > set policy of web-01: possible owners none
  40.000 refused: At least one node must be a possible owner. Nothing was changed.
  40.000 > set policy of web-01: possible owners quay1, quay9
  40.000 refused: There is no node named quay9 in this cluster. Nothing was changed.
  40.000 > set policy of web-01: failback between 22 and 22
  40.000 refused: Failback needs two different hours from 0 to 23: 22, 22. Nothing was changed.
  40.000 > set policy of web-01: failback between 22 and 4
  40.000 web-01 is Running on quay1
  40.000 > set policy of test-01: priority High
  40.000 refused: test-01 is off on quay3. test-01 is not highly available: the cluster has no role for it. Nothing was changed. Make it highly available first.
