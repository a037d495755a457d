"""The ledger's table: entries in segments of a thousand, each put once and never again.

`PK=L#<segment>`, `SK=<number>`, both zero-padded; and for each entry its place by item, `PK=I#<item>`,
`SK=<statement>`. The condition on every put is what keeps the chain from forking and an item from being
entered twice with one statement; the function's role may put and read, and neither update nor delete.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from botocore.exceptions import ClientError

from proofgraph.compliance.chain import Entry
from proofgraph.errors import ConflictError
from proofgraph.storage.faults import code_of, translated

SEGMENT = 1000


def _segment_key(segment: int) -> dict[str, str]:
    return {"S": f"L#{segment:09d}"}


def _item_key(item: str) -> dict[str, str]:
    return {"S": f"I#{item}"}


def _key(number: int) -> dict[str, Any]:
    return {"PK": _segment_key(number // SEGMENT), "SK": {"S": f"{number:012d}"}}


def _item(entry: Entry, hash: str) -> dict[str, Any]:
    return {
        **_key(entry.number),
        "number": {"N": str(entry.number)},
        "previous": {"S": entry.previous},
        "at": {"N": str(entry.at)},
        "kind": {"S": entry.kind},
        "item": {"S": entry.item},
        "statement": {"S": entry.statement},
        "hash": {"S": hash},
    }


def _place(entry: Entry) -> dict[str, Any]:
    return {
        "PK": _item_key(entry.item),
        "SK": {"S": entry.statement},
        "number": {"N": str(entry.number)},
    }


def _entry(item: dict[str, Any]) -> tuple[Entry, str]:
    return (
        Entry(
            int(item["number"]["N"]),
            item["previous"]["S"],
            int(item["at"]["N"]),
            item["kind"]["S"],
            item["item"]["S"],
            item["statement"]["S"],
        ),
        item["hash"]["S"],
    )


class DynamoLedgerStore:
    """`client` is a boto3 DynamoDB client."""

    def __init__(self, client: Any, table: str) -> None:
        self._client = client
        self._table = table
        self._known = 0

    def append(self, entries: Sequence[tuple[Entry, str]]) -> None:
        puts = [
            {
                "Put": {
                    "TableName": self._table,
                    "Item": item,
                    "ConditionExpression": "attribute_not_exists(PK)",
                }
            }
            for entry, hash in entries
            for item in (_item(entry, hash), _place(entry))
        ]
        with translated("The ledger"):
            try:
                self._client.transact_write_items(TransactItems=[*self._follows(entries[0][0]), *puts])
            except ClientError as error:
                if code_of(error) in ("TransactionCanceledException", "TransactionConflictException"):
                    raise ConflictError("The ledger has grown since its head was read.") from error
                raise

    def _follows(self, first: Entry) -> list[dict[str, Any]]:
        """The condition that what the entries follow is there: a table that was cut is not built upon."""
        if first.number == 0:
            return []
        check = {
            "TableName": self._table,
            "Key": _key(first.number - 1),
            "ConditionExpression": "#hash = :previous",
            "ExpressionAttributeNames": {"#hash": "hash"},
            "ExpressionAttributeValues": {":previous": {"S": first.previous}},
        }
        return [{"ConditionCheck": check}]

    def read(self, first: int, last: int) -> Iterator[tuple[Entry, str]]:
        for segment in range(first // SEGMENT, last // SEGMENT + 1):
            pages = self._client.get_paginator("query").paginate(
                TableName=self._table,
                ConsistentRead=True,
                KeyConditionExpression="PK = :segment AND SK BETWEEN :first AND :last",
                ExpressionAttributeValues={
                    ":segment": _segment_key(segment),
                    ":first": _key(first)["SK"],
                    ":last": _key(last)["SK"],
                },
            )
            for page in pages:
                yield from map(_entry, page["Items"])

    def newest(self) -> int | None:
        """Steps doubling from the last segment known to this process, then halving, so that a long ledger
        costs a handful of reads."""
        step = 1
        while self._has(self._known + step):
            self._known += step
            step *= 2
        while step > 1:
            step //= 2
            if self._has(self._known + step):
                self._known += step
        return self._last_of(self._known)

    def places(self, item: str) -> Mapping[str, int]:
        pages = self._client.get_paginator("query").paginate(
            TableName=self._table,
            ConsistentRead=True,
            KeyConditionExpression="PK = :item",
            ExpressionAttributeValues={":item": _item_key(item)},
        )
        return {found["SK"]["S"]: int(found["number"]["N"]) for page in pages for found in page["Items"]}

    def _has(self, segment: int) -> bool:
        found = self._client.get_item(
            TableName=self._table,
            Key=_key(segment * SEGMENT),
            ConsistentRead=True,
            ProjectionExpression="PK",
        )
        return "Item" in found

    def _last_of(self, segment: int) -> int | None:
        found = self._client.query(
            TableName=self._table,
            ConsistentRead=True,
            KeyConditionExpression="PK = :segment",
            ExpressionAttributeValues={":segment": _segment_key(segment)},
            ScanIndexForward=False,
            Limit=1,
        )
        return int(found["Items"][0]["number"]["N"]) if found["Items"] else None
