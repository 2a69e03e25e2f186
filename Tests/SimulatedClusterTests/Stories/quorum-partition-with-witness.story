# Two and two: the side that holds the witness goes on. The others stop their cluster service, and
# their machines with it, before any is started again; when the parts are joined they join again.
at 0 s, part quay3, quay4 from the others
at 60 s, join the parts
