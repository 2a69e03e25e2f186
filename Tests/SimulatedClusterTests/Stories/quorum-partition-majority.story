# Three without the witness outvote the one that holds it.
at 0 s, part quay1 from the others
at 60 s, join the parts
