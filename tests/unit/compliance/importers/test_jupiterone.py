"""JupiterOne's framework JSON: both dialects and their faults."""

from __future__ import annotations

from typing import Any

import orjson
import pytest

from proofgraph.compliance.importers.draft import FrameworkDraft
from proofgraph.compliance.importers.reading import read
from proofgraph.errors import ImportFaultsError


def draft(**document: Any) -> FrameworkDraft:
    return read(orjson.dumps(document), "framework.json")


def faults(**document: Any) -> tuple[str, ...]:
    with pytest.raises(ImportFaultsError) as refusal:
        draft(**document)
    return refusal.value.faults


@pytest.mark.parametrize(("sections", "items"), [("domains", "controls"), ("sections", "requirements")])
def test_both_dialects_give_the_same_draft(sections: str, items: str) -> None:
    content = {"title": "Access", items: [{"ref": "1", "title": "Keys", "mappedControls": ["a", "a", "b"]}]}

    result = draft(standard="Ours", version=2, **{sections: [content]})

    (requirement,) = result.requirements
    assert (result.name, result.version, result.type) == ("Ours", "2", "standard")
    assert (requirement.ref, requirement.title, requirement.mapped_controls) == ("1", "Keys", ("a", "b"))


def test_a_questionnaire_keeps_its_answers() -> None:
    result = draft(
        standard="Q",
        type="questionnaire",
        sections=[
            {
                "title": "S",
                "requirements": [
                    {"ref": "1", "title": "Encrypted?", "response": "yes", "applicable": False},
                    {"ref": "2", "title": "Tested?"},
                ],
            }
        ],
    )

    answered, open_question = result.requirements
    assert (answered.response, answered.applicable) == ("yes", False)
    assert (open_question.response, open_question.applicable) == (None, True)


def test_one_reference_may_stand_in_two_sections() -> None:
    section = {"controls": [{"ref": "cp-1", "title": "Same"}]}

    result = draft(standard="S", domains=[{"title": "A", **section}, {"title": "B", **section}])

    assert len(result.requirements) == 2


def test_an_exact_repetition_is_read_once_and_noted() -> None:
    item = {"ref": "1", "title": "Same"}

    result = draft(standard="S", domains=[{"title": "A", "controls": [item, item]}])

    assert len(result.requirements) == 1
    assert "stands twice" in result.notes[0]


def test_every_fault_is_told_by_its_path() -> None:
    found = faults(
        standard=7,
        type="poem",
        domains=[
            {"title": "", "controls": [{"ref": "1", "title": "A"}, {"ref": "1", "title": "B"}]},
            {"title": "B", "controls": ["x", {"title": "No ref", "applicable": "no", "mappedControls": "a"}]},
            {"title": "C"},
        ],
    )

    assert found == (
        "$.standard: is a number where text is expected",
        "$.standard: the framework has no name",
        "$.domains[0]: the section has no title",
        "$.domains[0].controls[1]: the reference '1' stands already at $.domains[0].controls[0] "
        "of the same section",
        "$.domains[1].controls[0]: a requirement is an object with a ref and a title or summary",
        "$.domains[1].controls[1].applicable: is text where true or false is expected",
        "$.domains[1].controls[1].mappedControls: is not a list of control ids",
        "$.domains[1].controls[1]: has no reference (ref or ID)",
        "$.domains[2]: the section has no list of `requirements` or `controls`",
        "$.type: 'poem' is not one of standard, benchmark, questionnaire",
    )


def test_a_link_that_is_no_web_address_is_not_kept() -> None:
    result = draft(
        standard="S",
        webLink="javascript:alert(1)",
        sections=[
            {"title": "A", "requirements": [{"ref": "1", "title": "T", "webLink": "https://a.example/1"}]}
        ],
    )

    assert result.web_link == ""
    assert result.requirements[0].web_link == "https://a.example/1"
