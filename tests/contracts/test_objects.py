"""Objects: whole or not at all, under conditions, listed by prefix."""

from __future__ import annotations

import io
from pathlib import Path
from urllib.request import Request, urlopen

import pytest

from proofgraph.errors import ConflictError, NotFoundError
from proofgraph.ports.objects import MemoryObjects, Objects


def test_what_is_put_is_read_back(objects: Objects) -> None:
    stat = objects.put("a/b.bin", b"\x00\xffbytes")

    assert objects.get("a/b.bin") == b"\x00\xffbytes"
    assert stat == objects.stat("a/b.bin")
    assert (stat.key, stat.size) == ("a/b.bin", 7)


def test_streams_are_put_and_fetched_as_files(objects: Objects, tmp_path: Path) -> None:
    stat = objects.put("stream", io.BytesIO(b"x" * 100_000))

    path = objects.fetch("stream", tmp_path / "deep" / "file")

    assert stat.size == 100_000
    assert path.read_bytes() == b"x" * 100_000
    assert [p.name for p in path.parent.iterdir()] == ["file"]


def test_the_etag_changes_with_the_content(objects: Objects) -> None:
    first = objects.put("a", b"1")
    second = objects.put("a", b"2")

    assert first.etag != second.etag
    assert objects.get("a") == b"2"


def test_what_is_absent_is_not_found(objects: Objects, tmp_path: Path) -> None:
    assert objects.stat("nothing") is None
    with pytest.raises(NotFoundError):
        objects.get("nothing")
    with pytest.raises(NotFoundError):
        objects.fetch("nothing", tmp_path / "file")
    assert list(tmp_path.glob("file*")) == []


def test_put_if_absent_refuses_what_exists(objects: Objects) -> None:
    objects.put("a", b"1", if_absent=True)

    with pytest.raises(ConflictError):
        objects.put("a", b"2", if_absent=True)

    assert objects.get("a") == b"1"


def test_put_if_match_refuses_what_was_changed_or_is_absent(objects: Objects) -> None:
    first = objects.put("a", b"1")
    objects.put("a", b"2", if_match=first.etag)

    with pytest.raises(ConflictError):
        objects.put("a", b"3", if_match=first.etag)
    with pytest.raises(ConflictError):
        objects.put("new", b"3", if_match=first.etag)

    assert objects.get("a") == b"2"


def test_a_list_has_the_keys_below_a_prefix_in_order(objects: Objects) -> None:
    for key in ("b/2", "a/1", "b/10", "bb"):
        objects.put(key, b"x")

    assert [stat.key for stat in objects.list("b/")] == ["b/10", "b/2"]
    assert [stat.key for stat in objects.list("")] == ["a/1", "b/10", "b/2", "bb"]
    assert list(objects.list("c")) == []


def test_a_deleted_object_is_gone_and_deleting_it_again_does_nothing(objects: Objects) -> None:
    objects.put("a", b"1")

    objects.delete("a")
    objects.delete("a")

    assert objects.stat("a") is None


def test_a_link_is_made_only_for_what_exists(objects: Objects) -> None:
    objects.put("a", b"content")

    link = objects.presign("a", seconds=60, filename='Über"sicht.pdf')

    if link.startswith(("http:", "file:")):
        with urlopen(link) as answer:
            assert answer.read() == b"content"
            if link.startswith("http:"):
                assert answer.headers["Content-Disposition"].endswith("filename*=UTF-8''%C3%9Cbersicht.pdf")
    with pytest.raises(NotFoundError):
        _ = objects.presign("nothing", seconds=60) and objects.get("nothing")


def test_a_link_to_send_to_takes_one_put_of_its_size_and_type(objects: Objects) -> None:
    link = objects.presign_put("sent", seconds=60, size=7, content_type="text/plain")

    if link.startswith("http:"):
        assert "X-Amz-SignedHeaders=content-length%3Bcontent-type%3Bhost" in link
        wanted = {"Content-Type": "text/plain"}
        with urlopen(Request(link, b"content", wanted, method="PUT")) as answer:
            assert answer.status == 200
        assert objects.get("sent") == b"content"


def test_what_another_bucket_has_is_copied(objects: Objects) -> None:
    other = MemoryObjects()
    other.put("there", b"content")
    objects.put("here", b"more")

    stat = objects.copy("a/copy", other, "there", content_type="text/plain", retain_until=4_000_000_000)
    again = objects.copy("a/again", objects, "here")

    assert (stat.size, objects.get("a/copy")) == (7, b"content")
    assert (again.size, objects.get("a/again")) == (4, b"more")
    with pytest.raises(NotFoundError):
        objects.copy("a/nothing", objects, "nothing")
    assert objects.stat("a/nothing") is None


def test_a_retained_object_is_stored(objects: Objects) -> None:
    objects.put("evidence", b"1", retain_until=4_000_000_000)

    assert objects.get("evidence") == b"1"


def test_what_is_large_is_read_piece_by_piece(objects: Objects) -> None:
    content = bytes(range(256)) * 12_000
    objects.put("large", content)
    objects.put("empty", b"")

    pieces = list(objects.pieces("large"))

    assert b"".join(pieces) == content
    assert max(map(len, pieces)) <= 1 << 20
    assert b"".join(objects.pieces("empty")) == b""
    with pytest.raises(NotFoundError):
        list(objects.pieces("nothing"))
