"""JupiterOne's framework JSON, in both dialects: `domains` of `controls` and `sections` of `requirements`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from proofgraph.compliance.importers.draft import (
    Faults,
    FrameworkDraft,
    FrameworkType,
    RequirementDraft,
    SectionDraft,
    check_requirement,
    check_section,
    is_placeholder,
)

_TYPES: Mapping[str, FrameworkType] = {
    "standard": "standard",
    "framework": "standard",
    "benchmark": "benchmark",
    "questionnaire": "questionnaire",
}

_REQUIREMENT_KEYS = ("requirements", "controls")


def read(document: Mapping[str, Any], filename: str) -> FrameworkDraft:
    """The draft of a parsed file. Raises ImportFaultsError with every fault by its path."""
    faults = Faults()
    notes: list[str] = []
    key = _sections_key(document)
    if key is None:
        faults.add("$", _not_a_framework(document))
        faults.stop_if_any(filename)
    name = _text(document, "standard", "$", faults)
    if not name:
        faults.add("$.standard", "the framework has no name")
    elif is_placeholder(name):
        faults.add("$.standard", f"the name is still the template's {name!r}: fill it in")
    sections = tuple(
        _section(item, f"$.{key}[{position}]", faults, notes)
        for position, item in enumerate(document[key or ""])
    )
    if not any(section.requirements for section in sections):
        faults.add(f"$.{key}", "no section has a requirement")
    kind = _type(document, faults)
    version = _version(document, faults, notes)
    web_link = _link(document, "$", faults)
    faults.stop_if_any(filename)
    return FrameworkDraft(name, version, kind, sections, web_link=web_link, notes=tuple(notes))


def _sections_key(document: Mapping[str, Any]) -> str | None:
    """`sections` or `domains`: the one that holds something, where a file has both."""
    present = [key for key in ("sections", "domains") if isinstance(document.get(key), list)]
    return next((key for key in present if document[key]), present[0] if present else None)


def _not_a_framework(document: Mapping[str, Any]) -> str:
    if "procedures" in document and "standard" not in document:
        return "this is a mapping of procedures to standards, not a framework"
    held = ", ".join(list(document)[:5]) or "nothing"
    return f"a framework has `standard` and a list of `sections` or `domains`; this file has {held}"


def _type(document: Mapping[str, Any], faults: Faults) -> FrameworkType:
    written = _text(document, "type", "$", faults).lower()
    if written and written not in _TYPES:
        faults.add("$.type", f"{written!r} is not one of standard, benchmark, questionnaire")
    return _TYPES.get(written, "standard")


def _version(document: Mapping[str, Any], faults: Faults, notes: list[str]) -> str:
    version = document.get("version")
    if isinstance(version, int | float) and not isinstance(version, bool):
        return str(version)
    text = _text(document, "version", "$", faults)
    if is_placeholder(text):
        notes.append("$.version is still the template's marker and was read as no version")
        return ""
    return text


def _section(item: Any, where: str, faults: Faults, notes: list[str]) -> SectionDraft:
    if not isinstance(item, Mapping):
        faults.add(where, "a section is an object with a title and requirements")
        return SectionDraft("", ())
    key = next((name for name in _REQUIREMENT_KEYS if isinstance(item.get(name), list)), None)
    if key is None:
        faults.add(where, "the section has no list of `requirements` or `controls`")
        return SectionDraft(_text(item, "title", where, faults), ())
    places: list[str] = []
    requirements: list[RequirementDraft] = []
    for position, entry in enumerate(item[key]):
        place = f"{where}.{key}[{position}]"
        requirement = _requirement(entry, place, faults, notes)
        if requirement.ref and requirement in requirements:
            notes.append(f"{place}: the same requirement {requirement.ref!r} stands twice and was read once")
            continue
        requirements.append(requirement)
        places.append(place)
    section = SectionDraft(
        _text(item, "title", where, faults), tuple(requirements), _text(item, "description", where, faults)
    )
    check_section(section, places, where, faults)
    return section


def _requirement(item: Any, where: str, faults: Faults, notes: list[str]) -> RequirementDraft:
    if not isinstance(item, Mapping):
        faults.add(where, "a requirement is an object with a ref and a title or summary")
        return RequirementDraft("")
    draft = RequirementDraft(
        ref=_ref(item, where, faults),
        title=_unless_placeholder(_text(item, "title", where, faults), f"{where}.title", notes),
        summary=_unless_placeholder(_text(item, "summary", where, faults), f"{where}.summary", notes),
        applicable=_applicable(item, where, faults),
        response=_response(item, where, faults),
        applies_if=_text(item, "appliesIf", where, faults),
        web_link=_link(item, where, faults),
        mapped_controls=_mapped(item, where, faults),
    )
    check_requirement(draft, where, faults)
    return draft


def _text(item: Mapping[str, Any], key: str, where: str, faults: Faults) -> str:
    value = item.get(key)
    if value is None:
        return ""
    if not isinstance(value, str):
        faults.add(f"{where}.{key}", f"is {_kind(value)} where text is expected")
        return ""
    return value.strip()


def _ref(item: Mapping[str, Any], where: str, faults: Faults) -> str:
    value = item.get("ref")
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    return _text(item, "ref", where, faults)


def _unless_placeholder(text: str, where: str, notes: list[str]) -> str:
    if not is_placeholder(text):
        return text
    notes.append(f"{where} is still the template's marker and was read as empty")
    return ""


def _applicable(item: Mapping[str, Any], where: str, faults: Faults) -> bool:
    value = item.get("applicable")
    if value is None:
        return True
    if not isinstance(value, bool):
        faults.add(f"{where}.applicable", f"is {_kind(value)} where true or false is expected")
        return True
    return value


def _response(item: Mapping[str, Any], where: str, faults: Faults) -> str | None:
    value = item.get("response")
    if isinstance(value, bool):
        return "yes" if value else "no"
    return _text(item, "response", where, faults) or None


def _link(item: Mapping[str, Any], where: str, faults: Faults) -> str:
    """Only web addresses are kept: the link is shown to be clicked."""
    link = _text(item, "webLink", where, faults)
    return link if link.startswith(("https://", "http://")) else ""


def _mapped(item: Mapping[str, Any], where: str, faults: Faults) -> tuple[str, ...]:
    value = item.get("mappedControls", item.get("mappedcontrols"))
    if value is None:
        return ()
    if not isinstance(value, list) or not all(isinstance(name, str) for name in value):
        faults.add(f"{where}.mappedControls", "is not a list of control ids")
        return ()
    return tuple(dict.fromkeys(name.strip() for name in value if name.strip()))


def _kind(value: Any) -> str:
    kinds: list[tuple[type, str]] = [
        (bool, "true or false"),
        (int, "a number"),
        (float, "a number"),
        (list, "a list"),
        (str, "text"),
    ]
    return next((name for kind, name in kinds if isinstance(value, kind)), "an object")
