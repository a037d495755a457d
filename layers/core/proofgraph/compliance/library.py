"""Loads the shipped content whole, or refuses it with every fault listed by file and path.

Where the content lies is answered by `locate`; what a file may hold is said by `content`.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Hashable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import yaml
from pydantic import ValidationError

from proofgraph.compliance.content import ContentItem, ControlContent, QuestionContent, StandardContent
from proofgraph.errors import ImportFaultsError, NotFoundError
from proofgraph.settings import Settings

KINDS: Mapping[str, tuple[str, type[ContentItem]]] = {
    "standards": ("*.yaml", StandardContent),
    "controls": ("*/*.yaml", ControlContent),
    "questions": ("*/*.yaml", QuestionContent),
}
"""Folder, pattern of its files, and the model of one file."""


def locate(settings: Settings) -> Path:
    """The content folder: the setting, else the wheel's, else the repository's, else the Lambda layer's."""
    package = Path(__file__).resolve().parents[1]
    places = [package / "_content", package.parents[2] / "frameworks", Path("/opt/frameworks")]
    if settings.content_dir is not None:
        places = [settings.content_dir]
    for place in places:
        if (place / "standards").is_dir():
            return place
    looked = ", ".join(str(place) for place in places)
    raise NotFoundError(f"No content (a folder with standards, controls, questions) in {looked}.")


@dataclass(frozen=True)
class Library:
    """Every shipped standard, control and question by id."""

    standards: Mapping[str, StandardContent]
    controls: Mapping[str, ControlContent]
    questions: Mapping[str, QuestionContent]

    @classmethod
    def load(cls, folder: Path) -> Library:
        """Read and check the whole folder; ImportFaultsError lists every fault."""
        faults: list[str] = []
        read = {kind: _read_kind(folder, kind, faults.append) for kind in KINDS}
        library = cls(standards=read["standards"], controls=read["controls"], questions=read["questions"])
        unread = {path.stem for path in (folder / "questions").glob("*/*.yaml")} - set(library.questions)
        faults.extend(_broken_references(library, unread))
        if faults:
            raise ImportFaultsError(f"The content in {folder} has {len(faults)} fault(s).", faults)
        return library

    def offered(self, integrations: Collection[str]) -> Library:
        """Without the questions that need an integration not among these, and without links to them."""
        questions = {id: q for id, q in self.questions.items() if set(q.integrations) <= set(integrations)}
        controls = {
            id: control.model_copy(
                update={"questions": tuple(link for link in control.questions if link.id in questions)}
            )
            for id, control in self.controls.items()
        }
        return Library(self.standards, controls, questions)

    @cached_property
    def integrations(self) -> frozenset[str]:
        """Every integration that some question reads."""
        return frozenset(name for question in self.questions.values() for name in question.integrations)

    def controls_of(self, standard: str, ref: str) -> tuple[ControlContent, ...]:
        return tuple(c for c in self.controls.values() if ref in c.satisfies.get(standard, ()))

    def questions_of(self, standard: str, ref: str) -> tuple[QuestionContent, ...]:
        """Questions linked to the requirement itself; those of its controls are not repeated here."""
        return tuple(q for q in self.questions.values() if ref in q.requirements.get(standard, ()))

    @property
    def dormant(self) -> frozenset[str]:
        """Standards that content is mapped to and that are not shipped: used once somebody imports them."""
        named = {name for c in self.controls.values() for name in c.satisfies}
        named |= {name for q in self.questions.values() for name in q.requirements}
        return frozenset(named - set(self.standards))


def schemas() -> dict[str, dict[str, Any]]:
    """JSON Schema by file name, for editors; `frameworks/schema` holds them as written here."""
    named: dict[str, type[ContentItem]] = {
        "standard": StandardContent,
        "control": ControlContent,
        "question": QuestionContent,
    }
    return {
        f"{name}.json": {"$schema": "https://json-schema.org/draft/2020-12/schema"}
        | model.model_json_schema(by_alias=True)
        for name, model in named.items()
    }


