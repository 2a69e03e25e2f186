# Failback between hours waits for them: it is midnight, dc-02 may return from three to five, and
# queue-01 from eleven in the evening to one.
at 0 s, policy of dc-02: preferred quay4, failback 3 to 5
at 0 s, policy of queue-01: preferred quay4, failback 23 to 1
at 1 s, fail node quay4
at 60 s, return node quay4
at 10900 s, pause quay4
