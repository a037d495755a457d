"""Endpoints by resource; every module here is found by walking, so a new one edits no list."""
