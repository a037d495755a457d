"""The controls library: shipped controls, as people edited them, and own ones, linked to requirements.

Records: parent `controls`, kind `control`, id the control's (what people set, what they made of its text, and
the shipped text that they edited); parent `framework#<id>`, kind `link`, id `<ref>|<control>` (links added,
removed, or with inheritance off). Each edit, a link too, is a version of the control.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from proofgraph.compliance import restatements
from proofgraph.compliance.content import ControlContent
from proofgraph.compliance.editing import Origin, checked, edited, made
from proofgraph.compliance.frameworks import Framework, parent_of
from proofgraph.compliance.library import Library
from proofgraph.compliance.revisions import Revisions
from proofgraph.errors import ConflictError, InvalidInputError, NotFoundError
from proofgraph.ports.clock import Clock
from proofgraph.ports.records import ANY, NEW, Delete, Put, Record, Records, conflict, every

PARENT = "controls"
BATCH = 90
OURS = frozenset({"adopted", "owners"})
"""What is kept beside the content and edited like it."""


@dataclass(frozen=True, slots=True)
class Control:
    """`adopted` says that the organisation does it; `owners` are people, by user id or e-mail address."""

    content: ControlContent
    shipped: bool
    adopted: bool = True
    owners: tuple[str, ...] = ()
    version: int = 0
    origin: Origin[ControlContent] = field(default_factory=Origin)

    @property
    def id(self) -> str:
        return self.content.id

    @property
    def owner(self) -> str:
        """Who answers for it first; empty where nobody is named."""
        return self.owners[0] if self.owners else ""

    @property
    def questions(self) -> tuple[str, ...]:
        return tuple(link.id for link in self.content.questions)

    @property
    def counts(self) -> tuple[object, ...]:
        """What the status of requirements follows from."""
        return self.adopted, self.questions, self.content.satisfies

    def state(self) -> dict[str, Any]:
        """What a version keeps, beside the links."""
        return {**self.content.to_json(), "adopted": self.adopted, "owners": [*self.owners]}


@dataclass(frozen=True, slots=True)
class Link:
    """Control to requirement; with `inherit` the control's evidence counts for the requirement."""

    control: str
    ref: str
    inherit: bool = True


