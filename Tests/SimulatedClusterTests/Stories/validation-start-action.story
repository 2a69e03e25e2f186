# The cluster starts its machines: one that starts by itself too is warned of (G6).
at 0 s, run Validate Automatic Start Actions
at 1 s, have web-01 start always
at 2 s, run Validate Automatic Start Actions

---
   0.000 > run Validate Automatic Start Actions
   0.000 Success: Validate Automatic Start Actions
   0.000 All highly available virtual machines: Their automatic start action: Nothing
   1.000 > have web-01 start always
   1.000 web-01 is Running on quay1
   2.000 > run Validate Automatic Start Actions
   2.000 Warning: Validate Automatic Start Actions
   2.000 web-01: Its automatic start action: Always start this virtual machine automatically. Set it to Nothing: the cluster starts the machine, and on one node only
