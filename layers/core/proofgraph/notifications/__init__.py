"""Telling people: in the app, by e-mail and by webhook, once."""
