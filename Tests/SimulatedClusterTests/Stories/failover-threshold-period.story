# Failures before the period don't count.
at 0 s, policy of dc-02: failures 1, period 90 s, preferred quay4 quay3
at 1 s, fail node quay4
at 60 s, return node quay4
at 100 s, fail node quay3
