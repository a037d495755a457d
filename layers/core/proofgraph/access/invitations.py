"""Invitations from a CSV file: all rows are sound, or nobody is invited.

A header holds `email` and, in any order, `name`, `groups` (names with semicolons between) and `external`. A
file that is sent again goes on with those who are no users yet.
"""

from __future__ import annotations

import csv
import io
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from proofgraph.access.users import User, Users, there_already
from proofgraph.errors import ImportFaultsError, InvalidInputError, ProofgraphError

ROWS = 100
"""One call invites so many at most: each is a mail."""
PATIENCE_MS = 15_000
"""So long one call invites: the API answers within half a minute, and one invitation may take seconds."""
EMAIL = re.compile(r"[^\s@<>\"',;]{1,64}@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+")
_COLUMNS = ("email", "name", "groups", "external")
_TRUE, _FALSE = ("yes", "true", "1"), ("", "no", "false", "0")


@dataclass(frozen=True, slots=True)
class Invitation:
    email: str
    name: str = ""
    groups: tuple[str, ...] = ()
    external: bool = False
    there: bool = False
    """Whether this address is a user just so already."""


@dataclass(frozen=True, slots=True)
class Sent:
    """Who was invited; addresses that were users already; and who could not be invited, with the reason."""

    invited: tuple[User, ...]
    already: tuple[str, ...]
    failed: tuple[tuple[str, str], ...]


def check_email(email: str) -> str:
    """The address without what surrounds it; InvalidInputError for what is none."""
    found = email.strip()
    if len(found) > 254 or EMAIL.fullmatch(found) is None:
        raise InvalidInputError(f"{found[:100]!r} is not an e-mail address.")
    return found


def read(text: str, *, groups: Iterable[str], taken: Iterable[User]) -> list[Invitation]:
    """The invitations of a file; ImportFaultsError with a sentence for each row at fault. `taken` are the
    users, of whom several may have one address.
    """
    known, seen = set(groups), set()
    users: Mapping[str, list[User]] = defaultdict(list)
    for user in taken:
        users[user.email.casefold()].append(user)
    rows = _rows(text)
    found, faults = [], []
    for number, row in rows:
        made, wrong = _row(row, known)
        if made.email.casefold() in seen:
            wrong.append(f"{made.email} stands in the file twice")
        elif having := users.get(made.email.casefold()):
            made = replace(made, there=any(_is(user, made) for user in having))
            wrong += [] if made.there else [f"{made.email} {_why_not(having)}"]
        seen.add(made.email.casefold())
        faults += [f"Row {number}: {fault}." for fault in wrong]
        found.append(made)
    if faults:
        raise ImportFaultsError("Nobody was invited; mend the file and send it again.", faults)
    return found


def send(
    users: Users, invitations: Sequence[Invitation], *, by: str, note: Callable[[User], None] = lambda _: None
) -> Sent:
    """Invite them one after the other, each noted; who is there is left out. One that the pool refuses stops
    none of the others; whom the time does not reach is told as well.
    """
    until = users.clock() + PATIENCE_MS
    invited, failed = [], []
    for each in (each for each in invitations if not each.there):
        if users.clock() >= until:
            failed.append((each.email, "There was no time left for this one; send the rest again."))
            continue
        try:
            user = users.invite(each.email, each.name, each.groups, external=each.external, by=by, note=note)
        except ProofgraphError as error:
            failed.append((each.email, error.message))
        else:
            invited.append(user)
    already = tuple(each.email for each in invitations if each.there)
    return Sent(tuple(invited), already, tuple(failed))


def _is(user: User, row: Invitation) -> bool:
    same = (set(user.groups), user.external) == (set(row.groups), row.external)
    return same and user.state != "deactivated"


def _why_not(having: Sequence[User]) -> str:
    if all(user.state == "deactivated" for user in having):
        return there_already("deactivated")
    return f"{there_already('active')}, with other groups or another mark as external"


def _rows(text: str) -> list[tuple[int, dict[str, str]]]:
    lines = csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline=""), strict=True)
    try:
        table = [(lines.line_num, line) for line in lines if any(cell.strip() for cell in line)]
    except csv.Error as error:
        raise ImportFaultsError("The file is no CSV.", [f"Row {lines.line_num}: {error}."]) from error
    if not table:
        raise ImportFaultsError("The file is empty.", ["Row 1: there is no header."])
    header = [cell.strip().casefold() for cell in table[0][1]]
    faults = [f"Row 1: there is no column {name!r} to fill." for name in header if name not in _COLUMNS]
    faults += ["Row 1: the column 'email' is missing."] if "email" not in header else []
    faults += [f"Row 1: the column {name!r} stands twice." for name in _COLUMNS if header.count(name) > 1]
    if not faults and len(table) - 1 > ROWS:
        faults.append(f"Row {table[ROWS + 1][0]}: a file invites at most {ROWS} people.")
    faults += _lengths(table, len(header))
    if faults:
        raise ImportFaultsError("Nobody was invited; mend the file and send it again.", faults)
    return [(number, dict(zip(header, line, strict=True))) for number, line in table[1:]]


def _lengths(table: Sequence[tuple[int, Sequence[str]]], wide: int) -> list[str]:
    return [
        f"Row {number}: {len(line)} cells under {wide} columns."
        for number, line in table[1:]
        if len(line) != wide
    ]


def _row(row: dict[str, str], known: set[str]) -> tuple[Invitation, list[str]]:
    faults: list[str] = []
    email = _checked(lambda: check_email(row["email"]), faults) or row["email"].strip()
    name = row.get("name", "").strip()
    if len(name) > 200:
        faults.append("the name is longer than 200 characters")
    groups = tuple(dict.fromkeys(filter(None, (g.strip() for g in row.get("groups", "").split(";")))))
    faults += [f"there is no group {group!r}" for group in groups if group not in known]
    external = row.get("external", "").strip().casefold()
    if external not in (*_TRUE, *_FALSE):
        faults.append(f"external is yes or no, not {external!r}")
    return Invitation(email, name, groups, external in _TRUE), faults


def _checked(work: Callable[[], str], faults: list[str]) -> str | None:
    try:
        return work()
    except InvalidInputError as error:
        faults.append(error.message.rstrip("."))
        return None
