# Where all nodes are alike there is nothing to warn of.
set node quay1 updates KB1, KB2
set node quay2 updates KB2, KB1
set node quay3 updates KB1, KB2
set node quay4 updates KB1, KB2
at 0 s, run Validate Software Update Levels

---
   0.000 > run Validate Software Update Levels
   0.000 Success: Validate Software Update Levels
   0.000 All nodes: 2 updates, the same on each
