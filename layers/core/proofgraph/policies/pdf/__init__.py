"""Documents as PDFs to hand out: one of each policy with its procedures, and one of everything."""

from proofgraph.policies.pdf.book import Chapter, book, books

__all__ = ["Chapter", "book", "books"]
