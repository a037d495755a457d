"""Amazon Web Services: one file per service in `services`, run by `collector`."""
