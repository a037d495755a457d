"""The laptop's cloud: an embedded emulator, the same template deployed into it, a sample organisation.

Nothing here runs on AWS. This room starts processes, so it may read and set their environment.
"""
