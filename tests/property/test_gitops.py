"""Whatever a deployment's configuration is: its files, applied to an empty one, give the same files."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from proofgraph.access.giving import EVERYTHING
from proofgraph.access.group_definitions import Definition
from proofgraph.access.groups import SHIPPED
from proofgraph.access.permissions import Permission, implied
from proofgraph.access.query_policy import FilterSet, QueryPolicy
from proofgraph.boot import Services
from proofgraph.compliance.content import ControlContent, QuestionContent
from proofgraph.compliance.gitops import source
from proofgraph.compliance.texts.model import FrameworkText, RequirementText, Section
from proofgraph.compliance.texts.template import Source, Template
from proofgraph.errors import InvalidInputError
from proofgraph.reviews.cadence import Cadence
from proofgraph.reviews.settings import Subject
from tests.unit.compliance.frameworks_of import services_of

ODD = ["no", "null", "~", "1.10", "007", "2024-01-01", "a: b", "- x", "#", "'", '"', "%", "\u2028", "\x85"]
WORDS = st.text(st.characters(codec="utf-8"), min_size=1, max_size=30).filter(
    lambda text: bool(text.strip())
) | st.sampled_from(ODD)
LINES = WORDS.map(str.strip).filter(bool)
PEOPLE = ("Ann", "bob", "no", "o'brien")
ALL = frozenset(Permission)
VALUES = st.lists(WORDS.filter(lambda text: all(" " <= c != "\x7f" for c in text)), max_size=2)
SETS = st.builds(FilterSet, classes=VALUES, types=st.just(("aws_account",)), integration_types=VALUES)
POLICIES = st.none() | st.builds(
    QueryPolicy, sets=st.lists(SETS, min_size=1, max_size=2), show_counts=st.booleans()
)
PLAIN = st.booleans() | st.integers(-(10**9), 10**9) | WORDS


@st.composite
def controls(draw: st.DrawFn, id: str) -> ControlContent:
    return ControlContent.model_validate(
        {
            "id": id,
            "title": draw(LINES),
            "domain": "access",
            "description": draw(LINES),
            "narrative": draw(LINES),
            "type": draw(st.sampled_from(["preventive", "detective"])),
            "mode": "manual",
            "frequency": "daily",
            "owner_role": draw(LINES),
            "satisfies": draw(st.dictionaries(st.sampled_from(["f", "demo"]), st.just(["1", "D.2"]))),
            "expected_evidence": draw(st.lists(LINES, max_size=2)),
        }
    )


@st.composite
def requirements(draw: st.DrawFn, ref: str, sections: list[str]) -> RequirementText:
    return RequirementText(
        ref=ref,
        title=draw(LINES),
        summary=draw(st.just("") | LINES),
        section=draw(st.sampled_from(sections)),
        considerations=tuple(draw(st.lists(LINES, max_size=2))),
        applicable=draw(st.booleans()),
        response=draw(st.none() | LINES),
        mapped_controls=draw(st.sampled_from([(), ("mfa",), ("gone", "mfa")])),
        custom=draw(st.booleans()),
    )


@st.composite
def texts(draw: st.DrawFn) -> FrameworkText:
    ids = draw(st.lists(st.sampled_from(["a", "b"]), min_size=1, max_size=2, unique=True))
    refs = draw(st.lists(st.sampled_from(["1", "2", "A.1", "1.10"]), max_size=4, unique=True))
    sections = [
        Section(id=id, title=draw(LINES), summary=draw(st.just("") | LINES), custom=draw(st.booleans()))
        for id in ids
    ]
    return FrameworkText.of(sections, [draw(requirements(ref, ids)) for ref in refs])


def library_items(draw: st.DrawFn, services: Services) -> None:
    if draw(st.booleans()):
        question = {
            "id": "own-question",
            "title": draw(LINES),
            "description": draw(LINES),
            "queries": [{"name": draw(LINES), "query": "FIND User WITH name = {{who}}"}],
        }
        values = draw(st.just({}) | st.fixed_dictionaries({"who": PLAIN}))
        services.questions.create(QuestionContent.model_validate(question), by="ann", values=values)
        owners = draw(st.lists(LINES, max_size=2))
        services.controls.create(draw(controls("own")), by="ann", owners=owners)
    if draw(st.booleans()):
        edits: dict[str, Any] = {"title": draw(LINES), "adopted": draw(st.booleans())}
        services.controls.edit("mfa", edits, by="ann")
        services.questions.edit("users-mfa", {"trend": draw(st.booleans())}, by="ann")


def shipped_framework(draw: st.DrawFn, services: Services) -> None:
    services.frameworks.install("demo", categories=draw(st.sampled_from([[], ["security"]])))
    if draw(st.booleans()):
        services.frameworks.change("demo", title=draw(LINES))
        own = RequirementText(ref="X", title=draw(LINES), section="one")
        after = draw(st.sampled_from([None, "", "D.1"]))
        services.framework_additions.add("demo", own, after=after, by="ann")


def other_framework(draw: st.DrawFn, services: Services) -> None:
    text = draw(texts())
    origin: Source = draw(st.sampled_from(["own", "imported"]))
    template = Template("f", draw(LINES), draw(st.just("") | LINES), "benchmark", text, origin)
    mapped = services.framework_updates.mapped(text).linked
    services.frameworks.adopt(template, None, mapped=mapped, by="ann")
    values = draw(st.lists(PLAIN, min_size=1, max_size=2))
    services.frameworks.change("f", scope=[{"field": "account", "values": values}])
    for ref in text.by_ref:
        if draw(st.booleans()):
            applies, reason = draw(st.booleans()), draw(LINES)
            services.frameworks.set_applicability("f", ref, applicable=applies, reason=reason, by="ann")


def inhabited() -> Services:
    """An empty one, with the people whom files name."""
    services = services_of()
    for name in PEOPLE:
        services.users.invite(f"{name}@example.com", name, ["gaps-only"], by="ann")
    return services


def groups(draw: st.DrawFn, services: Services) -> None:
    for name in draw(st.lists(st.sampled_from(["own", "other", "read-only", "auditors"]), unique=True)):
        wanted = Definition(
            draw(LINES),
            draw(LINES),
            implied(draw(st.sets(st.sampled_from(Permission), max_size=4))),
            draw(st.booleans()),
            draw(POLICIES),
        )
        if name in SHIPPED:
            services.groups.edit(name, wanted, by=EVERYTHING, expected=0)
        else:
            services.groups.create(name, wanted, by=EVERYTHING)


def reviews(draw: st.DrawFn, services: Services) -> None:
    subjects = [Subject(kind="control", id="mfa")]
    for framework in services.frameworks.list():
        text = services.frameworks.text(framework)
        subjects.append(Subject(kind="framework", id=framework.id, framework_id=framework.id))
        for kind, there in (("section", text.by_section), ("requirement", text.by_ref)):
            subjects += [Subject(kind=kind, id=id, framework_id=framework.id) for id in there]
    ids = [user.id for user in services.users.list()]
    days = st.lists(st.integers(1, 365), max_size=3)
    for subject in draw(st.lists(st.sampled_from(subjects), unique=True, max_size=3)):
        changes = {
            "cadence": draw(st.none() | st.sampled_from(Cadence)),
            "first": draw(st.dates(date(2000, 1, 1), date(2199, 12, 31))),
            "owners": draw(st.lists(st.sampled_from(ids), min_size=1, max_size=3)),
            "escalate_to": draw(st.lists(st.sampled_from(ids), max_size=2)),
            "escalate_after": draw(st.integers(1, 365)),
            "before": draw(days),
            "after": draw(days),
            "timezone": draw(st.sampled_from(["UTC", "Europe/Berlin"])),
            "each": draw(st.booleans()) and subject.kind in ("framework", "section"),
        }
        services.review_settings.put(subject, changes)


@st.composite
def deployments(draw: st.DrawFn) -> Services:
    """One in which some things are set."""
    services = inhabited()
    library_items(draw, services)
    for make in (shipped_framework, other_framework):
        if draw(st.booleans()):
            make(draw, services)
    for framework in services.frameworks.list():
        for ref in services.frameworks.text(framework).by_ref:
            match draw(st.sampled_from(["", "link", "hold", "unlink"])):
                case "link" | "hold" as how:
                    services.controls.link(framework, ref, "mfa", by="ann", inherit=how == "link")
                case "unlink":
                    services.controls.unlink(framework, ref, "mfa", by="ann")
    groups(draw, services)
    reviews(draw, services)
    return services


@given(deployments())
def test_files_of_one_deployment_make_another_the_same(services: Services) -> None:
    files = services.configuration.dump()
    empty = inhabited()

    planned = empty.configuration.plan(files, prune=True)
    empty.configuration.apply(files, prune=True, digest=planned.digest, by="cid", holds=ALL, most=100)

    assert empty.configuration.dump() == files
    assert empty.configuration.plan(files, prune=True).changes == ()


@settings(max_examples=20, suppress_health_check=list(HealthCheck))
@given(deployments(), deployments())
def test_applying_makes_any_deployment_what_the_files_say(one: Services, other: Services) -> None:
    files = one.configuration.dump()

    # A framework's new text can bring back a link that people had taken away; the next round sees it.
    for _ in range(2):
        planned = other.configuration.plan(files, prune=True)
        other.configuration.apply(files, prune=True, digest=planned.digest, by="cid", holds=ALL, most=100)

    assert other.configuration.dump() == files


@given(
    st.recursive(
        st.none() | PLAIN | st.floats(allow_nan=False, allow_infinity=False),
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(WORDS, inner, max_size=3),
        max_leaves=12,
    ).filter(lambda value: value is not None)
)
def test_what_is_written_is_read_again(value: Any) -> None:
    assert source.read("a.yaml", source.write(value)).value == value


@given(st.text(max_size=200) | st.binary(max_size=100).map(lambda raw: raw.decode("latin-1")))
def test_any_text_is_read_or_refused_with_its_line(text: str) -> None:
    try:
        source.read("a.yaml", text)
    except InvalidInputError as error:
        told = error.message
    else:
        return
    assert told.startswith("a.yaml:")


def test_a_file_that_would_grow_without_end_is_refused() -> None:
    bomb = "a: &a [x]\n" + "\n".join(f"{n}: [*a, *a]" for n in "bcdef")

    with pytest.raises(InvalidInputError, match="aliases"):
        source.read("a.yaml", bomb)
    with pytest.raises(InvalidInputError, match="deeper"):
        source.read("a.yaml", "[" * 100_000)
