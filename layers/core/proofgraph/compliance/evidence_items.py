"""What people brought as evidence for a requirement or control: items and attestations in one list.

A requirement also has what its adopted controls have, where the link hands evidence down.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from proofgraph.compliance.attestations import Attestation, Attestations
from proofgraph.compliance.chain import digest_of
from proofgraph.compliance.controls import Controls, Link
from proofgraph.compliance.frameworks import Frameworks
from proofgraph.compliance.items import OF_CONTROLS, File, Item, Items, parent_of
from proofgraph.compliance.targets import Target, control, requirement
from proofgraph.ports.clock import Clock


@dataclass(frozen=True, slots=True)
class Evidence:
    """One piece. `from_control` is the control that hands it down, empty where it stands here itself.

    `expired` says that it counts no longer. `version` is the record's, for an edit.
    """

    id: str
    kind: Literal["link", "note", "upload", "attestation"]
    title: str
    description: str
    url: str
    text: str
    file: File | None
    statement: str
    signer: str
    by: str
    at: int
    number: int
    edited_by: str
    edited_at: int
    expires_at: int | None
    remind_at: int | None
    expired: bool
    masked: int
    from_control: str
    version: int
    digest: str
    """Of this version as it was kept and entered in the ledger; a file has its own."""


@dataclass(frozen=True, slots=True)
class Attached:
    """The requirements and controls that have evidence from outside which has not expired."""

    refs: frozenset[str] = frozenset()
    controls: frozenset[str] = frozenset()
    attested_controls: frozenset[str] = frozenset()


@dataclass(frozen=True)
class EvidenceItems:
    items: Items
    attestations: Attestations
    frameworks: Frameworks
    controls: Controls
    clock: Clock

    def for_requirement(self, framework_id: str, ref: str) -> list[Evidence]:
        """What stands on a requirement itself, then what its adopted controls hand down, each once."""
        framework = self.frameworks.get(framework_id)
        self.frameworks.requirement(framework_id, ref)
        links = [link for link in self.controls.links(framework) if link.ref == ref]
        return _gathered(framework_id, ref, links, self._adopted() if links else frozenset(), self._on)

    def of_framework(self, framework_id: str) -> Mapping[str, Sequence[Evidence]]:
        """The same of every requirement that has any, from one reading of all."""
        framework = self.frameworks.get(framework_id)
        links: dict[str, list[Link]] = {}
        for link in self.controls.links(framework):
            links.setdefault(link.ref, []).append(link)
        adopted, on = self._adopted(), self._read(framework_id)
        refs = [requirement.ref for requirement in self.frameworks.requirements(framework_id)]
        found = {ref: _gathered(framework_id, ref, links.get(ref, ()), adopted, on) for ref in refs}
        return {ref: held for ref, held in found.items() if held}

    def for_control(self, control_id: str) -> list[Evidence]:
        self.controls.get(control_id)
        return [*self._on(control(control_id), "")]

    def attached(self, framework_id: str, at: int) -> Attached:
        attested = self.attestations.valid_controls(at)
        return Attached(
            self.items.placed(parent_of(framework_id), at) | self.attestations.valid(framework_id, at),
            self.items.placed(OF_CONTROLS, at) | attested,
            attested,
        )

    def _adopted(self) -> frozenset[str]:
        return frozenset(id for id, held in self.controls.all().items() if held.adopted)

    def _on(self, target: Target, from_control: str) -> Iterator[Evidence]:
        return _shown(target, from_control, self.items.at(target), self.attestations.of(target), self.clock())

    def _read(self, framework_id: str) -> Holding:
        """As `_on` answers, with all that stands on a framework's requirements and on controls at hand."""
        placed = self.items.all_at(framework_id)
        attested = {
            found.target: found
            for found in (*self.attestations.held(framework_id), *self.attestations.held())
        }
        now = self.clock()

        def on(target: Target, from_control: str) -> Iterator[Evidence]:
            return _shown(target, from_control, placed.get(target, ()), attested.get(target), now)

        return on


Holding = Callable[[Target, str], Iterable[Evidence]]
"""What stands on a target itself; the second argument is the control that hands it down."""


def _gathered(
    framework_id: str, ref: str, links: Iterable[Link], adopted: frozenset[str], on: Holding
) -> list[Evidence]:
    """What stands on a requirement itself, then what its adopted controls hand down, each once."""
    found = [*on(requirement(framework_id, ref), "")]
    for link in links:
        if link.inherit and link.control in adopted:
            found.extend(on(control(link.control), link.control))
    return _once(found)


def _shown(
    target: Target, from_control: str, items: Iterable[Item], attestation: Attestation | None, now: int
) -> Iterator[Evidence]:
    for item in items:
        yield _of_item(item, from_control, now)
    if attestation is not None:
        yield _of_attestation(target, attestation, from_control, now)


def _of_item(item: Item, from_control: str, now: int) -> Evidence:
    return Evidence(
        id=item.id,
        kind=item.kind,
        title=item.title,
        description=item.description,
        url=item.url,
        text=item.text,
        file=item.file,
        statement="",
        signer="",
        by=item.by,
        at=item.at,
        number=item.number,
        edited_by=item.edited_by,
        edited_at=item.edited_at,
        expires_at=item.expires_at,
        remind_at=item.remind_at,
        expired=item.expired(now),
        masked=item.masked + (item.file.masked if item.file else 0),
        from_control=from_control,
        version=item.version,
        digest=digest_of(item.body()),
    )


def _of_attestation(target: Target, found: Attestation, from_control: str, now: int) -> Evidence:
    return Evidence(
        id=f"attestation of {target.title}",
        kind="attestation",
        title=f"Attestation of {target.title}",
        description="",
        url="",
        text="",
        file=None,
        statement=found.statement,
        signer=found.signer,
        by=found.signer,
        at=found.at,
        number=found.version,
        edited_by=found.signer,
        edited_at=found.at,
        expires_at=found.expires_at,
        remind_at=None,
        expired=not found.counts(now),
        masked=found.masked,
        from_control=from_control,
        version=found.version,
        digest=digest_of(found.body()),
    )


def _once(found: Iterable[Evidence]) -> list[Evidence]:
    """An item that comes by several ways is shown by the first."""
    return list({evidence.id: evidence for evidence in reversed([*found])}.values())[::-1]
