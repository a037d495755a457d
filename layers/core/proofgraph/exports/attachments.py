"""What people added as evidence, as it lies in a package: links, notes, attestations, uploads."""

from __future__ import annotations

from collections.abc import Sequence

from proofgraph.exports.attached import Attached
from proofgraph.exports.layout import Layout
from proofgraph.exports.names import Folder
from proofgraph.exports.times import moment


def lay_out(layout: Layout, folder: Folder, attached: Sequence[Attached]) -> None:
    """`links.md`, `note_<n>_<time>.md`, `attestation_<n>_<time>.md`, and the files under their own names."""
    of_kind = {
        kind: sorted((a for a in attached if a.kind == kind), key=lambda a: (a.at, a.title))
        for kind in ("link", "note", "attestation", "upload")
    }
    if of_kind["link"]:
        layout.text(folder.file("links", ".md"), _links(of_kind["link"]))
    for kind in ("note", "attestation"):
        for number, item in enumerate(of_kind[kind], start=1):
            stamp = moment(item.at).replace(":", "")
            layout.text(folder.file(f"{kind}_{number}_{stamp}", ".md"), _page(item))
            if item.digest:
                layout.items[item.digest] = None
    for item in of_kind["upload"]:
        stem, dot, suffix = item.filename.rpartition(".")
        named = (
            (stem, f".{suffix}")
            if dot and stem and len(suffix) <= 10 and suffix.isalnum()
            else (item.filename, "")
        )
        layout.item(folder.file(*named, most=80), item.digest)


def _links(links: Sequence[Attached]) -> str:
    lines = ["# Links", ""]
    for link in links:
        lines.append(f"- [{_escaped(link.title or link.url)}](<{link.url}>), {moment(link.at)}, {link.by}")
        if link.text:
            lines += ["", *(f"  {line}" for line in link.text.splitlines()), ""]
    return "\n".join([*lines, ""])


def _page(item: Attached) -> str:
    until = f"\nCounts until: {moment(item.expires_at)}" if item.expires_at else ""
    title = item.title or item.kind.capitalize()
    return f"# {title}\n\nBy: {item.by}\nAt: {moment(item.at)}{until}\n\n{item.text}\n"


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]")
