# Without IPsec there is nothing to warn of.
at 0 s, run Validate IPsec Policies

---
   0.000 > run Validate IPsec Policies
   0.000 Success: Validate IPsec Policies
   0.000 All networks for live migration: No IPsec policies apply
