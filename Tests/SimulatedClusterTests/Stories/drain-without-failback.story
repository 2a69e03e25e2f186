# Resumed without failback nothing comes back.
at 0 s, drain quay3
at 100 s, resume quay3
