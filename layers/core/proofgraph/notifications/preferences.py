"""How each person wants to be told: by e-mail at once, in one message a day, or in the app alone.

Records: parent `notices#<user>`, kind `preferences`, id `mine`.
"""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any, Literal
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import BaseModel, ConfigDict

from proofgraph.errors import InvalidInputError, NotFoundError
from proofgraph.notifications.notice import DUTIES, Kind
from proofgraph.ports.records import ANY, Record, Records

Way = Literal["at-once", "digest", "off"]
What = Kind | Literal["digest"]
"""What a link in an e-mail stops: a kind of notice, or the daily message."""
DIGEST: Literal["digest"] = "digest"
DIGEST_HOUR = 8


class Preferences(BaseModel):
    """`email` says how, by kind; kinds not in it follow `others`. The digest comes at 8 in `timezone`."""

    model_config = ConfigDict(frozen=True)

    others: Way = "at-once"
    email: Mapping[Kind, Way] = {}
    timezone: str = "UTC"
    version: int = 0

    def way(self, kind: Kind) -> Way:
        if kind in DUTIES:
            return "at-once"
        return self.email.get(kind, self.others)

    def without(self, what: What) -> dict[str, Any]:
        """The changes that stop it; what came by the daily message is then told in the app alone."""
        if isinstance(what, Kind):
            return {"email": {**self.email, what: "off"}}
        ways = {kind: "off" if way == DIGEST else way for kind, way in self.email.items()}
        return {"email": ways, "others": "off" if self.others == DIGEST else self.others}

    def next_digest(self, now: int) -> int:
        """Epoch milliseconds of the next 8 o'clock where the person is."""
        zone = ZoneInfo(self.timezone)
        here = datetime.fromtimestamp(now / 1000, zone)
        then = here.replace(hour=DIGEST_HOUR, minute=0, second=0, microsecond=0)
        if then <= here:
            then += timedelta(days=1)
        return int(then.timestamp() * 1000)


def read(records: Records, user: str) -> Preferences:
    held = records.get(parent_of(user), "preferences", "mine")
    return Preferences.model_validate({**held.body, "version": held.version}) if held else Preferences()


def change(records: Records, user: str, changes: Mapping[str, Any], *, expected: int = ANY) -> Preferences:
    """Store what the user prefers; InvalidInputError for an unknown zone or a duty switched off."""
    changed = Preferences.model_validate(
        {**read(records, user).model_dump(mode="json"), **changes, "version": 0}
    )
    _check(changed)
    body = changed.model_dump(mode="json", exclude={"version"})
    stored = records.put(Record(parent_of(user), "preferences", "mine", body), expected=expected)
    return changed.model_copy(update={"version": stored.version})


def unsubscribe_token(key: bytes, user: str, what: What) -> str:
    """What a link in an e-mail carries: good for this person and what it names, and for nothing else."""
    said = f"{user}.{what}"
    return f"{said}.{_mac(key, said)}"


def meant(key: bytes, token: str) -> tuple[str, What]:
    """The user and what they no longer want; NotFoundError for a token that we did not make."""
    said, _, mac = token.rpartition(".")
    user, _, name = said.partition(".")
    if not hmac.compare_digest(mac.encode(), _mac(key, said).encode()):
        raise NotFoundError("This link is not one of ours; change the settings in the app instead.")
    return user, DIGEST if name == DIGEST else Kind(name)


def unsubscribe(records: Records, user: str, what: What) -> Preferences:
    return change(records, user, read(records, user).without(what))


def parent_of(user: str) -> str:
    return f"notices#{user}"


def _check(preferences: Preferences) -> None:
    try:
        ZoneInfo(preferences.timezone)
    except (ZoneInfoNotFoundError, ValueError) as error:
        raise InvalidInputError(
            f"There is no time zone {preferences.timezone!r}; give one such as Europe/Berlin.",
            field="timezone",
        ) from error
    for kind in preferences.email:
        if kind in DUTIES:
            raise InvalidInputError(f"{kind} is a duty and always comes at once.", field="email")


def _mac(key: bytes, said: str) -> str:
    return hmac.new(key, said.encode(), hashlib.sha256).hexdigest()
