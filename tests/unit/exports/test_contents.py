"""What a package says of its evidence is checked too: a package may be signed and still be wrong."""

from __future__ import annotations

import hashlib
import json
import random
import re
import zipfile
import zlib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from proofgraph import boot
from proofgraph.compliance.engagements import Contents
from proofgraph.compliance.items import File, ItemKind
from proofgraph.compliance.targets import Target, requirement
from proofgraph.errors import InvalidInputError
from proofgraph.exports import manifest
from proofgraph.exports.archive import Archive
from proofgraph.exports.scopes import FrameworkScope
from proofgraph.exports.verify import Verdict, verify
from proofgraph.ports.signing import KeySigner, fingerprint
from tests.unit.api.world import NOW, evaluated_services

ROOT = "Demo standard_evidence"
QUESTION = f"{ROOT}/First section/D1.1 Users prove who they are/1_Does every user have MFA"
ROWS, ABOUT = f"{QUESTION}/1_Without.rows.jsonl", f"{QUESTION}/1_Without.json"
PICTURE = f"{ROOT}/audit/picture-at-closing.json"
SEGMENT, ITEMS = f"{ROOT}/ledger/segment.json", f"{ROOT}/ledger/items.json"
AT_ONE, STAMP = f"{ROOT}/First section/D1.1 Users prove who they are", "1_2023-11-14T221320Z"
LINKS, NOTE, ATTESTED = (f"{AT_ONE}/{name}" for name in ("links.md", f"note_{STAMP}", f"attestation_{STAMP}"))
FILE, UPLOAD = f"{AT_ONE}/report.csv", f"{AT_ONE}/upload_{STAMP}.json"
UPLOADED = b"a,b\r\n1,[masked: secret]\r\n"
SIGNER = KeySigner.fresh()

Change = Callable[[dict[str, bytes]], object]


