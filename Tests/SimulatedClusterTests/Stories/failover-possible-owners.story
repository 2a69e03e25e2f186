# A machine starts only on its possible owners; when none is there it waits, and the reason is given.
at 0 s, policy of dc-02: possible quay2 quay4
at 0 s, policy of queue-01: possible quay4
at 1 s, fail node quay4
at 60 s, return node quay4
