"""The command line: commands are modules of `commands`, found by walking."""
