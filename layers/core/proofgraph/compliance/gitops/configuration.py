"""The configuration of a deployment as files: dumped, planned, applied.

1. Every file is read and checked; all faults are told at once, by file and line, and nothing is done.
2. The plan compares what the files say with what is held: create, change, delete, field by field.
3. Applying makes one change after the other, each whole. Where it breaks off, the next plan has the rest.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, replace
from typing import Any

from pydantic import ValidationError

from proofgraph.access.permissions import Permission
from proofgraph.compliance.controls import Controls
from proofgraph.compliance.gitops import library_items, source
from proofgraph.compliance.gitops.framework_files import FrameworkKind
from proofgraph.compliance.gitops.kinds import Body, Kind, State
from proofgraph.compliance.gitops.link_files import LinkKind
from proofgraph.compliance.gitops.plan import Bodies, Change, Plan, plan
from proofgraph.compliance.gitops.source import Source
from proofgraph.compliance.library import Library
from proofgraph.compliance.questions import Questions
from proofgraph.errors import (
    ConflictError,
    ForbiddenError,
    ImportFaultsError,
    InvalidInputError,
    NotFoundError,
    ProofgraphError,
)

SUFFIX = ".yaml"

Place = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Applied:
    """What was done, how much is left, and the plan of the rest."""

    changes: tuple[Change, ...]
    left: int
    digest: str


@dataclass(frozen=True)
class Configuration:
    """`kinds` are in the order in which things refer to each other: what is referred to comes first."""

    kinds: Sequence[Kind]
    frameworks: FrameworkKind
    library: Library
    people: Callable[[], Collection[str]] = tuple
    hidden: Sequence[Kind] = ()
    together: Callable[[], AbstractContextManager[None]] = nullcontext
    """Within it statuses wait for the last of the changes."""

    @classmethod
    def of(
        cls,
        library: Library,
        frameworks: FrameworkKind,
        controls: Controls,
        questions: Questions,
        *more: Kind,
        people: Callable[[], Collection[str]] = tuple,
        together: Callable[[], AbstractContextManager[None]] = nullcontext,
    ) -> Configuration:
        """Of the kinds here and `more`, which other rooms have; `people` is what files can call somebody."""
        kinds: tuple[Kind, ...] = (
            library_items.questions(library, questions),
            library_items.controls(library, controls),
            frameworks,
            LinkKind(frameworks.frameworks, controls),
            *more,
        )
        return cls(kinds, frameworks, library, people, together=together)

    def seen_with(self, holds: Collection[Permission]) -> Configuration:
        """The part that somebody with these permissions is shown; what is hidden stays as it is."""
        hidden = [kind for kind in self.kinds if not kind.reads <= frozenset(holds)]
        shown = [kind for kind in self.kinds if kind not in hidden]
        return replace(self, kinds=shown, hidden=hidden)

    def dump(self) -> dict[str, str]:
        """Every file by its path, sorted."""
        found = {
            f"{kind.folder}/{id}{SUFFIX}": source.write(body)
            for kind in self.kinds
            for id, body in kind.current().items()
        }
        return dict(sorted(found.items()))

    def plan(self, files: Mapping[str, str], *, prune: bool = False) -> Plan:
        """What applying the files would do; ImportFaultsError with every fault by file and line."""
        wanted = self._wanted(files)
        held = self._held()
        self._check_references(wanted, held, prune)
        bodies = {place: body for place, (_, body) in wanted.items()}
        made = plan(bodies, held, [kind.name for kind in self.kinds], prune=prune)
        kinds = {kind.name: kind for kind in self.kinds}
        needs = {need for c in made.changes for need in kinds[c.kind].needs(c.held, c.body)}
        return replace(made, needs=tuple(sorted(needs)))

    def apply(
        self,
        files: Mapping[str, str],
        *,
        prune: bool = False,
        digest: str,
        by: str,
        holds: Collection[Permission],
        most: int = 25,
        check: Callable[[Change], object] = lambda _: None,
        tell: Callable[[Change], object] = lambda _: None,
    ) -> Applied:
        """Make a plan's first changes, at most so many, and tell each as it is made.

        `check` sees every change of the plan before any is made, and may refuse by raising.
        ForbiddenError where the plan needs more than whoever applies it `holds`, ConflictError where it is
        another plan by now.
        """
        planned = self.plan(files, prune=prune)
        if lacking := [need.value for need in planned.needs if need not in holds]:
            told = f"This plan needs {', '.join(lacking)}, which you do not hold. Nothing was applied."
            raise ForbiddenError(told, permissions=lacking)
        if planned.digest != digest:
            raise ConflictError("Something changed since this plan was made; look at the new plan.")
        for change in planned.changes:
            check(change)
        kinds = {kind.name: kind for kind in self.kinds}
        done = planned.changes[:most]
        with self.together():
            for number, change in enumerate(done):
                try:
                    _make(kinds[change.kind], change, by)
                except ConflictError as error:
                    told = f"{error.message} {number} of {len(planned.changes)} changes were made; look at"
                    raise ConflictError(f"{told} the new plan.", **error.details, made=number) from error
                tell(change)
        left = self.plan(files, prune=prune)
        return Applied(done, len(left.changes), left.digest)

    def _held(self) -> Bodies:
        return {(kind.name, id): body for kind in self.kinds for id, body in kind.current().items()}

    def _wanted(self, files: Mapping[str, str]) -> dict[Place, tuple[Source, Body]]:
        faults: list[str] = []
        found: dict[Place, tuple[Source, Body]] = {}
        for name in sorted(files):
            try:
                kind, id = self._place(name)
                read = source.read(name, files[name])
                body = _normal(kind, read)
                if body["id"] != id:
                    raise _refused([read.fault(("id",), f"the id {body['id']!r} is not the file's name")])
                found[kind.name, id] = (read, body)
            except ImportFaultsError as error:
                faults.extend(error.faults)
            except InvalidInputError as error:
                faults.append(error.message)
        if faults:
            raise _refused(faults)
        return found

    def _place(self, name: str) -> tuple[Kind, str]:
        folder, _, file = name.rpartition("/")
        if shut := next((kind for kind in self.hidden if kind.folder == folder), None):
            needed = sorted(need.value for need in shut.reads)
            raise ForbiddenError(f"{name}: files of {folder}/ need {', '.join(needed)}.", permissions=needed)
        kind = next((kind for kind in self.kinds if kind.folder == folder), None)
        if kind is None or not file.endswith(SUFFIX) or file == SUFFIX:
            known = ", ".join(f"{kind.folder}/<id>{SUFFIX}" for kind in self.kinds)
            raise InvalidInputError(f"{name}:1: files are named {known}")
        return kind, file.removesuffix(SUFFIX)

    def _check_references(
        self, wanted: Mapping[Place, tuple[Source, Body]], held: Bodies, prune: bool
    ) -> None:
        bodies = {place: body for place, (_, body) in wanted.items()}
        after = bodies if prune else {**held, **bodies}
        frameworks = {id: body for (kind, id), body in after.items() if kind == "framework"}
        state = State(
            after,
            questions=self.library.questions,
            controls=self.library.controls,
            refs={id: self.frameworks.refs(body) for id, body in frameworks.items()},
            sections={id: self.frameworks.sections(body) for id, body in frameworks.items()},
            people=self.people(),
        )
        kinds = {kind.name: kind for kind in self.kinds}
        faults = [
            read.fault(path, message)
            for (kind, id), (read, _) in wanted.items()
            for path, message in kinds[kind].faults(id, read.value, state)
        ]
        if faults:
            raise _refused(faults)


def _make(kind: Kind, change: Change, by: str) -> None:
    if change.body is not None:
        kind.write(change.id, change.body, by, change.held)
    elif change.held is not None:
        kind.remove(change.id, by, change.held)


def _normal(kind: Kind, read: Source) -> Body:
    if not isinstance(read.value, Mapping):
        raise _refused([read.fault((), "a file holds one thing, as names with values")])
    try:
        return kind.normal(read.value)
    except ValidationError as error:
        raise _refused(list(_told(read, error))) from error
    except (InvalidInputError, NotFoundError) as error:
        raise _refused(list(_said(read, error))) from error


def _told(read: Source, error: ValidationError) -> Iterator[str]:
    for fault in error.errors(include_url=False, include_input=False, include_context=False):
        yield read.fault(tuple(fault["loc"]), fault["msg"].removeprefix("Value error, "))


def _said(read: Source, error: ProofgraphError) -> Iterator[str]:
    """A refusal of the domain, at the field it names."""
    faults: list[Any] = error.details.get("faults", [])
    if faults and all(isinstance(fault, Mapping) for fault in faults):
        for fault in faults:
            yield read.fault(_path(fault.get("field", "")), str(fault.get("message", "")))
        return
    yield read.fault(_path(str(error.details.get("field", ""))), error.message)


def _path(text: str) -> tuple[str | int, ...]:
    return tuple(int(part) if part.isdigit() else part for part in text.split(".") if part)


def _refused(faults: Sequence[str]) -> ImportFaultsError:
    count = len(faults)
    return ImportFaultsError(
        f"The files have {count} fault{'s' if count > 1 else ''}. Nothing was applied.", faults
    )
