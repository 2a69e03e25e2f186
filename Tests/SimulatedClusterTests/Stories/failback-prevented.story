# By default a machine stays where it is, also when its preferred owner returns.
at 0 s, policy of dc-02: preferred quay4
at 1 s, fail node quay4
at 60 s, return node quay4
