"""Tables of facts, of reference and of findings: reading them, what they must look like, and suites over them.

Imported only by the commands that are given a table; nothing here is needed to audit a report by itself.
"""
