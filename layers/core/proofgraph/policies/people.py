"""Who is asked to accept documents: users of Proofgraph, people of a list, and people in the graph.

Somebody is one person by e-mail address, wherever it stands. Whoever has no user is shown as not invited, and
is asked once they are. Records: parent `policy-people`, kind `person`, id `<source>:<e-mail address>`.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Literal

from pydantic import BaseModel, ConfigDict

from proofgraph.access.invitations import check_email
from proofgraph.access.users import User
from proofgraph.errors import ImportFaultsError, InvalidInputError, NotFoundError
from proofgraph.graph.store import GraphStore
from proofgraph.policies.rules import Audience
from proofgraph.ports.records import Delete, Put, Record, Records, every

PARENT = "policy-people"
ROWS = 2000
_BATCH = 90
_CLASS = "Person"

Source = Literal["users", "list", "graph"]


class Person(BaseModel):
    """`user` is the id of their user; None: not invited yet."""

    model_config = ConfigDict(frozen=True)

    email: str
    name: str = ""
    source: Source = "list"
    user: str | None = None
    signed_in: bool = False


class People:
    """`users` gives everybody with an account, deactivated ones too."""

    def __init__(self, records: Records, users: Callable[[], Sequence[User]]) -> None:
        self._records = records
        self._users = users

    def all(self, audience: Audience) -> list[Person]:
        """Everybody who is asked, once, by e-mail address; a deactivated user is nobody."""
        users = {key(user.email): user for user in sorted(self._users(), key=_in_use) if user.email}
        found: dict[str, Person] = {}
        for person in self._asked(audience, users.values()):
            account = users.get(key(person.email))
            if account is not None and account.state == "deactivated":
                continue
            found.setdefault(key(person.email), _known(person, account))
        return [found[email] for email in sorted(found)]

    def key_of(self, user_id: str) -> str:
        """By which acceptances a user's own are known; NotFoundError for who has no address."""
        for user in self._users():
            if user.id == user_id and user.email and user.state != "deactivated":
                return key(user.email)
        raise NotFoundError("There is nothing to accept for you.")

    def listed(self, source: Source = "list") -> list[Person]:
        found = every(self._records, PARENT, "person", prefix=f"{source}:")
        return [Person.model_validate(record.body) for record in found]

    def take(self, people: Iterable[Person], source: Source, *, replace: bool) -> int:
        """Put people on the list; `replace` takes those off it that are not among them."""
        given = {key(person.email): person.model_copy(update={"source": source}) for person in people}
        held = {key(person.email): person for person in self.listed(source)}
        operations: list[Put | Delete] = [
            Put(Record(PARENT, "person", _id(source, email), person.model_dump(mode="json")))
            for email, person in given.items()
            if held.get(email) != person
        ]
        if replace:
            gone = [email for email in held if email not in given]
            operations += [Delete(PARENT, "person", _id(source, email)) for email in gone]
        for start in range(0, len(operations), _BATCH):
            self._records.transact(operations[start : start + _BATCH])
        return len(given)

    def remove(self, email: str) -> None:
        if self._records.get(PARENT, "person", _id("list", key(email))) is None:
            raise NotFoundError(f"{email} is not on the list.", email=email)
        self._records.delete(PARENT, "person", _id("list", key(email)))

    def refresh(self, graph: GraphStore, audience: Audience) -> int:
        """Take the people of the graph over, as integrations found them last."""
        if not audience.graph:
            return self.take((), "graph", replace=True)
        return self.take(in_graph(graph, audience), "graph", replace=True)

    def _asked(self, audience: Audience, users: Iterable[User]) -> Iterator[Person]:
        if audience.users:
            for user in users:
                if audience.external or not user.external:
                    yield Person(email=user.email, name=user.name, source="users")
        if audience.listed:
            yield from self.listed()
        if audience.graph:
            yield from self.listed("graph")


def in_graph(graph: GraphStore, audience: Audience) -> Iterator[Person]:
    """Entities of class Person, and of the named types, that are active and have an e-mail address."""
    for state in graph.parts():
        if state.part.kind != "entity":
            continue
        for stored in graph.rows(state.part):
            if _CLASS not in stored.classes and stored.type not in audience.types:
                continue
            properties = stored.properties
            email = _address(properties.get("email"))
            if email and properties.get("active") is not False:
                name = properties.get("displayName") or properties.get("name") or ""
                yield Person(email=email, name=str(name)[:200])


def read(text: str) -> list[Person]:
    """The people of a CSV with a header of `email` and, as wanted, `name`; or of one address a line."""
    try:
        rows = [row for row in csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline="")) if any(row)]
    except csv.Error as error:
        raise ImportFaultsError("The file is no CSV.", [str(error)]) from error
    header = [cell.strip().casefold() for cell in rows[0]] if rows else []
    titled = "email" in header
    at, named = (
        (header.index("email"), header.index("name") if "name" in header else -1) if titled else (0, -1)
    )
    lines = rows[1:] if titled else rows
    if not lines:
        raise ImportFaultsError("Nobody was listed.", ["The file names nobody."])
    if len(lines) > ROWS:
        raise ImportFaultsError("Nobody was listed.", [f"A file lists at most {ROWS} people at a time."])
    found, faults = [], []
    for number, row in enumerate(lines, start=2 if titled else 1):
        try:
            email = check_email(row[at] if at < len(row) else "")
        except InvalidInputError as error:
            faults.append(f"Row {number}: {error.message}")
            continue
        name = row[named].strip()[:200] if 0 <= named < len(row) else ""
        found.append(Person(email=email, name=name))
    if faults:
        raise ImportFaultsError("Nobody was listed; mend the file and send it again.", faults)
    return found


def _in_use(user: User) -> tuple[int, int, str]:
    """Of several accounts of one address the last is the one that its person uses, as after a move to a
    single sign-on, where the account of before is deactivated.
    """
    return ("deactivated", "invited", "active").index(user.state), user.signed_in_at or 0, user.id


def key(email: str) -> str:
    return email.strip().casefold()


def _id(source: Source, email: str) -> str:
    return f"{source}:{key(email)}"


def _known(person: Person, account: User | None) -> Person:
    if account is None:
        return person
    known = {"user": account.id, "signed_in": account.state == "active", "name": account.name or person.name}
    return person.model_copy(update=known)


def _address(value: object) -> str:
    try:
        return check_email(value) if isinstance(value, str) else ""
    except InvalidInputError:
        return ""
