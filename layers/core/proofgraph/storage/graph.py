"""The graph store on DynamoDB: an adjacency list with three indexes (`docs/graph.md` draws it).

Items are written in batches, indexes are read shard by shard, and each part has a row in the catalogue
(`PK=C`) with its marks, so that listing parts and dirty parts is one Query.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from botocore.exceptions import ClientError

from proofgraph.graph.store import Direction, Neighbours, PartState, changed_meanwhile
from proofgraph.graph.stored import Held, Part, Ref, Stored
from proofgraph.ports.clock import Clock
from proofgraph.storage.batches import Batches, Item
from proofgraph.storage.faults import code_of, translated
from proofgraph.storage.graph_items import (
    held_of,
    item_of,
    key_of,
    ref_of,
    stored_of,
    type_partition,
    unit_partition,
)
from proofgraph.storage.shards import SHARD_ITEMS, Row, Shards
from proofgraph.storage.tables import INCOMING, TYPE, UNIT

SETTLE_MS = 2_000
"""Longer than an index is seen to lag behind its table."""

_BEYOND = "~"
"""Sorts after every character of a verb or an id."""


class DynamoGraphStore:
    """Takes a boto3 DynamoDB client, which threads may share."""

    def __init__(
        self,
        client: Any,
        table: str,
        clock: Clock,
        *,
        settle_ms: int = SETTLE_MS,
        workers: int = 8,
        shard_items: int = SHARD_ITEMS,
    ) -> None:
        self._client = client
        self._table = table
        self._clock = clock
        self._settle_ms = settle_ms
        self._batches = Batches(client, table, workers)
        self._shards = Shards(client, table, shard_items)

    @property
    def settle_ms(self) -> int:
        return self._settle_ms

    def held(self, scope: str, unit: str) -> Iterator[Held]:
        row = _unit_row(scope, unit)
        partitions = [unit_partition(scope, unit, n) for n in range(self._shards.reading(row))]
        for item in self._listed(row, UNIT, partitions):
            yield held_of(item)

    def units(self, scope: str) -> Sequence[str]:
        rows = self._batches.query(
            KeyConditionExpression="PK = :pk",
            ExpressionAttributeValues={":pk": {"S": f"U#{scope}"}},
            ConsistentRead=True,
        )
        return [row["SK"]["S"] for row in rows]

    def fetch(self, refs: Iterable[Ref]) -> Mapping[Ref, Stored]:
        keys = [key_of(ref) for ref in dict.fromkeys(refs)]
        return {ref_of(item): stored_of(item) for item in self._batches.read(keys)}

    def write(self, puts: Sequence[Stored], deletes: Sequence[Ref] = ()) -> None:
        requests: list[Item] = [{"PutRequest": {"Item": item}} for item in self._placed(puts)]
        requests += [{"DeleteRequest": {"Key": key_of(ref)}} for ref in deletes]
        self._batches.write(requests)

    def put(self, stored: Stored, *, expected: int) -> None:
        (item,) = self._placed([stored])
        self._conditional(self._client.put_item, stored.ref, expected, Item=item)

    def delete(self, ref: Ref, *, expected: int) -> None:
        self._conditional(self._client.delete_item, ref, expected, Key=key_of(ref))

    def neighbours(
        self,
        id: str,
        direction: Direction,
        *,
        verb: str | None = None,
        after: str | None = None,
        limit: int = 100,
    ) -> Neighbours:
        arrow, prefix = ("R>#", "") if direction == "out" else ("R<#", "IN_")
        chosen = arrow if verb is None else f"{arrow}{verb}#"
        # A position ends in an id, so nothing lies between it and itself with a "!" behind.
        first = chosen if after is None else f"{arrow}{after}!"
        arguments: dict[str, Any] = {
            "KeyConditionExpression": f"{prefix}PK = :pk AND {prefix}SK BETWEEN :first AND :last",
            "ExpressionAttributeValues": {
                ":pk": {"S": f"E#{id}"},
                ":first": {"S": first},
                ":last": {"S": chosen + _BEYOND},
            },
            "Limit": limit + 1,
        }
        arguments |= {"ConsistentRead": True} if direction == "out" else {"IndexName": INCOMING}
        found: list[Item] = []
        for item in self._batches.query(**arguments):
            found.append(item)
            if len(found) > limit:
                break
        more = len(found) > limit
        page = found[:limit]
        return Neighbours(
            tuple(stored_of(item) for item in page),
            page[-1][f"{prefix}SK"]["S"].removeprefix(arrow) if more else None,
        )

    def rows(self, part: Part) -> Iterator[Stored]:
        row = _part_row(part)
        partitions = [type_partition(part, n) for n in range(self._shards.reading(row))]
        for item in self._listed(row, TYPE, partitions):
            yield stored_of(item)

    def parts(self) -> Sequence[PartState]:
        rows = self._batches.query(
            KeyConditionExpression="PK = :pk",
            ExpressionAttributeValues={":pk": {"S": "C"}},
            ConsistentRead=True,
        )
        return [_state_of(row) for row in rows]

    def mark(self, parts: Iterable[Part], *, writers: int = 0) -> None:
        for part in parts:
            with translated("The graph table"):
                self._client.update_item(
                    TableName=self._table,
                    Key=_part_row(part).key,
                    UpdateExpression="SET #kind = :kind, #scope = :scope, #type = :type, marked_at = :now "
                    "ADD #version :one, #writers :writers",
                    ExpressionAttributeNames={
                        name: name[1:] for name in ("#kind", "#scope", "#type", "#version", "#writers")
                    },
                    ExpressionAttributeValues={
                        ":kind": {"S": part.kind},
                        ":scope": {"S": part.scope},
                        ":type": {"S": part.type},
                        ":now": {"N": str(self._clock())},
                        ":one": {"N": "1"},
                        ":writers": {"N": str(writers)},
                    },
                )

    def clean(self, state: PartState) -> bool:
        try:
            self._client.update_item(
                TableName=self._table,
                Key=_part_row(state.part).key,
                UpdateExpression="SET #clean = :version, #writers = :none",
                ConditionExpression="#version = :version",
                ExpressionAttributeNames={"#clean": "clean", "#writers": "writers", "#version": "version"},
                ExpressionAttributeValues={":version": {"N": str(state.version)}, ":none": {"N": "0"}},
            )
            return True
        except ClientError as error:
            if code_of(error) == "ConditionalCheckFailedException":
                return False
            with translated("The graph table"):
                raise

    def _placed(self, puts: Sequence[Stored]) -> list[Item]:
        """The items, after the rows that let readers find them: a crash never leaves an item unlisted."""
        new_units, new_parts = Counter[tuple[str, str]](), Counter[Part]()
        for stored in puts:
            fresh = int(stored.version == 1)
            new_units[stored.scope, stored.unit] += fresh
            new_parts[stored.part] += fresh
        units = {u: self._shards.placing(_unit_row(*u), {}, new) for u, new in new_units.items()}
        parts = {
            part: self._shards.placing(_part_row(part), part._asdict(), new)
            for part, new in new_parts.items()
        }
        return [item_of(s, units[s.scope, s.unit], parts[s.part]) for s in puts]

    def _listed(self, row: Row, index: str, partitions: Sequence[str]) -> Iterator[Item]:
        def shard(partition: str) -> list[Item]:
            return list(
                self._batches.query(
                    IndexName=index,
                    KeyConditionExpression=f"{index.upper()}_PK = :pk",
                    ExpressionAttributeValues={":pk": {"S": partition}},
                )
            )

        count = 0
        for items in self._batches.side_by_side(shard, partitions):
            count += len(items)
            yield from items
        self._shards.counted(row, count)

    def _conditional(self, call: Any, ref: Ref, expected: int, **arguments: Any) -> None:
        if expected:
            arguments |= {
                "ConditionExpression": "#version = :expected",
                "ExpressionAttributeNames": {"#version": "version"},
                "ExpressionAttributeValues": {":expected": {"N": str(expected)}},
            }
        else:
            arguments["ConditionExpression"] = "attribute_not_exists(PK)"
        try:
            call(TableName=self._table, **arguments)
        except ClientError as error:
            if code_of(error) == "ConditionalCheckFailedException":
                raise changed_meanwhile(ref) from error
            with translated("The graph table"):
                raise


def _unit_row(scope: str, unit: str) -> Row:
    return Row(f"U#{scope}", unit)


def _part_row(part: Part) -> Row:
    return Row("C", "#".join(part))


def _state_of(row: Item) -> PartState:
    def number(name: str) -> int:
        return int(row[name]["N"]) if name in row else 0

    return PartState(
        part=Part(row["kind"]["S"], row["scope"]["S"], row["type"]["S"]),
        version=number("version"),
        clean=number("clean"),
        writers=max(0, number("writers")),
        marked_at=number("marked_at"),
    )


def touched(images: Iterable[Mapping[str, Any]]) -> set[Part]:
    """The parts of items that people edited, from the old and new images of a stream's records."""
    return {
        Part(ref_of(dict(image)).kind, image["scope"]["S"], image["type"]["S"])
        for image in images
        if "edit" in image
    }
