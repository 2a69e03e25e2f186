# A node whose cluster service does not run fails the validation.
set node quay4 state Down
at 0 s, run Validate Required Services

---
   0.000 > run Validate Required Services
   0.000 Failed: Validate Required Services
   0.000 quay4: The node is Down. Start its computer and its cluster service
