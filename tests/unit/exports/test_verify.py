"""Whatever is done to a package, verification finds it and names it."""

from __future__ import annotations

import random
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from proofgraph.errors import InvalidInputError
from proofgraph.exports import manifest
from proofgraph.exports.archive import Archive
from proofgraph.exports.verify import verify
from proofgraph.ports.signing import KeySigner, fingerprint

FILES = {"root/a.txt": b"first " * 40, "root/deep/b.csv": b"x,y\r\n1,2\r\n" * 30, "root/empty.txt": b""}
SIGNER = KeySigner.fresh()


def write(path: Path, files: dict[str, bytes] = FILES, signer: KeySigner = SIGNER) -> Path:
    with path.open("wb") as target, Archive(target) as archive:
        for name, content in files.items():
            archive.add(name, content)
        archive.add("root/manifest.json", manifest.sign({"what": "a test"}, archive.files, signer).content)
    return path


@pytest.fixture
def package(tmp_path: Path) -> Path:
    return write(tmp_path / "package.zip")


def rewrite(package: Path, change: Callable[[dict[str, bytes]], object]) -> Path:
    """The package with its files changed, packed again by somebody else."""
    with zipfile.ZipFile(package) as held:
        files = {name: held.read(name) for name in held.namelist()}
    change(files)
    with zipfile.ZipFile(package, "w") as made:
        for name, content in files.items():
            made.writestr(name, content)
    return package


def test_an_untouched_package_is_intact_and_its_signer_unverified(package: Path) -> None:
    verdict = verify(package)

    assert (verdict.sentence, verdict.files) == ("intact, signer unverified", 3)
    assert verdict.about == {"what": "a test"}


def test_the_published_fingerprint_verifies_the_signer(package: Path) -> None:
    known = fingerprint(SIGNER.public_key)

    assert verify(package, fingerprint=known).sentence == "intact, signer verified"
    assert verify(package, fingerprint=known.removeprefix("sha256:").upper()).intact


def test_another_keys_signature_is_told_apart(package: Path, tmp_path: Path) -> None:
    forged = write(tmp_path / "forged.zip", signer=KeySigner.fresh())

    verdict = verify(forged, fingerprint=fingerprint(SIGNER.public_key))

    assert verdict.signer == "wrong"
    assert "another key" in verdict.faults[0].message


def test_a_fingerprint_that_is_none_is_refused(package: Path) -> None:
    with pytest.raises(InvalidInputError, match="64 hexadecimal"):
        verify(package, fingerprint="abc")


@pytest.mark.parametrize(
    ("change", "what", "path"),
    [
        (lambda files: files.update({"root/a.txt": b"forged"}), "changed", "root/a.txt"),
        (lambda files: files.pop("root/deep/b.csv"), "removed", "root/deep/b.csv"),
        (lambda files: files.update({"root/new.txt": b"hi"}), "added", "root/new.txt"),
    ],
)
def test_a_changed_removed_or_added_file_is_named(
    package: Path, change: Callable[[dict[str, bytes]], object], what: str, path: str
) -> None:
    verdict = verify(rewrite(package, change))

    assert [(fault.what, fault.path) for fault in verdict.faults] == [(what, path)]


def test_a_manifest_that_was_edited_to_fit_no_longer_fits_its_signature(package: Path) -> None:
    def forge(files: dict[str, bytes]) -> None:
        content = files["root/manifest.json"].decode()
        files["root/manifest.json"] = content.replace("a test", "a lie!").encode()

    assert [fault.what for fault in verify(rewrite(package, forge)).faults] == ["signature"]


def test_packing_the_same_files_again_is_seen(package: Path) -> None:
    verdict = verify(rewrite(package, lambda files: None))

    assert [fault.what for fault in verdict.faults] == ["structure"]


def test_one_flipped_bit_anywhere_is_found(package: Path) -> None:
    content = package.read_bytes()
    random.seed(5)

    for position in range(len(content)):
        damaged = bytearray(content)
        damaged[position] ^= 1 << random.randrange(8)
        package.write_bytes(damaged)
        try:
            verdict = verify(package)
        except InvalidInputError:
            continue
        assert not verdict.intact, f"a flip at byte {position} of {len(content)} was not found"


def test_a_flipped_byte_of_a_file_names_the_file(package: Path) -> None:
    content = bytearray(package.read_bytes())
    with zipfile.ZipFile(package) as held:
        info = held.getinfo("root/deep/b.csv")
        start = info.header_offset + 30 + len(info.filename)
    content[start + info.compress_size // 2] ^= 4
    package.write_bytes(bytes(content))

    assert [fault.path for fault in verify(package).faults] == ["root/deep/b.csv"]


def test_a_package_cut_short_is_not_intact(package: Path) -> None:
    package.write_bytes(package.read_bytes()[:-200])

    assert not verify(package).intact


def test_what_is_no_package_is_refused(tmp_path: Path) -> None:
    (tmp_path / "text.zip").write_bytes(b"hello")
    with zipfile.ZipFile(tmp_path / "other.zip", "w") as other:
        other.writestr("a", "b")

    with pytest.raises(InvalidInputError, match="not a ZIP"):
        verify(tmp_path / "text.zip")
    with pytest.raises(InvalidInputError, match="not a Proofgraph package"):
        verify(tmp_path / "other.zip")
    with pytest.raises(InvalidInputError, match="no file"):
        verify(tmp_path / "none.zip")
