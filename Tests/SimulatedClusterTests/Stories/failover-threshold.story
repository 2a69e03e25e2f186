# A machine that fails more often than its policy allows within the period is left failed.
at 0 s, policy of dc-02: failures 1, preferred quay4 quay3
at 0 s, policy of queue-01: failures 2, preferred quay4 quay3
at 1 s, fail node quay4
at 60 s, return node quay4
at 100 s, fail node quay3
