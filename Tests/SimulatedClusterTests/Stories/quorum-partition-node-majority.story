# Two and two without a witness: nobody may go on, so that no machine runs twice.
at 0 s, let the nodes vote
at 1 s, part quay3, quay4 from the others
at 60 s, join the parts
