"""Policy, procedure and reference documents: templates with variables, built for one organisation."""
