"""Reports as PDFs that can be handed to a customer: of a framework, a requirement, a control."""

from proofgraph.exports.pdf.detail import control_pdf, requirement_pdf
from proofgraph.exports.pdf.summary import summary_pdf

__all__ = ["control_pdf", "requirement_pdf", "summary_pdf"]
