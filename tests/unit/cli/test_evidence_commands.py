"""Evidence, exceptions, the ledger and the audit log from the command line, against the API itself."""

from __future__ import annotations

import csv
import itertools
import json
import re
from pathlib import Path

import httpx
import pytest

from proofgraph import boot
from proofgraph.boot import Services
from proofgraph.compliance.ledger_store import MemoryLedgerStore
from proofgraph.settings import Settings
from tests.unit.cli.bridge import connect
from tests.unit.cli.conftest import NOW, Terminal
from tests.unit.compliance.world import library

PLACE = "std/A.1"


@pytest.fixture
def services(tmp_path: Path) -> Services:
    ticks = itertools.count(NOW)
    made = boot.memory(settings=Settings(cache_dir=tmp_path / "cache"), clock=lambda: next(ticks))
    made.__dict__["library"] = library()
    made.frameworks.install("std")
    return made


@pytest.fixture
def connected(signed_in: Terminal, services: Services) -> Terminal:
    terminal = connect(signed_in, services)
    through_api = terminal.answer

    def answered(request: httpx.Request) -> httpx.Response:
        if request.url.scheme == "memory":
            key = f"{request.url.host}{request.url.path}"
            if request.method == "GET":
                return httpx.Response(200, content=services.ports.evidence.get(key))
            services.objects.put(key, request.content)
            return httpx.Response(200)
        return through_api(request)

    terminal.answer = answered  # type: ignore[method-assign]
    return terminal


def last_id(terminal: Terminal, kind: str) -> str:
    found: str = re.findall(rf"{kind} (\d{{13}}-[0-9a-f]+)", terminal.text)[-1]
    return found


def test_links_notes_and_files_are_added_listed_and_removed(
    connected: Terminal, services: Services, tmp_path: Path
) -> None:
    file = tmp_path / "list.csv"
    file.write_text("who,password\nann,password=hunter2hunter2\n")

    assert connected.run("evidence", "link", PLACE, "https://wiki.example.com/x", "--title", "Wiki") == 0
    assert connected.run("evidence", "note", "sign-in", "Seen on site.") == 0
    assert connected.run("evidence", "upload", PLACE, str(file), "--expires", "2099-12-31") == 0
    assert "1 secrets in it were masked" in connected.text
    item = last_id(connected, "evidence")
    assert connected.run("evidence", "list", PLACE) == 0
    assert "Wiki" in connected.text
    assert "2100-01-01" in connected.text
    assert connected.run("evidence", "remove", item) == 0

    assert [e.kind for e in services.evidence_items.for_requirement("std", "A.1")] == ["link"]
    assert [e.from_control for e in services.evidence_items.for_requirement("std", "A.2")] == ["sign-in"]


def test_a_note_is_edited_and_used_in_further_places(connected: Terminal, services: Services) -> None:
    connected.run("evidence", "note", PLACE, "Seen on site.", "--title", "Visit")
    item = last_id(connected, "evidence")

    assert connected.run("evidence", "edit", item, "--text", "Seen twice.", "--why", "second visit") == 0
    assert connected.run("evidence", "place", item, "sign-in", PLACE) == 0
    assert connected.run("evidence", "place", item, PLACE, "--not") == 0
    assert connected.run("evidence", "versions", item) == 0

    held = services.items.get(item)
    assert (held.text, [place.id for place in held.places]) == ("Seen twice.", ["sign-in"])
    assert re.search(r"1 .* Seen on site\.\s", connected.text)
    assert re.search(r"2 .* second visit .* Seen twice\.\s", connected.text)
    assert connected.run("evidence", "place", item, "sign-in", "--not") == 2
    assert connected.run("evidence", "edit", item) == 2


def test_a_file_is_replaced_and_each_version_downloaded(
    connected: Terminal, services: Services, tmp_path: Path
) -> None:
    first, second = tmp_path / "list.csv", tmp_path / "newer.csv"
    first.write_text("who\nann\n")
    second.write_text("who\nbob\n")
    connected.run("evidence", "upload", PLACE, str(first), "--title", "People", "--expires", "2099-12-31")
    item = last_id(connected, "evidence")
    folder = tmp_path / "taken"

    assert connected.run("evidence", "replace", item, str(second), "--why", "new joiner") == 0
    assert connected.run("evidence", "edit", item, "--expires", "") == 0
    assert connected.run("evidence", "download", item, "--out", f"{folder}/") == 0
    assert connected.run("evidence", "download", item, "--number", "1", "--out", str(folder / "old")) == 0

    assert (folder / "newer.csv").read_text() == "who\nbob\n"
    assert (folder / "old").read_text() == "who\nann\n"
    held = services.items.get(item)
    assert (held.title, held.number, held.expires_at) == ("People", 3, None)
    assert connected.run("evidence", "download", item, "--number", "9", "--out", str(folder)) == 3


