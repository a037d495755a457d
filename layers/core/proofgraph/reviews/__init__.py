"""Recurring reviews: who looks at what, how often, and what they decided."""
