"""Colours, sizes and words of the report; statuses carry an icon and a word beside their colour."""

from __future__ import annotations

from collections.abc import Mapping

from proofgraph.compliance.status import Status

Colour = tuple[int, int, int]

INK: Colour = (24, 34, 48)
SOFT: Colour = (98, 110, 128)
LINE: Colour = (218, 223, 230)
SHADE: Colour = (245, 247, 250)
WHITE: Colour = (255, 255, 255)
BRAND: Colour = (18, 42, 76)
ACCENT: Colour = (36, 107, 206)

GREEN: Colour = (31, 138, 84)
AMBER: Colour = (217, 138, 14)
RED: Colour = (196, 52, 52)
GREY: Colour = (134, 146, 163)
PALE: Colour = (208, 214, 223)

STATUS_COLOURS: Mapping[Status, Colour] = {
    Status.TESTED: GREEN,
    Status.ATTENTION: AMBER,
    Status.GAP: RED,
    Status.UNKNOWN: GREY,
    Status.NOT_APPLICABLE: PALE,
}
STATUS_WORDS: Mapping[Status, str] = {
    Status.TESTED: "Tested",
    Status.ATTENTION: "Attention",
    Status.GAP: "Gap",
    Status.UNKNOWN: "Unknown",
    Status.NOT_APPLICABLE: "Not applicable",
}
SEGMENT_COLOURS: Mapping[str, Colour] = {
    **{status.value: colour for status, colour in STATUS_COLOURS.items()},
    "linked": GREEN,
    "queries": ACCENT,
    "external": (112, 86, 190),
    "both": GREEN,
    "open": GREY,
    "in-progress": (146, 178, 226),
    "ready": ACCENT,
    "under-review": (112, 86, 190),
    "action-required": AMBER,
    "accepted": GREEN,
    "none": GREY,
    "not-applicable": PALE,
}
SEVERITY_COLOURS: Mapping[str, Colour] = {
    "critical": (140, 24, 60),
    "high": RED,
    "medium": AMBER,
    "low": GREY,
}

MARGIN = 18.0
WIDTH = 210.0 - 2 * MARGIN
"""Millimetres of text width on A4."""
