# A node that is cut off for less than five heartbeats is missed by nobody.
at 0 s, part quay4 from the others
at 4.9 s, join the parts