class Controls:
    """Shipped controls count as adopted until somebody says otherwise."""

    def __init__(
        self,
        records: Records,
        library: Library,
        clock: Clock,
        restate: restatements.Restate = restatements.left_for_the_round,
    ) -> None:
        self._records = records
        self._library = library
        self._clock = clock
        self._restate = restate
        self.revisions = Revisions(records, clock)

    def all(self) -> Mapping[str, Control]:
        """Every control by id."""
        found = {id: _shipped(content) for id, content in self._library.controls.items()}
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
        return _shipped(content)

    def create(
        self,
        content: ControlContent,
        *,
        by: str,
        why: str = "",
        adopted: bool = True,
        owners: Sequence[str] = (),
    ) -> Control:
        """Store a control of the organisation's own."""
        if content.id in self._library.controls:
            raise ConflictError(f"The library ships a control {content.id!r}; choose another id.")
        if self._records.get(PARENT, "control", content.id) is not None:
            raise ConflictError(f"There is a control {content.id!r} already; choose another id.")
        control = Control(checked(content), shipped=False, adopted=adopted, owners=_people(owners))
        moved = self._moved(None, control)
        self._write(control, by, why, NEW, also=moved)
        for mark in moved:
            self._restate(mark.record)
        return self.get(control.id)

    def edit(
        self,
        control_id: str,
        changes: Mapping[str, Any],
        *,
        by: str,
        why: str = "",
        seen: bool = False,
        expected: int = ANY,
    ) -> Control:
        """Change fields of the content, `adopted` or `owners`. A shipped control keeps its original.

        `seen` takes note of a newer shipped text: it is what later differences are told from.
        """
        held = self.get(control_id)
        ours = {name: changes[name] for name in OURS & changes.keys()}
        if "owners" in ours:
            ours["owners"] = _people(ours["owners"])
        fields = {name: value for name, value in changes.items() if name not in OURS}
        changed = replace(held, content=edited(held.content, fields) if fields else held.content, **ours)
        changed = replace(changed, origin=held.origin.after(changed.content, seen=seen))
        return self._store(held, changed, by, why, expected)

    def revert(
        self, control_id: str, *, by: str, why: str = "", to: int | None = None, expected: int = ANY
    ) -> Control:
        """Back to the shipped text, or to the text of a version; adoption, owners and links stay."""
        held = self.get(control_id)
        if to is None and not held.shipped:
            raise InvalidInputError("This control is your own: name the version to go back to.", field="to")
        if to is None:
            content = self._library.controls[control_id]
        else:
            body = self.revisions.get("control", control_id, to).body
            if not body:
                raise InvalidInputError(f"Version {to} is its deletion; name another.", field="to")
            content = made(ControlContent, {k: v for k, v in body.items() if k not in {*OURS, "links"}})
        changed = replace(held, content=content, origin=held.origin.after(content, seen=to is None))
        why = why or ("Back to the shipped text." if to is None else f"Back to version {to}.")
        return self._store(held, changed, by, why, expected)

    def check(self, held: Control, expected: int) -> None:
        """ConflictError where somebody changed it since it was read."""
        if expected not in (ANY, held.version):
            raise conflict(PARENT, "control", held.id)

    def delete(self, control_id: str, *, by: str, why: str = "", expected: int = ANY) -> None:
        """Delete one of the organisation's own with links that were added to it; its versions stay.

        `Uses` tells where it is used.
        """
        held = self.get(control_id)
        if held.shipped:
            raise InvalidInputError("A shipped control cannot be deleted; say that it is not adopted.")
        self.check(held, expected)
        mark = restatements.mark_item(control_id, self._clock(), everywhere=True)
        links = [
            Delete(parent_of(framework), "link", f"{ref}|{control_id}")
            for framework, _, ref in (place.partition("/") for place in self._links_of(control_id))
        ]
        while len(links) > BATCH:
            self._records.transact([links.pop() for _ in range(BATCH)])
        self._records.transact(
            [
                Delete(PARENT, "control", control_id, held.version),
                *self.revisions.operations("control", control_id, {}, by=by, why=why),
                *links,
                mark,
            ]
        )
        self._restate(mark.record)

    def declared(self, framework: Framework) -> dict[tuple[str, str], Link]:
        """The links that content or the framework's file declares, by ref and control."""
        known = self.all()
        found = {
            (ref, control.id): Link(control.id, ref)
            for control in known.values()
            for ref in control.content.satisfies.get(framework.standard, ())
        }
        for ref, named in framework.mapped.items():
            found |= {(ref, control_id): Link(control_id, ref) for control_id in named if control_id in known}
        return found

    def links(self, framework: Framework) -> tuple[Link, ...]:
        """Every link into a framework: those that content or its file declares, as people changed them."""
        known = self.all()
        found = self.declared(framework)
        for record in every(self._records, parent_of(framework.id), "link"):
            ref, _, control_id = record.id.rpartition("|")
            if record.body["linked"] and control_id in known:
                found[ref, control_id] = Link(control_id, ref, record.body["inherit"])
            else:
                found.pop((ref, control_id), None)
        return tuple(found[place] for place in sorted(found))

    def link(
        self,
        framework: Framework,
        ref: str,
        control_id: str,
        *,
        by: str,
        inherit: bool = True,
        expected: int = ANY,
    ) -> Control:
        """Link a control to a requirement; without `inherit` its evidence does not count there."""
        return self._link(framework, ref, control_id, by, expected, linked=True, inherit=inherit)

    def unlink(
        self, framework: Framework, ref: str, control_id: str, *, by: str, expected: int = ANY
    ) -> Control:
        """Take a link away, one that the library declares too."""
        return self._link(framework, ref, control_id, by, expected, linked=False, inherit=False)

    def _link(
        self,
        framework: Framework,
        ref: str,
        control_id: str,
        by: str,
        expected: int,
        *,
        linked: bool,
        inherit: bool,
    ) -> Control:
        held = self.get(control_id)
        body = {"linked": linked, "inherit": inherit}
        place = f"{framework.id}/{ref}"
        why = f"Linked to {place}." if linked else f"Link to {place} taken away."
        self._write(
            held,
            by,
            why,
            held.version if expected == ANY else expected,
            original=held.state(),
            links={place: body},
            also=[
                Put(Record(parent_of(framework.id), "link", f"{ref}|{control_id}", body)),
                mark := restatements.mark(framework.id, ref, self._clock()),
            ],
        )
        self._restate(mark.record)
        return self.get(control_id)

    def _links_of(self, control_id: str) -> dict[str, Any]:
        """Links that people changed, by `<framework>/<ref>`, as the newest version tells."""
        last = self.revisions.last("control", control_id)
        body = self.revisions.get("control", control_id, last).body if last else {}
        return dict(body.get("links", {}))

    def _store(self, held: Control, changed: Control, by: str, why: str, expected: int) -> Control:
        self.check(held, expected)
        if changed.state() == held.state() and changed.origin == held.origin:
            return held
        moved = self._moved(held, changed)
        self._write(changed, by, why, held.version, original=held.state(), also=moved)
        for mark in moved:
            self._restate(mark.record)
        return self.get(held.id)

    def _moved(self, before: Control | None, after: Control) -> list[Put]:
        """The mark that requirements are to be looked at again, where an edit may change their status."""
        if before is not None and before.counts == after.counts:
            return []
        everywhere = before is not None and before.content.satisfies != after.content.satisfies
        return [restatements.mark_item(after.id, self._clock(), everywhere=everywhere)]

    def _write(
        self,
        control: Control,
        by: str,
        why: str,
        expected: int,
        *,
        original: Mapping[str, Any] | None = None,
        links: Mapping[str, Any] | None = None,
        also: Sequence[Put] = (),
    ) -> None:
        base = control.origin.base
        body: dict[str, Any] = {
            "adopted": control.adopted,
            "owners": [*control.owners],
            "content": None if control.shipped and base is None else control.content.to_json(),
            "base": base.to_json() if base else None,
            "shipped": control.shipped,
        }
        before = self._links_of(control.id)
        history = self.revisions.operations(
            "control",
            control.id,
            {**control.state(), "links": {**before, **(links or {})}},
            by=by,
            why=why,
            original={**original, "links": {}} if original else None,
        )
        self._records.transact([Put(Record(PARENT, "control", control.id, body), expected), *also, *history])

    def _read(self, record: Record) -> Control | None:
        """The control of a record; None where the library no longer ships what it was about."""
        body = record.body
        # A record of a version that had one owner, and no edits of shipped controls, has neither field.
        owners = body["owners"] if "owners" in body else filter(None, [body["owner"]])
        is_shipped = body.get("shipped", body["content"] is None)
        shipped = self._library.controls.get(record.id) if is_shipped else None
        content = ControlContent.model_validate(body["content"]) if body["content"] else shipped
        if content is None:
            return None
        return Control(
            content,
            shipped=shipped is not None,
            adopted=body["adopted"],
            owners=tuple(owners),
            version=record.version,
            origin=Origin.of(ControlContent, shipped, body.get("base")),
        )


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


def _shipped(content: ControlContent) -> Control:
    return Control(content, shipped=True, origin=Origin(content))


def _people(owners: Sequence[str]) -> tuple[str, ...]:
    """Each once, as written first."""
    return tuple(dict.fromkeys(owner.strip() for owner in owners if owner.strip()))
