"""Evidence that people bring: kept by version, placed in many places, taken away without being lost."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from proofgraph import boot
from proofgraph.boot import Services
from proofgraph.compliance.item_search import LOOKED_AT, search
from proofgraph.compliance.items import MOST_PLACES
from proofgraph.compliance.targets import Target, control, requirement
from proofgraph.errors import (
    ConflictError,
    ForbiddenError,
    InvalidInputError,
    NotFoundError,
    UnavailableError,
)
from proofgraph.ports.objects import MemoryObjects
from proofgraph.ports.records import Record
from proofgraph.ports.scanning import MemoryScanner, Scan
from proofgraph.settings import Settings
from tests.unit.compliance.world import library

NOW = 1_800_000_000_000
DAY = 86_400_000
A1, A2 = requirement("std", "A.1"), requirement("std", "A.2")
PNG = b"\x89PNG\r\n\x1a\n" + b"picture"


class Clock:
    now = NOW

    def __call__(self) -> int:
        return self.now


def made(tmp_path: Path, **ports: Any) -> Services:
    ports.setdefault("clock", Clock())
    services = boot.memory(settings=Settings(cache_dir=tmp_path), **ports)
    services.__dict__["library"] = library()
    services.frameworks.install("std")
    return services


@pytest.fixture
def services(tmp_path: Path) -> Services:
    return made(tmp_path)


def note(services: Services, *places: Target, text: str = "Seen on site.", **more: Any) -> Any:
    return services.items.create("note", {"title": "Visit", "text": text, **more}, places or [A1], by="ann")


def staged(services: Services) -> MemoryObjects:
    objects = services.objects
    assert isinstance(objects, MemoryObjects)
    return objects


def sent(services: Services, content: bytes, filename: str = "shot.png", by: str = "ann") -> str:
    begun = services.evidence_uploads.begin(filename, len(content), by=by)
    staged(services).put(f"staged/uploads/{begun.id}", content)
    return begun.id


def entered(services: Services, item: str) -> bool:
    return bool(services.ledger.store.places(item))


def test_an_item_is_listed_where_it_is_placed(services: Services) -> None:
    made = note(services, A1, control("sign-in"))

    (on_requirement,) = services.evidence_items.for_requirement("std", "A.1")
    (on_control,) = services.evidence_items.for_control("sign-in")
    (inherited,) = services.evidence_items.for_requirement("std", "A.2")

    assert {on_requirement.id, on_control.id, inherited.id} == {made.id}
    assert (on_requirement.from_control, inherited.from_control) == ("", "sign-in")


def test_a_search_looks_at_a_bounded_number_of_items_and_says_where_to_go_on(services: Services) -> None:
    oldest = note(services, text="The one that is meant.")
    body = oldest.body() | {"text": "Another.", "at": NOW}
    for n in range(LOOKED_AT):
        id = f"{NOW + 1 + n:013d}-{n:012d}"
        services.records.put(Record("evidence-items", "item", id, body | {"id": id}))

    found, after = search(services.items, "meant")
    assert (found, after is not None) == ([], True)
    found, after = search(services.items, "meant", after=after)
    assert ([item.id for item in found], after) == ([oldest.id], None)


def test_a_link_without_inheritance_hands_nothing_down(services: Services) -> None:
    note(services, control("sign-in"))
    framework = services.frameworks.get("std")

    services.controls.link(framework, "A.2", "sign-in", by="ann", inherit=False)

    assert services.evidence_items.for_requirement("std", "A.2") == []


def test_every_version_is_kept_as_evidence_and_entered(services: Services) -> None:
    made = note(services)
    edited = services.items.edit(made.id, {"text": "Seen twice."}, by="bob", why="went again")

    first, second = services.items.versions(made.id)

    assert (edited.number, edited.by, edited.edited_by) == (2, "ann", "bob")
    assert (first.body["text"], second.body["text"], second.why) == (
        "Seen on site.",
        "Seen twice.",
        "went again",
    )
    assert services.ledger.verify().entries == 2
    assert services.inspection.check(contents=True).intact
    assert services.outbox.waiting() == 0


def test_an_edit_of_what_somebody_changed_meanwhile_is_refused(services: Services) -> None:
    made = note(services)
    services.items.edit(made.id, {"title": "One"}, by="bob")

    with pytest.raises(ConflictError):
        services.items.edit(made.id, {"title": "Two"}, by="ann", expected=made.version)
    assert services.items.get(made.id).title == "One"


def test_removing_an_item_takes_it_from_its_places_and_from_nothing_else(services: Services) -> None:
    id = sent(services, PNG)
    made = services.evidence_uploads.complete(id, {}, [A1], by="ann")
    before = services.ledger.store.newest() or 0

    services.items.remove(made.id, by="bob")

    assert services.evidence_items.for_requirement("std", "A.1") == []
    assert services.items.get(made.id).removed_at == NOW
    assert made.file is not None
    assert services.evidence.get(made.file.sha256) == PNG
    assert (services.ledger.store.newest() or 0) > before
    with pytest.raises(ConflictError):
        services.items.edit(made.id, {"title": "Back"}, by="bob")


def test_secrets_in_what_people_write_are_masked_and_counted(services: Services) -> None:
    made = note(services, text="The key was AKIA and password=hunter2hunter2 here.")

    assert "hunter2" not in made.text
    assert made.masked == 1


@pytest.mark.parametrize(
    ("kind", "fields", "said"),
    [
        ("link", {"title": "x", "url": "javascript:alert(1)"}, "https://"),
        ("note", {"title": "x", "text": " "}, "needs a text"),
        ("note", {"title": " ", "text": "x"}, "title"),
        ("note", {"title": "x", "text": "x", "expires_at": NOW}, "future"),
        ("note", {"title": "x", "text": "x", "remind_at": NOW + 5}, "before the expiry"),
        ("upload", {"title": "x"}, "needs its file"),
    ],
)
def test_an_item_that_says_nothing_is_refused_whole(
    services: Services, kind: Any, fields: dict[str, Any], said: str
) -> None:
    with pytest.raises(InvalidInputError, match=said):
        services.items.create(kind, fields, [A1], by="ann")
    assert services.evidence_items.for_requirement("std", "A.1") == []


@pytest.mark.parametrize(
    "place", [requirement("std", "Z.9"), requirement("none", "A.1"), control("none")], ids=str
)
def test_an_item_is_placed_only_on_what_there_is(services: Services, place: Target) -> None:
    with pytest.raises(NotFoundError):
        note(services, place)


def test_an_item_stands_in_a_bounded_number_of_places(services: Services) -> None:
    places = [control(f"c{number}") for number in range(MOST_PLACES + 1)]

    with pytest.raises(InvalidInputError, match="at most"):
        note(services, *places)


def test_an_expired_item_is_shown_as_such_and_counts_no_more(services: Services) -> None:
    note(services, expires_at=NOW + DAY)
    assert services.evidence_items.attached("std", NOW).refs == {"A.1"}

    services.clock.now = NOW + DAY  # type: ignore[attr-defined]

    (shown,) = services.evidence_items.for_requirement("std", "A.1")
    assert shown.expired
    assert services.evidence_items.attached("std", NOW + DAY).refs == frozenset()


def test_what_is_due_is_told_by_its_reminder_or_else_its_expiry(services: Services) -> None:
    late = note(services, expires_at=NOW + 9 * DAY)
    soon = note(services, expires_at=NOW + 9 * DAY, remind_at=NOW + 2 * DAY)
    gone = note(services, expires_at=NOW + DAY)
    services.items.remove(gone.id, by="ann")

    assert [item.id for item in services.items.due(NOW + 3 * DAY)] == [soon.id]
    assert [item.id for item in services.items.due(NOW + 30 * DAY)] == [soon.id, late.id]


def test_a_file_becomes_evidence_by_its_digest_and_may_be_used_in_many_places(services: Services) -> None:
    made = services.evidence_uploads.complete(sent(services, PNG), {}, [A1, A2], by="ann")

    assert made.file is not None
    assert (made.title, made.file.media_type, made.file.bytes) == ("shot.png", "image/png", len(PNG))
    assert entered(services, made.file.sha256)
    assert services.evidence_uploads.link(made.id).startswith("memory://evidence/")
    assert list(staged(services).list("staged/")) == []


def test_completing_twice_makes_one_item(services: Services) -> None:
    id = sent(services, PNG)

    first = services.evidence_uploads.complete(id, {}, [A1], by="ann")
    second = services.evidence_uploads.complete(id, {}, [A1], by="ann")

    assert first == second
    assert len(services.evidence_items.for_requirement("std", "A.1")) == 1


def test_a_new_file_is_a_new_version_and_the_old_one_can_still_be_had(services: Services) -> None:
    made = services.evidence_uploads.complete(sent(services, PNG), {}, [A1], by="ann")
    other = sent(services, PNG + b"2", "later.png")

    changed = services.evidence_uploads.replace(made.id, other, by="ann", expected=made.version)

    assert changed.file is not None
    assert changed.file.filename == "later.png"
    assert changed.title == "shot.png"
    links = {services.evidence_uploads.link(made.id, number) for number in (1, 2, None)}
    assert len(links) == 2


@pytest.mark.parametrize(
    ("content", "filename", "said"),
    [
        (b"MZ\x90\x00", "setup.png", "is not image/png"),
        (b"%PDF-1.7", "page.docx", "is not application/vnd"),
        (b"#!/bin/sh\necho", "run.txt", "is not text/plain"),
        (b"\x00\x01\x02", "data.csv", "is not text/csv"),
        (b"\xff\xfa\xfb", "data.csv", "is not text/csv"),
        (b"PK\x03\x04broken", "archive.zip", "The archive is damaged"),
    ],
)
def test_a_file_that_is_not_what_its_name_says_is_refused_and_forgotten(
    services: Services, content: bytes, filename: str, said: str
) -> None:
    id = sent(services, content, filename)

    with pytest.raises(InvalidInputError, match=said):
        services.evidence_uploads.complete(id, {}, [A1], by="ann")
    assert list(staged(services).list("staged/")) == []
    with pytest.raises(NotFoundError):
        services.evidence_uploads.complete(id, {}, [A1], by="ann")


@pytest.mark.parametrize(("filename", "size"), [("a.exe", 5), ("a", 5), ("a.png", 0), ("a.png", 2**30)])
def test_a_file_that_would_not_be_taken_is_refused_before_it_is_sent(
    services: Services, filename: str, size: int
) -> None:
    with pytest.raises(InvalidInputError):
        services.evidence_uploads.begin(filename, size, by="ann")


def test_a_file_of_another_size_than_announced_is_refused(services: Services) -> None:
    begun = services.evidence_uploads.begin("a.png", 3, by="ann")
    staged(services).put(f"staged/uploads/{begun.id}", PNG)

    with pytest.raises(InvalidInputError, match="announced"):
        services.evidence_uploads.complete(begun.id, {}, [A1], by="ann")


def test_a_file_that_has_not_arrived_can_be_waited_for(services: Services) -> None:
    begun = services.evidence_uploads.begin("a.png", len(PNG), by="ann")

    with pytest.raises(ConflictError, match="not arrived"):
        services.evidence_uploads.complete(begun.id, {}, [A1], by="ann")
    staged(services).put(f"staged/uploads/{begun.id}", PNG)
    assert services.evidence_uploads.complete(begun.id, {}, [A1], by="ann").file


def test_somebody_else_s_upload_cannot_be_completed(services: Services) -> None:
    with pytest.raises(ForbiddenError):
        services.evidence_uploads.complete(sent(services, PNG), {}, [A1], by="bob")


def test_secrets_in_a_text_are_masked_before_it_is_stored_and_the_mask_is_stated(services: Services) -> None:
    content = b"user: ann\npassword=hunter2hunter2\n"

    made = services.evidence_uploads.complete(sent(services, content, "settings.yaml"), {}, [A1], by="ann")

    assert made.file is not None
    assert made.file.masked == 1
    assert b"hunter2" not in services.evidence.get(made.file.sha256)
    (shown,) = services.evidence_items.for_requirement("std", "A.1")
    assert shown.masked == 1


def office(parts: dict[str, str]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return stream.getvalue()


DOCUMENT = (
    '<w:document xmlns:w="urn:w"><w:p><w:r><w:t>{}</w:t></w:r><w:r><w:t>{}</w:t></w:r></w:p></w:document>'
)


@pytest.mark.parametrize(
    ("filename", "parts", "told"),
    [
        ("a.docx", {"word/document.xml": DOCUMENT.format("ghp_", "a" * 36)}, "document.xml: GitHub token"),
        ("a.docx", {"word/document.xml": DOCUMENT.format("", ""), "word/_rels/document.xml.rels":
            '<Relationships><Relationship Target="https://ann:hunter2@db.example"/></Relationships>'},
            "rels: password in an address"),
        ("a.xlsx", {"xl/workbook.xml": "<workbook/>", "xl/sharedStrings.xml":
            "<sst><si><t>fine</t></si><si><t>DB_SECRET=hunter2</t></si></sst>"}, "sharedStrings.xml: secret"),
        ("a.pptx", {"ppt/presentation.xml": "<p/>", "ppt/slides/slide1.xml":
            "<s><p><t>-----BEGIN RSA PRIVATE KEY-----</t></p></s>"}, "slide1.xml: private key"),
        ("a.odt", {"content.xml": "<o><p>npm_" + "a" * 36 + "</p></o>"}, "content.xml: npm token"),
    ],
)  # fmt: skip
def test_an_office_document_with_a_secret_is_refused_by_part_and_kind(
    services: Services, filename: str, parts: dict[str, str], told: str
) -> None:
    id = sent(services, office(parts), filename)

    with pytest.raises(InvalidInputError, match=re.escape(told)):
        services.evidence_uploads.complete(id, {}, [A1], by="ann")
    assert list(staged(services).list("staged/")) == []


def test_an_office_document_without_secrets_keeps_its_bytes(services: Services) -> None:
    content = office({"word/document.xml": DOCUMENT.format("The password ", "policy: twelve characters")})

    made = services.evidence_uploads.complete(sent(services, content, "policy.docx"), {}, [A1], by="ann")

    assert made.file is not None
    assert services.evidence.get(made.file.sha256) == content


def test_secrets_in_an_attestation_s_statement_are_masked_and_counted(services: Services) -> None:
    services.attestations.attest(
        "std", "A.1", statement="Done with password=hunter2hunter2", signer="ann", expires_at=NOW + DAY
    )

    (shown,) = services.evidence_items.for_requirement("std", "A.1")
    assert (shown.statement, shown.masked) == ("Done with password=[masked: secret]", 1)


def test_a_text_without_secrets_keeps_its_bytes(services: Services) -> None:
    content = "\ufeffa;b\r\n1;ü\r\n".encode()

    made = services.evidence_uploads.complete(sent(services, content, "list.csv"), {}, [A1], by="ann")

    assert made.file is not None
    assert services.evidence.get(made.file.sha256) == content


def test_what_the_malware_scanner_refuses_is_no_evidence(tmp_path: Path) -> None:
    import hashlib

    scanner = MemoryScanner({hashlib.sha256(PNG).hexdigest(): "Eicar"})
    services = made(tmp_path, scanner=scanner)

    with pytest.raises(InvalidInputError, match="Eicar"):
        services.evidence_uploads.complete(sent(services, PNG), {}, [A1], by="ann")
    clean = services.evidence_uploads.complete(sent(services, PNG + b"x"), {}, [A1], by="ann")
    assert clean.file is not None
    assert clean.file.scanned_by == "memory"


def test_a_scanner_that_does_not_answer_leaves_the_file_to_be_tried_again(tmp_path: Path) -> None:
    class Away:
        def scan(self, key: str, *, sha256: str, size: int) -> Scan:
            raise UnavailableError("no answer")

    services = made(tmp_path, scanner=Away())
    id = sent(services, PNG)

    with pytest.raises(UnavailableError):
        services.evidence_uploads.complete(id, {}, [A1], by="ann")
    assert staged(services).stat(f"staged/uploads/{id}")


def test_an_attestation_is_evidence_of_a_requirement_and_of_a_control(services: Services) -> None:
    attest: Callable[..., Any] = services.attestations.vouch
    attest(A1, statement="We looked.", signer="ann", expires_at=NOW + DAY)
    attest(control("sign-in"), statement="It is on.", signer="ann", expires_at=NOW + DAY)

    (on_requirement,) = services.evidence_items.for_requirement("std", "A.1")
    (inherited,) = services.evidence_items.for_requirement("std", "A.2")

    assert (on_requirement.kind, on_requirement.statement) == ("attestation", "We looked.")
    assert inherited.from_control == "sign-in"
    assert services.evidence_items.attached("std", NOW).refs == {"A.1"}
    assert services.evidence_items.attached("std", NOW).controls == {"sign-in"}
    assert services.ledger.verify().entries == 2


def test_a_withdrawn_attestation_counts_no_more_and_is_still_in_the_ledger(services: Services) -> None:
    services.attestations.vouch(A1, statement="We looked.", signer="ann", expires_at=NOW + DAY)

    services.attestations.withdraw(A1, by="bob")

    assert services.evidence_items.for_requirement("std", "A.1") == []
    assert services.attestations.valid("std", NOW) == frozenset()
    assert services.ledger.verify().entries == 2
    with pytest.raises(NotFoundError):
        services.attestations.withdraw(A1, by="bob")
