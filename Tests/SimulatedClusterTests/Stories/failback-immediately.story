# With failback a machine returns live to its preferred owner when that is back, once the networks
# there are ready.
at 0 s, policy of dc-02: preferred quay4, failback immediately
at 0 s, policy of queue-01: preferred quay3, failback immediately
at 1 s, fail node quay4
at 60 s, return node quay4
