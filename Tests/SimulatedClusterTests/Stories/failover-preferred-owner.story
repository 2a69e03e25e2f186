# A machine starts on its preferred owner, though another node has more memory free, and on the next
# one when that is gone.
at 0 s, policy of dc-02: preferred quay4 quay1 quay2
at 1 s, fail node quay4
at 30 s, fail node quay1
