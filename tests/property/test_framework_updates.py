"""Whatever a newer version of a framework holds, what people set stays with every ref that stays."""

from __future__ import annotations

from collections.abc import Mapping

from hypothesis import given
from hypothesis import strategies as st

from proofgraph.compliance.texts.difference import compare
from proofgraph.compliance.texts.edits import add_requirement, add_section
from proofgraph.compliance.texts.merging import base_of, merge
from proofgraph.compliance.texts.model import FrameworkText, RequirementText, Section
from proofgraph.compliance.texts.template import Template
from tests.unit.compliance.frameworks_of import services_of

SECTIONS = st.sampled_from(["a", "b", "c", "d"])
REFS = st.sampled_from([f"R.{n}" for n in range(9)])
OWN = st.sampled_from([f"X.{n}" for n in range(4)] + ["R.0", "R.1"])
WORDS = st.sampled_from(["one", "two", "three"])


@st.composite
def texts(draw: st.DrawFn) -> FrameworkText:
    """An installed text."""
    ids = draw(st.lists(SECTIONS, min_size=1, max_size=4, unique=True))
    refs = draw(st.lists(REFS, max_size=9, unique=True))
    rows = [RequirementText(ref=ref, title=draw(WORDS), section=draw(st.sampled_from(ids))) for ref in refs]
    return FrameworkText.of([Section(id=id, title=id.upper()) for id in ids], rows)


@st.composite
def extended(draw: st.DrawFn) -> FrameworkText:
    """An installed text with sections and requirements of the organisation's own."""
    text = draw(texts())
    for id in draw(st.lists(st.sampled_from(["own-1", "own-2"]), max_size=2, unique=True)):
        after = draw(st.sampled_from([None, "", *(s.id for s in text.sections)]))
        text = add_section(text, Section(id=id, title=id, custom=True), after)
    for ref in draw(st.lists(OWN, max_size=5, unique=True)):
        if ref in text.by_ref:
            continue
        section = draw(st.sampled_from([s.id for s in text.sections]))
        after = draw(st.sampled_from([None, "", *(r.ref for r in text.of_section(section))]))
        own = RequirementText(ref=ref, title="own", section=section, custom=True)
        text = add_requirement(text, own, after)
    return text


@given(extended())
def test_merging_the_text_that_is_installed_changes_nothing(text: FrameworkText) -> None:
    assert merge(base_of(text), text) == text


@given(extended(), texts())
def test_an_update_has_all_of_the_new_text_and_all_that_was_added(
    held: FrameworkText, newer: FrameworkText
) -> None:
    merged = merge(newer, held)

    assert base_of(merged) == newer
    own = {r.ref for r in held.requirements if r.custom} - newer.by_ref.keys()
    assert {r.ref for r in merged.requirements if r.custom} == own
    for ref in own:
        assert merged.by_ref[ref] == held.by_ref[ref]
        assert merged.by_ref[ref].section in merged.by_section
    assert merge(newer, merged) == merged


@given(extended(), extended())
def test_a_difference_leaves_nothing_out(before: FrameworkText, after: FrameworkText) -> None:
    found = compare(before, after)

    changed = {change.ref for change in found.changed}
    assert {place.ref for place in found.added} == after.by_ref.keys() - before.by_ref.keys()
    assert {place.ref for place in found.removed} == before.by_ref.keys() - after.by_ref.keys()
    assert found.unchanged + len(changed) == len(before.by_ref.keys() & after.by_ref.keys())
    for ref in before.by_ref.keys() & after.by_ref.keys() - changed:
        assert before.by_ref[ref].model_copy(update={"custom": after.by_ref[ref].custom}) == after.by_ref[ref]


@given(texts(), texts(), st.dictionaries(REFS, st.sampled_from(["No.", "Not ours."])), st.sets(REFS))
def test_what_people_set_stays_with_its_ref_or_is_reported_and_comes_back(
    first: FrameworkText, second: FrameworkText, reasons: Mapping[str, str], linked: set[str]
) -> None:
    services = services_of()
    frameworks, updates = services.frameworks, services.framework_updates
    framework = frameworks.adopt(_template(first, "1"), None)
    reasons = {ref: reason for ref, reason in reasons.items() if ref in first.by_ref}
    linked &= first.by_ref.keys()
    for ref, reason in reasons.items():
        frameworks.set_applicability("f", ref, applicable=False, reason=reason, by="ann")
    for ref in linked:
        services.controls.link(framework, ref, "mfa", by="ann")
    kept = reasons.keys() | linked

    report = updates.difference("f", _template(second, "2"))
    updates.update("f", _template(second, "2"), by="ann")

    assert frameworks.text(frameworks.get("f")) == second
    assert report.keeps == len(kept & second.by_ref.keys())
    lost = kept - second.by_ref.keys()
    assert {found.ref for found in report.loses} == lost
    assert {found.ref for found in updates.retired("f")} == lost
    for found in frameworks.requirements("f"):
        assert found.reason == reasons.get(found.ref, "")

    updates.update("f", _template(first, "3"), by="ann")

    assert {r.ref: r.reason for r in frameworks.requirements("f") if r.reason} == reasons
    assert {link.ref for link in services.controls.links(frameworks.get("f"))} == linked


def _template(text: FrameworkText, edition: str) -> Template:
    return Template("f", "F", edition, "standard", text, "imported")
