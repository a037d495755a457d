"""One folder per vendor, each with an `integration.yaml`; found by walking."""
