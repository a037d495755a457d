"""How many index partitions a unit's or a part's items are spread over.

The number grows by four as items come, and never shrinks. An item lies where the number at its writing
put it, and readers read all of them, so growing moves nothing.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from threading import Lock
from typing import Any, NamedTuple

from botocore.exceptions import ClientError

from proofgraph.storage.faults import code_of, translated

SHARD_ITEMS = 1_000
MOST = 256
GROWTH = 4


class Row(NamedTuple):
    """The item that counts the shards of one unit or part."""

    pk: str
    sk: str

    @property
    def key(self) -> dict[str, Any]:
        return {"PK": {"S": self.pk}, "SK": {"S": self.sk}}


@dataclass
class Shards:
    client: Any
    table: str
    shard_items: int = SHARD_ITEMS
    _known: dict[Row, tuple[int, int]] = field(default_factory=dict)
    _lock: Lock = field(default_factory=Lock)

    def reading(self, row: Row) -> int:
        """How many shards a reader must read; 0 if nothing was ever written."""
        with translated("The graph table"):
            item = self.client.get_item(TableName=self.table, Key=row.key, ConsistentRead=True).get("Item")
        if item is None:
            return 0
        return self._remember(row, item)

    def placing(self, row: Row, names: dict[str, str], new: int) -> int:
        """Over how many shards to spread items about to be written, `new` of which were not there before."""
        with self._lock:
            shards, items = self._known.get(row, (0, 0))
            if shards and not new:
                return shards
            shards = self._count(row, names, new)
            items = self._known[row][1]
            wanted = shards
            while items > wanted * self.shard_items and wanted < MOST:
                wanted *= GROWTH
            if wanted > shards:
                self._grow(row, wanted)
                self._known[row] = (wanted, items)
            return wanted

    def counted(self, row: Row, items: int) -> None:
        """Correct the count, which rewriting and removing let drift, by what a full reading found."""
        shards, assumed = self._known.get(row, (0, items))
        if shards and abs(assumed - items) > self.shard_items:
            with translated("The graph table"):
                self.client.update_item(
                    TableName=self.table,
                    Key=row.key,
                    UpdateExpression="SET #items = :items",
                    ExpressionAttributeNames={"#items": "items"},
                    ExpressionAttributeValues={":items": {"N": str(items)}},
                )
            self._known[row] = (shards, items)

    def _count(self, row: Row, names: dict[str, str], new: int) -> int:
        sets = ["#shards = if_not_exists(#shards, :one)", *(f"#{name} = :{name}" for name in names)]
        with translated("The graph table"):
            item = self.client.update_item(
                TableName=self.table,
                Key=row.key,
                UpdateExpression=f"SET {', '.join(sets)} ADD #items :new",
                ExpressionAttributeNames={"#shards": "shards", "#items": "items"}
                | {f"#{name}": name for name in names},
                ExpressionAttributeValues={":one": {"N": "1"}, ":new": {"N": str(new)}}
                | {f":{name}": {"S": value} for name, value in names.items()},
                ReturnValues="ALL_NEW",
            )["Attributes"]
        return self._remember(row, item)

    def _remember(self, row: Row, item: dict[str, Any]) -> int:
        shards = int(item.get("shards", {"N": "1"})["N"])
        self._known[row] = (shards, int(item.get("items", {"N": "0"})["N"]))
        return shards

    def _grow(self, row: Row, wanted: int) -> None:
        try:
            self.client.update_item(
                TableName=self.table,
                Key=row.key,
                UpdateExpression="SET #shards = :wanted",
                ConditionExpression="#shards < :wanted",
                ExpressionAttributeNames={"#shards": "shards"},
                ExpressionAttributeValues={":wanted": {"N": str(wanted)}},
            )
        except ClientError as error:
            if code_of(error) != "ConditionalCheckFailedException":  # somebody else grew it as far
                with translated("The graph table"):
                    raise
