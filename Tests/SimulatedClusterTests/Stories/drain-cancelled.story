# A machine whose live migration is cancelled stays, and the drain has failed.
at 0 s, drain quay3
when mail-01 begins pass 1, cancel mail-01