@pytest.fixture(scope="module")
def content(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The package of an evaluated framework with an engagement's sample in it."""
    made = evaluated_services(tmp_path_factory.mktemp("contents"))
    services = boot.Services(replace(made.ports, signer=SIGNER))  # type: ignore[type-var]
    said = Contents(title="2023", type="type-2", period_start="2023-11-14", period_end="2023-11-14")
    engagement = services.engagements.create("demo", said, by="ann")
    services.populations.create(engagement.id, "users-mfa", size=2, seed="17", by="ann")
    bring(services, requirement("demo", "D1.1"))
    job = services.exports.start("evidence-zip", FrameworkScope(framework_id="demo"), by="ann")
    done = services.exports.run(job.id)
    return services.objects.get(done.key)


def bring(services: boot.Services, place: Target) -> None:
    """One of each kind; the file had two secrets in it."""
    held = File(
        filename="report.csv",
        media_type="text/csv",
        bytes=len(UPLOADED),
        sha256=services.evidence.put(UPLOADED),
        masked=2,
    )
    said: dict[ItemKind, dict[str, Any]] = {
        "link": {"title": "Run [book]", "url": "https://wiki.example/run", "description": "two\nlines"},
        "note": {"title": "Visit", "text": "Seen.\r\n  All of it."},
        "upload": {"title": "Report", "file": held},
    }
    for kind, fields in said.items():
        services.items.create(kind, fields, [place], by="ann")
    services.attestations.vouch(place, statement="It is so.", signer="ann", expires_at=NOW + 86_400_000)


@pytest.fixture
def package(content: bytes, tmp_path: Path) -> Path:
    path = tmp_path / "package.zip"
    path.write_bytes(content)
    return path


def signed_again(package: Path, change: Change, signer: KeySigner = SIGNER) -> Verdict:
    """The verdict on a package whose files were changed by somebody who could sign it."""
    with zipfile.ZipFile(package) as held:
        files = {name: held.read(name) for name in held.namelist()}
    about = json.loads(files.pop(f"{ROOT}/manifest.json"))["payload"]["about"]
    change(files)
    with package.open("wb") as target, Archive(target) as archive:
        for name, data in files.items():
            archive.add(name, data)
        signed = manifest.sign(about, archive.files, signer)
        archive.add(f"{ROOT}/manifest.json", signed.content)
    return verify(package, fingerprint=fingerprint(signer.public_key))


def edited(path: str, change: Callable[[Any], object]) -> Change:
    """Change a JSON file in place."""

    def apply(files: dict[str, bytes]) -> None:
        data = json.loads(files[path])
        change(data)
        files[path] = json.dumps(data).encode()

    return apply


def population(files: dict[str, bytes]) -> str:
    return next(
        name for name in files if name.startswith(f"{ROOT}/populations/") and "/certificates/" not in name
    )


def other_sample(files: dict[str, bytes]) -> None:
    def swap(data: Any) -> None:
        data["sample"] = data["sample"][::-1]

    edited(population(files), swap)(files)


def certificates(files: dict[str, bytes]) -> list[str]:
    return [name for name in files if "/populations/certificates/" in name]


def other_certificate(files: dict[str, bytes]) -> None:
    """Its name, and what the population names, follow the change: only what it says is another thing."""
    (name,) = certificates(files)
    data = json.dumps({**json.loads(files.pop(name)), "complete": False}).encode()
    digest = hashlib.sha256(data).hexdigest()
    files[f"{ROOT}/populations/certificates/{digest}.json"] = data

    def rename(data: Any) -> None:
        for source in data["population"]["certificate"]["sources"]:
            source["certificate"] = digest

    edited(population(files), rename)(files)


def no_certificate_of_one(files: dict[str, bytes]) -> None:
    def add(data: Any) -> None:
        sources = data["population"]["certificate"]["sources"]
        sources.append({**sources[0], "certificate": "e" * 64})

    edited(population(files), add)(files)


def other_population(files: dict[str, bytes]) -> None:
    edited(population(files), lambda data: data["population"]["items"].pop())(files)


def other_snapshot(files: dict[str, bytes]) -> None:
    name = next(name for name in files if name.startswith(f"{ROOT}/snapshots/"))
    files[name] += b" "


def other_rows_everywhere(files: dict[str, bytes]) -> None:
    """Rows and the digest beside them agree; only the ledger knows better."""
    files[ROWS] = files[ROWS].replace(b"user 0", b"user 9")
    digest = hashlib.sha256(files[ROWS]).hexdigest()
    edited(ABOUT, lambda data: data.update(rows_sha256=digest))(files)


def replaced(path: str, before: bytes, after: bytes) -> Change:
    def apply(files: dict[str, bytes]) -> None:
        assert before in files[path]
        files[path] = files[path].replace(before, after)

    return apply


def other_note_everywhere(files: dict[str, bytes]) -> None:
    """Page and body agree; only the ledger knows better."""
    for name in (f"{NOTE}.md", f"{NOTE}.json"):
        files[name] = files[name].replace(b"All of it.", b"A bit of it.")


def test_what_people_brought_lies_beside_as_it_was_entered(package: Path) -> None:
    with zipfile.ZipFile(package) as held:
        told = json.loads(held.read(ITEMS))
        for kind in ("link", "note", "attestation", "upload"):
            body = held.read(f"{AT_ONE}/{kind}_{STAMP}.json")
            assert hashlib.sha256(body).hexdigest() in told["entered"]
        uploads = held.read(f"{AT_ONE}/uploads.md").decode()

    assert hashlib.sha256(UPLOADED).hexdigest() in told["entered"]
    assert "report.csv: Report, 2023-11-14T22:13:20Z, ann, Masked before it was kept: 2 secrets" in uploads
    assert verify(package).checked.brought == 4


@pytest.mark.parametrize(
    ("change", "what", "named"),
    [
        (replaced(f"{NOTE}.md", b"All of it", b"None of it"), "brought", f"{NOTE}.md"),
        (replaced(f"{NOTE}.md", b"# Visit", b"# No visit"), "brought", f"{NOTE}.md"),
        (other_note_everywhere, "ledger", f"{NOTE}.json"),
        (lambda files: files.pop(f"{NOTE}.json"), "brought", f"{NOTE}.json"),
        (lambda files: files.pop(f"{NOTE}.md"), "brought", f"{NOTE}.md"),
        (replaced(f"{ATTESTED}.md", b"It is so", b"It is not so"), "brought", f"{ATTESTED}.md"),
        (replaced(LINKS, b"wiki.example", b"evil.example"), "brought", LINKS),
        (replaced(LINKS, b"# Links\n", b"# Links\n\n- [One](<https://more.example>)\n"), "brought", LINKS),
        (replaced(FILE, b"masked: secret", b"masked: nothing"), "brought", FILE),
        (edited(UPLOAD, lambda data: data.update(by="eve")), "ledger", UPLOAD),
        (edited(ITEMS, lambda data: data["brought"][0].update(body=["x"])), "brought", ""),
    ],
)
def test_what_people_brought_is_told_where_it_is_not_what_was_entered(
    package: Path, change: Change, what: str, named: str
) -> None:
    verdict = signed_again(package, change)

    assert what in {fault.what for fault in verdict.faults}
    assert {fault.what for fault in verdict.faults} <= {what, "ledger"}
    assert any(named in fault.path for fault in verdict.faults), verdict.faults


def test_packages_of_before_what_was_brought_lay_beside_are_intact_as_they_are(package: Path) -> None:
    def older(files: dict[str, bytes]) -> None:
        for one in json.loads(files[ITEMS])["brought"]:
            files.pop(one["body"])
        edited(ITEMS, lambda data: data.pop("brought"))(files)

    assert signed_again(package, older).intact


def test_a_package_says_how_much_of_it_was_checked(package: Path) -> None:
    verdict = verify(package, fingerprint=fingerprint(SIGNER.public_key))

    assert verdict.sentence == "intact, signer verified", verdict.faults
    assert (verdict.checked.queries, verdict.checked.samples, verdict.checked.not_entered) == (4, 1, 0)
    assert verdict.checked.entries > 0


@pytest.mark.parametrize(
    ("change", "what", "named"),
    [
        (lambda files: files.update({ROWS: b"{}"}), "rows", ROWS),
        (other_rows_everywhere, "ledger", ROWS),
        (edited(ABOUT, lambda data: data["certificate"].update(complete=False)), "rows", ABOUT),
        (edited(ABOUT, lambda data: data.update(snapshot="f" * 64)), "snapshot", ABOUT),
        (other_snapshot, "snapshot", "snapshots/"),
        (edited(SEGMENT, lambda data: data["runs"][0]["entries"][0].update(at=5)), "ledger", SEGMENT),
        (edited(SEGMENT, lambda data: data["runs"][-1]["heads"].clear()), "ledger", SEGMENT),
        (edited(SEGMENT, lambda data: data.update(runs=[])), "ledger", SEGMENT),
        (edited(SEGMENT, lambda data: data.pop("runs")), "ledger", SEGMENT),
        (edited(ITEMS, lambda data: data["entered"].clear()), "ledger", ""),
        (lambda files: files.pop(SEGMENT), "ledger", SEGMENT),
        (lambda files: files.update({SEGMENT: b"["}), "ledger", SEGMENT),
        (lambda files: files.update({PICTURE: b"{}"}), "ledger", PICTURE),
        (other_sample, "sample", "populations/"),
        (other_population, "sample", "populations/"),
    ],
)
def test_evidence_that_is_not_what_it_is_said_to_be_is_named(
    package: Path, change: Change, what: str, named: str
) -> None:
    verdict = signed_again(package, change)

    assert not verdict.intact
    assert {fault.what for fault in verdict.faults} == {what}
    assert all(named in fault.path for fault in verdict.faults)


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (other_certificate, "says that it is not complete"),
        (no_certificate_of_one, "sources[2]): its completeness certificate is not in the package"),
        (
            lambda files: files.update({certificates(files)[0]: b"{}"}),
            "is not the certificate that its name says",
        ),
    ],
)
def test_what_a_population_says_was_complete_is_checked_with_its_certificates(
    package: Path, change: Change, told: str
) -> None:
    verdict = signed_again(package, change)

    assert {fault.what for fault in verdict.faults} == {"sample"}
    assert any(told in fault.message for fault in verdict.faults), verdict.faults


