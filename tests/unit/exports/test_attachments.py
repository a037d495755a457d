"""What people added lies in a package under names that harm nobody, in an order that stays."""

from __future__ import annotations

from typing import Any

from proofgraph.exports import attachments
from proofgraph.exports.attached import Attached
from proofgraph.exports.layout import Layout
from proofgraph.exports.names import Folder
from proofgraph.exports.plan import Content

NOW = 1_800_000_000_000


def one(kind: Any, title: str = "t", **more: Any) -> Attached:
    return Attached(kind=kind, title=title, at=more.pop("at", NOW), by="ann", **more)


def laid_out(*attached: Attached) -> dict[str, str]:
    layout = Layout(Folder("root/"))
    attachments.lay_out(layout, Folder("root/x/"), attached)
    return {
        part.path.removeprefix("root/x/"): part.source.content.decode()
        if isinstance(part.source, Content)
        else getattr(part.source, "digest", "")
        for part in layout.parts
    }


SAID = "Masked before it was kept: "


def test_links_are_listed_with_who_added_them() -> None:
    link = one("link", "Run [book]", url="https://wiki.example/a b", text="two\nlines")

    text = laid_out(link)["links.md"]

    assert "- [Run \\[book\\]](<https://wiki.example/a b>), 2027-01-15T08:00:00Z, ann" in text
    assert "  two\n  lines" in text


def test_no_title_and_no_address_makes_a_link_that_nobody_added() -> None:
    link = one(
        "link", "Wiki\n- [More](<https://b.example>)", url="https://a.example/>)\n- [x](<https://c.example"
    )

    text = laid_out(link)["links.md"]

    assert attachments.links_in(text) == 1
    assert "(<https://a.example/%3E)%0A- [x](%3Chttps://c.example>)" in text


def test_notes_and_attestations_are_numbered_by_time() -> None:
    found = laid_out(
        one("note", "Later", at=NOW + 1000, text="b"),
        one("note", "First", text="a"),
        one("attestation", text="It is so.", expires_at=NOW + 86_400_000),
    )

    assert list(found) == [
        "note_1_2027-01-15T080000Z.md",
        "note_2_2027-01-15T080001Z.md",
        "attestation_1_2027-01-15T080000Z.md",
    ]
    assert found["note_1_2027-01-15T080000Z.md"].startswith("# First\n")
    assert "Counts until: 2027-01-16T08:00:00Z" in found["attestation_1_2027-01-15T080000Z.md"]


def test_uploads_keep_their_names_unless_they_would_do_harm() -> None:
    found = laid_out(
        one("upload", "a", filename="report.pdf", file="1" * 64),
        one("upload", "b", filename="REPORT.pdf", file="2" * 64),
        one("upload", "c", filename="../../etc/passwd", file="3" * 64),
        one("upload", "d", filename="CON.txt", file="4" * 64),
        one("upload", "e", filename="uploads.md", file="5" * 64),
    )

    told = found.pop("uploads.md")
    assert list(found) == ["report.pdf", "REPORT (2).pdf", ".. .. etc passwd", "_CON.txt", "uploads (2).md"]
    assert list(found.values()) == [digit * 64 for digit in "12345"]
    assert "- REPORT (2).pdf: b, 2027-01-15T08:00:00Z, ann" in told


def test_what_was_masked_is_stated_with_whatever_it_was_masked_in() -> None:
    found = laid_out(
        one("link", url="https://a.example", masked=1),
        one("note", text="a", masked=2),
        one("attestation", text="b", masked=3),
        one("upload", filename="report.csv", file="1" * 64, masked=1200),
        one("note", text="c", at=NOW + 1000),
    )

    told = [text.partition(SAID)[2].partition("\n")[0] for text in found.values()]
    assert told == ["1 secret", "2 secrets", "", "3 secrets", "1,200 secrets", ""]


def test_evidence_from_people_counts_among_what_the_ledger_shows() -> None:
    layout = Layout(Folder("root/"))
    upload = one("upload", filename="a.txt", digest="6" * 64, file="7" * 64)

    brought = [one("note", text="a", digest="5" * 64), upload, one("link", url="u", digest="8" * 64)]
    attachments.lay_out(layout, Folder("root/x/"), brought)

    assert sorted(layout.items) == [digit * 64 for digit in "5678"]
