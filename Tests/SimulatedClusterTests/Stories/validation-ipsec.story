# IPsec on a network for live migration slows migrations down: the validation warns (G3).
set network Live Migration ipsec
at 0 s, run Validate IPsec Policies

---
   0.000 > run Validate IPsec Policies
   0.000 Warning: Validate IPsec Policies
   0.000 Live Migration: IPsec policies apply to it and slow migrations down. Apply no IPsec policies on a private network for live migration
