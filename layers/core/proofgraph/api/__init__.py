"""The HTTP edge: Chalice routes over the services of `boot`, one function per endpoint."""
