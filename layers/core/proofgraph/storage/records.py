"""Records on DynamoDB through a pynamodb model.

`PK` is the parent, `SK` is `<kind>#<id>`; the index `listed` has the record's index and position.
Bodies are JSON text, compressed when large, so numbers come back exactly as they went in.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cached_property
from typing import Any

from pynamodb.attributes import BinaryAttribute, NumberAttribute, UnicodeAttribute
from pynamodb.connection import Connection
from pynamodb.exceptions import PynamoDBException, TransactWriteError
from pynamodb.expressions.condition import Condition
from pynamodb.expressions.update import Action
from pynamodb.indexes import AllProjection, GlobalSecondaryIndex
from pynamodb.models import Model
from pynamodb.transactions import TransactWrite

from proofgraph.errors import ConflictError, InvalidInputError, UnavailableError
from proofgraph.graph import encoding
from proofgraph.ports.records import ANY, NEW, Delete, Page, Put, Record, conflict
from proofgraph.storage.tables import LISTED

MAX_BODY = 390_000
COMPRESS_ABOVE = 4_096
TRANSACTION = 100
"""What one DynamoDB transaction holds."""

_LAST = "\U0010ffff"
_GAP = "\x1f"


class _Listed(GlobalSecondaryIndex["RecordItem"]):  # type: ignore[no-untyped-call]  # pynamodb leaves it untyped
    class Meta:
        index_name = LISTED
        projection = AllProjection()

    index = UnicodeAttribute(hash_key=True, attr_name="LIST_PK")
    position = UnicodeAttribute(range_key=True, attr_name="LIST_SK")


class RecordItem(Model):
    """The stored form; `DynamoRecords` derives a class of it that knows its table."""

    class Meta:
        table_name = ""

    parent = UnicodeAttribute(hash_key=True, attr_name="PK")
    sort = UnicodeAttribute(range_key=True, attr_name="SK")
    index = UnicodeAttribute(null=True, attr_name="LIST_PK")
    position = UnicodeAttribute(null=True, attr_name="LIST_SK")
    kind = UnicodeAttribute()
    id = UnicodeAttribute()
    version = NumberAttribute()
    index_sort = UnicodeAttribute(null=True)
    body = UnicodeAttribute(null=True)
    packed = BinaryAttribute(null=True, legacy_encoding=False)
    expires_at = NumberAttribute(null=True)
    listed = _Listed()


def _model(table: str, region: str, host: str | None) -> type[RecordItem]:
    meta: dict[str, Any] = {"table_name": table, "region": region}
    if host:
        meta["host"] = host
    return type("DeployedRecordItem", (RecordItem,), {"Meta": type("Meta", (), meta), "listed": _Listed()})


class DynamoRecords:
    """`host` is the endpoint where it is not AWS's own."""

    def __init__(self, table: str, *, region: str, host: str | None = None) -> None:
        self._item = _model(table, region, host)
        self._region = region
        self._host = host

    @cached_property
    def _connection(self) -> Connection:
        """Made for the first transaction: a client of its own costs a cold start a tenth of a second."""
        return Connection(region=self._region, host=self._host)

    def get(self, parent: str, kind: str, id: str) -> Record | None:
        with _reached():
            try:
                return _record(self._item.get(parent, _sort(kind, id), consistent_read=True))
            except self._item.DoesNotExist:
                return None

    def list(
        self,
        parent: str,
        kind: str,
        *,
        prefix: str = "",
        after: str | None = None,
        limit: int = 1000,
        descending: bool = False,
    ) -> Page:
        low, high = _sort(kind, prefix), _sort(kind, prefix) + _LAST
        if after is not None and descending:
            high = _sort(kind, after)
        elif after is not None:
            low = _sort(kind, after)
        if low > high:
            return Page(())
        with _reached():
            items = self._item.query(
                parent,
                RecordItem.sort.between(low, high),
                consistent_read=True,
                scan_index_forward=not descending,
                limit=limit + 2,
            )
            found = [_record(item) for item in items]
        return _page(found, [record.id for record in found], after, limit)

    def list_index(
        self, index: str, *, after: str | None = None, limit: int = 1000, descending: bool = False
    ) -> Page:
        condition: Condition | None = None
        if after is not None:
            condition = _Listed.position <= after if descending else _Listed.position >= after
        with _reached():
            items = self._item.listed.query(
                index, condition, scan_index_forward=not descending, limit=limit + 2
            )
            found = [_record(item) for item in items]
        return _page(found, [_position(record) for record in found], after, limit)

    def put(self, record: Record, *, expected: int = ANY) -> Record:
        item = self._item(record.parent, _sort(record.kind, record.id))
        with _reached(), _no_conflict([(record.parent, record.kind, record.id)]):
            item.update(actions=_actions(record), condition=_expected(expected))
        return _record(item)

    def delete(self, parent: str, kind: str, id: str, *, expected: int = ANY) -> None:
        item = self._item(parent, _sort(kind, id))
        with _reached(), _no_conflict([(parent, kind, id)]):
            item.delete(condition=_expected(expected))

    def transact(self, operations: Sequence[Put | Delete]) -> None:
        if not operations:
            return
        if len(operations) > TRANSACTION:
            raise InvalidInputError(f"A transaction holds {TRANSACTION} operations, not {len(operations)}.")
        targets = [op.record if isinstance(op, Put) else op for op in operations]
        names = [(target.parent, target.kind, target.id) for target in targets]
        with _reached(), _no_conflict(names), TransactWrite(connection=self._connection) as transaction:
            for operation, target in zip(operations, targets, strict=True):
                item = self._item(target.parent, _sort(target.kind, target.id))
                condition = _expected(operation.expected)
                if isinstance(operation, Put):
                    transaction.update(item, actions=_actions(operation.record), condition=condition)
                else:
                    transaction.delete(item, condition=condition)


