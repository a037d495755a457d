"""The controls library: shipped and own controls, adopted or not, linked to requirements.

Records: parent `controls`, kind `control`, id the control's (what people set, and own content); parent
`framework#<id>`, kind `link`, id `<ref>|<control>` (links added, removed, or with inheritance off).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from proofgraph.compliance.content import ControlContent
from proofgraph.compliance.frameworks import Framework, parent_of
from proofgraph.compliance.library import Library
from proofgraph.errors import ConflictError, NotFoundError
from proofgraph.ports.records import ANY, Record, Records, every

PARENT = "controls"


@dataclass(frozen=True, slots=True)
class Control:
    """`adopted` says that the organisation does it; `owner` is a person, empty where nobody is named."""

    content: ControlContent
    shipped: bool
    adopted: bool = True
    owner: str = ""
    version: int = 0

    @property
    def id(self) -> str:
        return self.content.id

    @property
    def questions(self) -> tuple[str, ...]:
        return tuple(link.id for link in self.content.questions)


@dataclass(frozen=True, slots=True)
class Link:
    """Control to requirement; with `inherit` the control's evidence counts for the requirement."""

    control: str
    ref: str
    inherit: bool = True


class Controls:
    """Shipped controls count as adopted until somebody says otherwise."""

    def __init__(self, records: Records, library: Library) -> None:
        self._records = records
        self._library = library

    def all(self) -> Mapping[str, Control]:
        """Every control by id."""
        found = {id: Control(content, shipped=True) for id, content in self._library.controls.items()}
        for record in every(self._records, PARENT, "control"):
            if control := self._read(record):
                found[record.id] = control
        return found

    def get(self, control_id: str) -> Control:
        record = self._records.get(PARENT, "control", control_id)
        if record is not None and (control := self._read(record)):
            return control
        content = self._library.controls.get(control_id)
        if content is None:
            raise NotFoundError(f"There is no control {control_id!r}.", id=control_id)
        return Control(content, shipped=True)

    def put(self, content: ControlContent, *, expected: int = ANY) -> Control:
        """Store a control of the organisation's own."""
        if content.id in self._library.controls:
            raise ConflictError(f"The library ships a control {content.id!r}; choose another id.")
        return self._write(Control(content, shipped=False), expected)

    def change(
        self,
        control_id: str,
        *,
        adopted: bool | None = None,
        owner: str | None = None,
        expected: int = ANY,
    ) -> Control:
        """Adopt a control or not, and name its owner; what is None stays as it is."""
        held = self.get(control_id)
        changed = replace(
            held,
            adopted=held.adopted if adopted is None else adopted,
            owner=held.owner if owner is None else owner,
        )
        return self._write(changed, expected)

    def links(self, framework: Framework) -> tuple[Link, ...]:
        """Every link into a framework: those that content declares, as people have changed them."""
        found = {
            (ref, control.id): Link(control.id, ref)
            for control in self.all().values()
            for ref in control.content.satisfies.get(framework.standard, ())
        }
        for record in every(self._records, parent_of(framework.id), "link"):
            ref, _, control = record.id.partition("|")
            if record.body["linked"]:
                found[ref, control] = Link(control, ref, record.body["inherit"])
            else:
                found.pop((ref, control), None)
        return tuple(found[place] for place in sorted(found))

    def set_link(
        self, framework: Framework, ref: str, control_id: str, *, linked: bool, inherit: bool = True
    ) -> None:
        """Link a control to a requirement, or take the link away."""
        self.get(control_id)
        body: dict[str, Any] = {"linked": linked, "inherit": inherit}
        self._records.put(Record(parent_of(framework.id), "link", f"{ref}|{control_id}", body))

    def _read(self, record: Record) -> Control | None:
        """The control of a record; None where the library no longer ships what it was about."""
        own = record.body.get("content")
        content = ControlContent.model_validate(own) if own else self._library.controls.get(record.id)
        if content is None:
            return None
        body = record.body
        return Control(content, own is None, body["adopted"], body["owner"], record.version)

    def _write(self, control: Control, expected: int) -> Control:
        body: dict[str, Any] = {
            "adopted": control.adopted,
            "owner": control.owner,
            "content": None if control.shipped else control.content.to_json(),
        }
        stored = self._records.put(Record(PARENT, "control", control.id, body), expected=expected)
        return replace(control, version=stored.version)


@dataclass(frozen=True, slots=True)
class Assignment:
    """What supports one requirement: its own questions, and the controls linked to it.

    `counted` are the questions that make its status, each once; controls not adopted give none.
    """

    ref: str
    own: tuple[str, ...]
    controls: tuple[tuple[Control, bool], ...]

    @property
    def counted(self) -> tuple[str, ...]:
        inherited = [
            question
            for control, inherit in self.controls
            if control.adopted and inherit
            for question in control.questions
        ]
        return tuple(dict.fromkeys([*self.own, *inherited]))


def assign(
    framework: Framework,
    refs: Sequence[str],
    links: Sequence[Link],
    controls: Mapping[str, Control],
    questions: Mapping[str, Mapping[str, tuple[str, ...]]],
) -> Mapping[str, Assignment]:
    """The assignment of every ref; `questions` gives each question's own requirements by standard."""
    own: dict[str, list[str]] = {ref: [] for ref in refs}
    for id in sorted(questions):
        for ref in questions[id].get(framework.standard, ()):
            if ref in own:
                own[ref].append(id)
    linked: dict[str, list[tuple[Control, bool]]] = {ref: [] for ref in refs}
    for link in links:
        if link.ref in linked and link.control in controls:
            linked[link.ref].append((controls[link.control], link.inherit))
    return {ref: Assignment(ref, tuple(own[ref]), tuple(linked[ref])) for ref in refs}
