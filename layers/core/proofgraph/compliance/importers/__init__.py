"""Framework files of other tools, read into drafts.

A draft is checked whole before anything is stored: a reader collects every fault, each naming its row or
path, and a file with faults gives `ImportFaultsError` and no draft. One reader per format; `reading.read`
tells the formats apart by content, not by the file's name.
"""