@pytest.mark.parametrize(
    "command",
    [
        ("evidence", "upload", PLACE, "none.txt"),
        ("evidence", "attest", PLACE, "So it is.", "--expires", "soon"),
        ("evidence", "link", PLACE, "ftp://x"),
        ("ledger", "verify", "--segment", "none.json"),
    ],
    ids=" ".join,
)
def test_what_cannot_be_is_used_wrongly(connected: Terminal, command: tuple[str, ...]) -> None:
    assert connected.run(*command) == 2


def test_an_attestation_is_made_and_withdrawn(connected: Terminal, services: Services) -> None:
    assert connected.run("evidence", "attest", PLACE, "We looked.", "--expires", "2099-12-31") == 0
    assert services.attestations.valid("std", NOW + 1000) == {"A.1"}

    assert connected.run("evidence", "withdraw", PLACE) == 0

    assert services.attestations.valid("std", NOW + 1000) == frozenset()


def test_an_exception_is_asked_for_and_withdrawn_but_not_approved_by_oneself(connected: Terminal) -> None:
    asked = ("--reason", "Vendor.", "--owner", "ann", "--instead", "By hand.", "--expires", "2024-06-30")
    assert connected.run("exceptions", "request", "question:users-mfa", *asked) == 0
    id = last_id(connected, "Exception")

    assert connected.run("exceptions", "approve", id) == 3
    assert connected.run("exceptions", "withdraw", id, "--note", "fixed") == 0

    assert connected.run("exceptions", "list", "--state", "withdrawn") == 0
    assert "question users-mfa" in connected.text


def test_the_ledger_is_shown_and_verified(connected: Terminal, services: Services) -> None:
    connected.run("evidence", "note", PLACE, "Seen.")
    services.ledger.sign_head(services.ports.signer)

    assert connected.run("ledger", "head") == 0
    assert connected.run("ledger", "verify", "--contents") == 0

    assert re.search(r"\d entries, 1 signed heads\n", connected.text)
    assert re.search(r"\d entries, 1 signed heads: intact", connected.text)


def test_a_changed_entry_is_named_and_ends_with_one(connected: Terminal, services: Services) -> None:
    connected.run("evidence", "note", PLACE, "Seen.")
    stat = next(iter(services.evidence.objects.list("evidence/")))
    services.evidence.objects.put(stat.key, b"other")

    assert connected.run("ledger", "verify") == 0
    assert connected.run("ledger", "verify", "--contents") == 1

    assert re.search(r"Entry \d, item: The evidence item", connected.text)
    assert "NOT INTACT" in connected.text


def test_a_piece_is_saved_and_checked_offline(
    connected: Terminal, services: Services, tmp_path: Path
) -> None:
    connected.run("evidence", "note", PLACE, "Seen.")
    services.ledger.sign_head(services.ports.signer)
    item, out = services.ledger.entry(services.ledger.store.newest() or 0).item, tmp_path / "piece.json"
    connected.run("ledger", "segment", item, "--out", str(out))
    offline = ("ledger", "verify", "--segment", str(out), "--item", item)

    assert connected.run(*offline) == 0
    assert "intact, signer unverified" in connected.text
    assert connected.run(*offline, "--fingerprint", "sha256:" + "0" * 64) == 1
    piece = json.loads(out.read_text())
    piece["runs"][0]["entries"][0]["at"] += 1
    out.write_text(json.dumps(piece))
    assert connected.run(*offline) == 1
    assert "was changed after it was entered" in connected.text


def test_a_broken_end_is_recovered_with_a_reason(signed_in: Terminal, services: Services) -> None:
    services.items.create("note", {"title": "x", "text": "y"}, [], by="ann")
    services.ledger.sign_head(services.ports.signer)
    store = services.ports.ledger
    assert isinstance(store, MemoryLedgerStore)
    store.entries.clear()
    later = connect(signed_in, Services(services.ports))

    assert later.run("ledger", "recover", "--reason", "restored from a backup") == 0

    assert "Entry 0 tells of the recovery" in later.text
    assert later.run("ledger", "verify") == 0


def test_the_audit_log_is_listed_and_exported(connected: Terminal, tmp_path: Path) -> None:
    connected.run("evidence", "note", PLACE, "Seen.")
    connected.run("evidence", "note", PLACE, "Seen again.")
    out = tmp_path / "log.csv"

    assert connected.run("audit-log", "list", "--action", "evidence.") == 0
    assert connected.run("audit-log", "export", "--action", "evidence.", "--out", str(out)) == 0

    assert connected.text.count("evidence.create") == 2
    with out.open(newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert [row["action"] for row in rows] == ["evidence.create", "evidence.create"]
    assert json.loads(rows[0]["after"])["text"] == "Seen again."
