"""Documents and profile of a deployment, as the command line compares them with a folder."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import yaml

from proofgraph.api.models.policies import PolicyList, PolicyRow, PolicyView, ProfileView
from proofgraph.api.models.policy_life import PolicyRulesView
from proofgraph.cli.client import Client, segment
from proofgraph.cli.drafting import advance, needs_approval
from proofgraph.policies.comparison import Difference, differences, texts
from proofgraph.policies.documents import FOLDERS, Document, FrontMatter, digest
from proofgraph.policies.folder import PROFILE
from proofgraph.policies.variables import Value


@dataclass
class Published:
    """A deployment's side. Only documents that differ are read whole."""

    client: Client

    def __post_init__(self) -> None:
        rows = self.client.get("/policies", PolicyList).items
        self.rows: Mapping[str, PolicyRow] = {f"{FOLDERS[row.kind]}/{row.id}.md": row for row in rows}
        self._profile = self.client.get("/organisation-profile", ProfileView)
        self._views: dict[str, PolicyView] = {}

    @property
    def values(self) -> dict[str, Value]:
        given = {v.name: v.value for v in self._profile.variables if v.value is not None}
        return {**given, **self._profile.extra}

    def given(self, values: Mapping[str, Value]) -> dict[str, Value]:
        """The values of a folder that say something new: defaults that nobody changed do not."""
        defaults = {v.name: v.default for v in self._profile.variables}
        held = self.values
        return {
            name: value
            for name, value in values.items()
            if value != held.get(name, defaults.get(name)) or type(value) is not type(held.get(name, value))
        }

    def document(self, place: str) -> Document:
        view = self._view(place)
        names = set(FrontMatter.model_fields) - {"satisfies"}
        meta = FrontMatter(**view.model_dump(include=names), satisfies=tuple(view.controls))
        return Document(view.kind, meta, view.source, place)

    def to_publish(self, here: Mapping[str, Document], values: Mapping[str, Value]) -> list[Difference]:
        """What the deployment's documents and profile would become."""
        other = {place: d for place, d in here.items() if self._differs(place, d)}
        there = {place: self.document(place) for place in other if place in self.rows}
        profile = differences(
            {PROFILE: shown(self.values)}, {PROFILE: shown({**self.values, **self.given(values)})}
        )
        return [*profile, *differences(texts(there), texts(other))]

    def to_pull(self, here: Mapping[str, Document], values: Mapping[str, Value]) -> list[Difference]:
        """What the folder's documents and profile would become."""
        other = {p for p in self.rows if p not in here or self._differs(p, here[p])}
        there = {place: self.document(place) for place in self.rows if place in other}
        mine = {place: here[place] for place in other if place in here}
        wanted = {PROFILE: shown({**values, **self.values})}
        profile = differences({PROFILE: shown(values)}, wanted)
        return [*profile, *differences(texts(mine), texts(there))]

    def publish(
        self,
        found: list[Difference],
        here: Mapping[str, Document],
        values: Mapping[str, Value],
        note: str,
        tell: Callable[[str], None],
        *,
        renew: bool = False,
    ) -> list[str]:
        """The profile first, so that documents have values when they are adopted; then one by one.

        Gives the documents that wait for their approvers.
        """
        waiting = []
        for difference in found:
            tell(difference.name)
            if difference.name == PROFILE:
                body = {"values": self.given(values)}
                self.client.patch("/organisation-profile", ProfileView, body, self._profile.etag)
            elif not self._put(difference.name, here[difference.name], note, renew):
                waiting.append(here[difference.name].id)
        return waiting

    def _put(self, place: str, document: Document, note: str, renew: bool) -> bool:
        """Whether it is in force as the folder has it, and not still to be approved."""
        body = _body(document) | {"note": note}
        path = f"/policies/{segment(document.id)}"
        if place not in self.rows:
            first = {"id": document.id, "kind": document.kind, **body}
            if self._approved_first:
                self.client.post("/policies", PolicyView, first | {"adopted": False})
                return advance(self.client, path, document, note, renew=renew)
            self.client.post("/policies", PolicyView, first)
            return True
        if needs_approval(self.client, path):
            return advance(self.client, path, document, note, renew=renew)
        etag = self.client.get(path, PolicyView).etag
        self.client.patch(path, PolicyView, body | {"renew_acceptance": renew}, etag)
        return True

    @cached_property
    def _approved_first(self) -> bool:
        return bool(self.client.get("/policy-rules", PolicyRulesView).approvers)

    def _view(self, place: str) -> PolicyView:
        if place not in self._views:
            self._views[place] = self.client.get(self._path(place), PolicyView)
        return self._views[place]

    def _path(self, place: str) -> str:
        return f"/policies/{segment(self.rows[place].id)}"

    def _differs(self, place: str, document: Document) -> bool:
        row = self.rows.get(place)
        return row is None or row.file != digest(document)


def shown(values: Mapping[str, Value]) -> str:
    """Values as the profile's file has them: by group, those without one under `extra`."""
    groups: dict[str, dict[str, Any]] = {}
    for name, value in sorted(values.items()):
        group, _, own = name.rpartition(".")
        groups.setdefault(group or "extra", {})[own] = value
    return yaml.safe_dump(groups, allow_unicode=True) if groups else ""


def _body(document: Document) -> dict[str, Any]:
    fields = document.meta.model_dump(mode="json", exclude={"id", "satisfies"}, exclude_none=True)
    return {**fields, "controls": list(document.meta.satisfies), "source": document.body}
