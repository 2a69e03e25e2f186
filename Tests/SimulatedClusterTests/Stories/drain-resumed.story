# A drain that is called off ends with the machine that is on its way.
at 0 s, drain quay3
at 5 s, resume quay3
