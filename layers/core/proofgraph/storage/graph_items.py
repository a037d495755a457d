"""A stored entity or relationship as an item of the graph table, and back."""

from __future__ import annotations

import zlib
from collections.abc import Iterable
from typing import Any

from proofgraph.graph.stored import Held, Part, Ref, Stored

COMPRESS_ABOVE = 1024

Item = dict[str, Any]


def key_of(ref: Ref) -> Item:
    if ref.kind == "entity":
        return {"PK": {"S": f"E#{ref.id}"}, "SK": {"S": "E"}}
    sort = f"R>#{ref.verb}#{ref.to_id}#{ref.id}"
    return {"PK": {"S": f"E#{ref.from_id}"}, "SK": {"S": sort}}


def ref_of(item: Item) -> Ref:
    sort: str = item["SK"]["S"]
    owner: str = item["PK"]["S"][2:]
    if sort == "E":
        return Ref("entity", owner)
    _, verb, to_id, id = sort.split("#")
    return Ref("relationship", id, owner, verb, to_id)


def unit_partition(scope: str, unit: str, shard: int) -> str:
    return f"{scope}#{unit}#{shard}"


def type_partition(part: Part, shard: int) -> str:
    return f"{part.kind}#{part.scope}#{part.type}#{shard}"


def item_of(stored: Stored, unit_shards: int, type_shards: int) -> Item:
    """The item, placed in the shard of each index that its id falls into."""
    ref = stored.ref
    spread = int(ref.id[:8], 16)
    letter = "E" if ref.kind == "entity" else "R"
    item: Item = key_of(ref) | {
        "UNIT_PK": {"S": unit_partition(stored.scope, stored.unit, spread % unit_shards)},
        "UNIT_SK": {"S": f"{letter}#{ref.id}"},
        "TYPE_PK": {"S": type_partition(stored.part, spread % type_shards)},
        "TYPE_SK": {"S": ref.id},
        "scope": {"S": stored.scope},
        "key": {"S": stored.key},
        "type": {"S": stored.type},
        "unit": {"S": stored.unit},
        "digest": {"S": stored.digest},
        "payload": {"B": _packed(stored.payload)},
        "version": {"N": str(stored.version)},
        "created_on": {"N": str(stored.created_on)},
        "begin_on": {"N": str(stored.begin_on)},
    }
    if ref.kind == "entity":
        item["classes"] = _texts(stored.classes)
    else:
        item["IN_PK"] = {"S": f"E#{ref.to_id}"}
        item["IN_SK"] = {"S": f"R<#{ref.verb}#{ref.from_id}#{ref.id}"}
    if stored.claims:
        item["claims"] = _texts(stored.claims)
    if stored.edit:
        item["edit"] = {"S": stored.edit}
    return item


def stored_of(item: Item) -> Stored:
    ref = ref_of(item)
    return Stored(
        ref=ref,
        scope=item["scope"]["S"],
        key=item["key"]["S"],
        type=item["type"]["S"],
        classes=tuple(text["S"] for text in item["classes"]["L"]) if ref.kind == "entity" else (ref.verb,),
        payload=_unpacked(item["payload"]["B"]),
        digest=item["digest"]["S"],
        unit=item["unit"]["S"],
        claims=tuple(text["S"] for text in item["claims"]["L"]) if "claims" in item else (),
        version=int(item["version"]["N"]),
        created_on=int(item["created_on"]["N"]),
        begin_on=int(item["begin_on"]["N"]),
        edit=item["edit"]["S"] if "edit" in item else "",
    )


def held_of(item: Item) -> Held:
    return Held(ref_of(item), item["type"]["S"], item["digest"]["S"])


def _texts(values: Iterable[str]) -> Item:
    return {"L": [{"S": value} for value in values]}


def _packed(payload: bytes) -> bytes:
    return zlib.compress(payload, 3) if len(payload) > COMPRESS_ABOVE else payload


def _unpacked(payload: bytes) -> bytes:
    # JSON starts with a brace (or J), a zlib stream with an x: the first byte tells which it is.
    return zlib.decompress(payload) if payload[:1] == b"x" else payload
