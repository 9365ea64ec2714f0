"""What people decided about findings: suppressions in a report or beside it, and a baseline of what was accepted."""
