# A service that no other node can take stays, and the node is not drained; it leaves as soon as
# another node is up again.
set service print-01 on quay3
set node quay1 state Paused
set node quay2 state Paused
set node quay4 state Paused
at 0 s, drain quay3
at 60 s, resume quay4

---
   0.000 > drain quay3
   0.000 quay3 is Paused, 18.5 GiB free, current host, Draining
   0.000 quay3 is Paused, 18.5 GiB free, Draining
   0.000 quay3 is Paused, 18.5 GiB free, Drain Failed (mail-01 could not leave: quay2 is paused; quay1 is paused; quay4 is paused, and 3 more)
   0.000 Error: mail-01 could not leave quay3, which is being drained: quay2 is paused; quay1 is paused; quay4 is paused.
   0.000 Error: file-01 could not leave quay3, which is being drained: quay2 is paused; quay1 is paused; quay4 is paused.
   0.000 Error: web-03 could not leave quay3, which is being drained: quay2 is paused; quay1 is paused; quay4 is paused.
   0.000 Error: print-01 could not leave quay3, which is being drained: no other node is up.
   0.000 Error: Draining quay3 failed: 4 roles stay there.
  60.000 > resume quay4
  60.000 quay4 is Up, 512 MiB free
  60.000 quay4 is Up, 512 MiB free, current host
  60.000 Information: Clustered role 'print-01' is moving from cluster node 'quay3' to cluster node 'quay4'.
  60.000 print-01 is Pending on quay4
  62.000 print-01 is Online on quay4
