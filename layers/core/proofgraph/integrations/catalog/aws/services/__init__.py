"""One file per AWS service, each with a `SERVICE`; found by walking."""