def _sort(kind: str, id: str) -> str:
    if "#" in kind:
        raise InvalidInputError(f"A kind of record cannot hold a #: {kind!r}.")
    return f"{kind}#{id}"


def _position(record: Record) -> str:
    return _GAP.join((record.index_sort, record.parent, record.kind, record.id))


def _expected(version: int) -> Condition | None:
    if version == ANY:
        return None
    return RecordItem.version.does_not_exist() if version == NEW else RecordItem.version == version


def _actions(record: Record) -> list[Action]:
    text = _body(record)
    large = len(text) > COMPRESS_ABOVE
    listed = record.index is not None
    return [
        RecordItem.version.set((RecordItem.version | 0) + 1),
        RecordItem.kind.set(record.kind),
        RecordItem.id.set(record.id),
        RecordItem.body.remove() if large else RecordItem.body.set(text.decode()),
        RecordItem.packed.set(zlib.compress(text, 6)) if large else RecordItem.packed.remove(),
        RecordItem.index.set(record.index) if record.index is not None else RecordItem.index.remove(),
        RecordItem.position.set(_position(record)) if listed else RecordItem.position.remove(),
        RecordItem.index_sort.set(record.index_sort) if record.index_sort else RecordItem.index_sort.remove(),
        RecordItem.expires_at.remove()
        if record.expires_at is None
        else RecordItem.expires_at.set(record.expires_at),
    ]


def _body(record: Record) -> bytes:
    text = encoding.encode_document(record.body, what=f"The {record.kind} {record.id!r}")
    if len(text) > MAX_BODY:
        raise InvalidInputError(
            f"The {record.kind} {record.id!r} has {len(text):,} bytes; a record holds {MAX_BODY:,}.",
            bytes=len(text),
        )
    return text


def _record(item: RecordItem) -> Record:
    text = zlib.decompress(item.packed) if item.packed is not None else (item.body or "{}").encode()
    return Record(
        parent=item.parent,
        kind=item.kind,
        id=item.id,
        body=encoding.decode(text),
        version=int(item.version),
        index=item.index,
        index_sort=item.index_sort or "",
        expires_at=None if item.expires_at is None else int(item.expires_at),
    )


def _page(found: Sequence[Record], positions: Sequence[str], after: str | None, limit: int) -> Page:
    """Cut a reading of `limit` + 2 records, which may begin with the one to continue after."""
    start = 1 if positions and positions[0] == after else 0
    chosen = tuple(found[start : start + limit])
    more = len(found) > start + limit
    return Page(chosen, positions[start + limit - 1] if more else None)


@contextmanager
def _reached() -> Iterator[None]:
    try:
        yield
    except PynamoDBException as error:
        raise UnavailableError(f"The records table did not answer: {error}") from error


@contextmanager
def _no_conflict(names: Sequence[tuple[str, str, str]]) -> Iterator[None]:
    """Turn a failed condition into ConflictError; the reasons of a transaction tell which it was."""
    try:
        yield
    except TransactWriteError as error:
        codes = [reason.code if reason else None for reason in error.cancellation_reasons]
        if any(code in ("ConditionalCheckFailed", "TransactionConflict") for code in codes):
            raise _first_conflict(names, codes) from error
        raise
    except PynamoDBException as error:
        if error.cause_response_code == "ConditionalCheckFailedException":
            raise conflict(*names[0]) from error
        raise


def _first_conflict(names: Sequence[tuple[str, str, str]], codes: Sequence[str | None]) -> ConflictError:
    # pynamodb orders a transaction by its own rule, so a reason cannot name one of several records.
    if len(names) == 1:
        return conflict(*names[0])
    return ConflictError(
        "One of the records was changed by somebody else, or exists already; read them again and repeat.",
        records=[list(name) for name in names],
        codes=list(codes),
    )
