# Machines that are to be kept apart come to different nodes, as long as there are enough.
at 0 s, policy of dc-02: apart dc, preferred quay1 quay2
at 0 s, policy of dc-01: apart dc
at 0 s, pause quay3
at 1 s, fail node quay4
at 60 s, fail node quay2