def test_who_signs_a_copy_with_another_key_is_found_by_the_ledger_s_heads(package: Path) -> None:
    forged = signed_again(package, lambda files: None, KeySigner.fresh())

    assert forged.signer == "verified"  # for whoever believes the forger's fingerprint
    assert {fault.what for fault in forged.faults} == {"ledger"}
    assert "another key" in forged.faults[0].message


def test_one_flipped_bit_anywhere_is_found(package: Path, content: bytes) -> None:
    made = random.Random(11)
    for _ in range(120):
        damaged = bytearray(content)
        position = made.randrange(len(content))
        damaged[position] ^= 1 << made.randrange(8)
        package.write_bytes(damaged)
        try:
            verdict = verify(package)
        except InvalidInputError:
            continue
        assert not verdict.intact, f"a flip at byte {position} of {len(content)} was not found"
        assert all(fault.message for fault in verdict.faults)


def test_a_flipped_byte_of_a_file_names_that_file_and_no_other(package: Path, content: bytes) -> None:
    """One of each kind: what differs in its numbers alone is of the same kind.

    A few bits of what is compressed are padding and show in no content: such a flip is the archive's.
    """
    made = random.Random(12)
    with zipfile.ZipFile(package) as held:
        kinds = {_kind(info.filename): (info, held.read(info)) for info in held.infolist() if info.file_size}
    assert len(kinds) > 20
    for info, before in kinds.values():
        start = info.header_offset + 30 + len(info.filename.encode())
        damaged = bytearray(content)
        damaged[start + made.randrange(info.compress_size)] ^= 0x10
        package.write_bytes(damaged)

        named = "" if _read(package, info.filename) == before else info.filename
        assert [fault.path for fault in verify(package).faults] == [named]


def _read(package: Path, name: str) -> bytes | None:
    try:
        with zipfile.ZipFile(package) as held:
            return held.read(name)
    except (zipfile.BadZipFile, zlib.error):
        return None


def _kind(path: str) -> str:
    return re.sub(r"[0-9a-f]{64}|[0-9]+", "#", path.rpartition("/")[2]) + path.split("/")[1][:9]
