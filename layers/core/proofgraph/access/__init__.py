"""Who may do what: permissions, groups of them, the decision, and the log of what was done."""