class _Loader(yaml.CSafeLoader):
    """YAML that refuses a key written twice: the second would silently win."""


def _construct_mapping(loader: _Loader, node: yaml.MappingNode) -> dict[Hashable, Any]:
    seen: set[Hashable] = set()
    for key_node, _ in node.value:
        key = loader.construct_object(key_node)
        if key in seen:
            raise yaml.constructor.ConstructorError(
                None, None, f"the key {key!r} stands twice", key_node.start_mark
            )
        seen.add(key)
    loader.flatten_mapping(node)
    return loader.construct_mapping(node, deep=True)


_Loader.add_constructor(yaml.resolver.BaseResolver.DEFAULT_MAPPING_TAG, _construct_mapping)


def _read_kind(folder: Path, kind: str, fault: Callable[[str], None]) -> dict[str, Any]:
    pattern, model = KINDS[kind]
    for path in sorted(set((folder / kind).rglob("*.y*ml")) - set((folder / kind).glob(pattern))):
        fault(f"{path.relative_to(folder).as_posix()}: files of this kind are named {kind}/{pattern}")
    found: dict[str, Any] = {}
    for path in sorted((folder / kind).glob(pattern)):
        name = path.relative_to(folder).as_posix()
        item = _read_file(path, name, model, fault)
        if item is None:
            continue
        if item.id != path.stem:
            fault(f"{name}: id {item.id!r} must be the file's name, {path.stem!r}")
        if isinstance(item, ControlContent) and item.domain != path.parent.name:
            fault(f"{name}: domain {item.domain!r} must be the folder's name, {path.parent.name!r}")
        if item.id in found:
            fault(f"{name}: another file has the id {item.id!r} already")
        found[item.id] = item
    return found


def _read_file(path: Path, name: str, model: type[ContentItem], fault: Callable[[str], None]) -> Any:
    try:
        raw = yaml.load(path.read_text(encoding="utf-8"), Loader=_Loader)  # noqa: S506 - a safe loader
        return model.model_validate(raw)
    except UnicodeDecodeError as error:
        fault(f"{name}: not UTF-8 at byte {error.start}")
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        place = f" line {mark.line + 1}, column {mark.column + 1}:" if mark else ""
        fault(f"{name}:{place} {error.problem or 'not YAML'}")
    except ValidationError as error:
        for detail in error.errors(include_url=False):
            fault(f"{name}: {_place(detail['loc'])}{detail['msg'].removeprefix('Value error, ')}")
    return None


def _place(path: tuple[int | str, ...]) -> str:
    """A path as an editor would show it: `sections[2].requirements[0].ref: `."""
    text = ""
    for part in path:
        text += f"[{part}]" if isinstance(part, int) else f".{part}"
    return f"{text.lstrip('.')}: " if text else ""


def _broken_references(library: Library, unread: set[str]) -> Iterator[str]:
    """References to nothing; `unread` questions exist, and their own faults are told already."""
    for control in library.controls.values():
        name = f"controls/{control.domain}/{control.id}.yaml"
        yield from _unknown_refs(library, name, "satisfies", control.satisfies)
        for position, link in enumerate(control.questions):
            if link.id not in library.questions and link.id not in unread:
                yield f"{name}: questions[{position}].id: there is no question {link.id!r}"
    for question in library.questions.values():
        yield from _unknown_refs(library, f"question {question.id}", "requirements", question.requirements)


def _unknown_refs(
    library: Library, name: str, field: str, refs: Mapping[str, tuple[str, ...]]
) -> Iterator[str]:
    for standard, wanted in refs.items():
        known = library.standards.get(standard)
        for ref in wanted if known else ():
            if known and ref not in known.refs:
                yield f"{name}: {field}.{standard}: {known.name} has no requirement {ref!r}"
