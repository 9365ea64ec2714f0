"""What a report says against another document: last year's report, an earlier draft, a table of reference.

Pure: from documents and facts to statements that rules bind to (`rules/against-zh.yaml`, `rules/draft-zh.yaml`); who
reads the files is the command line. A span of the other document is told by its offset (`Document.home`).
"""
