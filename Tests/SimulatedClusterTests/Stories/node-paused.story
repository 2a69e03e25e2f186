# A paused node keeps what it runs and takes on nothing: neither by live migration nor by failover.
at 0 s, pause quay3
at 0 s, pause quay3
at 0 s, migrate web-01 to quay3
at 1 s, fail node quay4
at 40 s, resume quay3
at 40 s, resume quay3
