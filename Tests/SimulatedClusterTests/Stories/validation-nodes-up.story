# With all nodes up there is nothing to complain of, and what runs on any one of them finds room on the
# others.
at 0 s, run Validate Required Services
at 0 s, run Validate Memory for the Loss of a Node

---
   0.000 > run Validate Required Services
   0.000 Success: Validate Required Services
   0.000 All nodes: The cluster service runs
   0.000 > run Validate Memory for the Loss of a Node
   0.000 Success: Validate Memory for the Loss of a Node
   0.000 All nodes: What runs on any one of them finds room on the others
