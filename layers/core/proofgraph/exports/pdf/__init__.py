"""The summary report of a framework as a PDF that can be handed to a customer."""

from proofgraph.exports.pdf.summary import summary_pdf

__all__ = ["summary_pdf"]
