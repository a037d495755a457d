"""Integrations: what each vendor's collector declares, its instances, and the jobs that run it.

A vendor is one folder in `catalog`; `discovery` finds it there. No list names the vendors.
"""
