"""What goes over the wire, as pydantic models: one module per resource, the OpenAPI's only source.

Names are the code's own (snake_case); every time is in epoch milliseconds.
"""
