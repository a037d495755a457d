"""Figures about one matter agree: what the profile has a variable for is never said in figures beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from proofgraph.compliance.library import Library
from proofgraph.policies.library import DocumentLibrary
from proofgraph.policies.profile import Declarations
from tests.content.conftest import FRAMEWORKS

NUMBER = r"(?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|thirty|sixty|ninety)"
FIGURE = re.compile(
    rf"\b{NUMBER} (?:working )?(?:minute|hour|day|week|month|quarter|year)s?\b"
    r"|\b(?:weekly|monthly|quarterly|yearly|annually)\b"
    r"|\b(?:each|every) (?:half )?(?:week|month|quarter|year)\b",
    re.I,
)
MATTERS = {
    r"\bpenetration tests?\b.*\bby\b|independent (?:firm|party)": "penetrationTestMonths",
    r"\bpages are answered|calls the person on call|answer within|those that wake": "pageAnswerMinutes",
    r"exercises? (?:the )?(?:incident|response) plan|plan is exercised": "incidentExerciseMonths",
    r"\bplays? a scenario|writes a case": "incidentExerciseMonths",
    r"owners? (?:of .* )?reviews? (?:who|the accounts)|sponsor confirms|those entitled": "accessReviewDays",
    r"outside collaborators|firewall|look through their rules": "accessReviewDays",
    r"(?:accounts?|keys?)[^.]*\b(?:unused|nobody used|without a sign-in)": "dormantDays",
    r"disabled accounts? (?:are|is) deleted|key unused": "accountDeletionDays",
    r"\brestores? (?:a|one|each|every) (?:critical )?(?:data )?store|draws one store": "restoreTestMonths",
    r"reviews? critical vendors|critical (?:vendors|suppliers) are reviewed": "vendorReviewMonths",
    r"(?:customers|people) are told .*(?:ahead|before)|notice: ": "subprocessorNoticeDays",
    r"planned maintenance|planned outages": "maintenanceNoticeDays",
    r"secret[^.]*\breplace[sd]?\b": "secretReplacementHours|keyRotationDays|offboardingHours",
    r"reports? (?:are|is) (?:confirmed|acknowledged|judged)": "reportConfirmDays|externalReportDays",
    r"leads an? (?:risk )?assessment": "riskAssessmentMonths",
    r"(?:policies|each document|policy)\b[^.]*\breviewed at least|review each document": "policyReviewMonths",
    r"incident records|evidence of audits|incidents and reviews \|": "recordRetentionYears",
    r"(?:flow|audit|security) (?:records|logs)[^.]*\bkept\b": "logRetentionDays",
    r"keeps? (?:copies|backups)|backups are kept": "backupRetentionDays",
    r"fix(?:es)? critical|critical updates": "criticalPatchDays",
    r"customer data[^.]*\bdeleted\b|deletes the tenant": "dataDeletionDays",
    r"each message is recorded, answered|the answer (?:with what follows )?leaves": "privacyRequestDays",
    r"sessions? end after \S+ hours|limits sessions": "sessionHours",
    r"screens? locks? (?:after|automatically)|lock after": "screenLockMinutes",
    r"(?:accept|acceptance)[^.]*\bwithin\b": "policyAcceptanceDays",
    r"access ends within|disabled within": "offboardingHours",
}
"""What a sentence speaks about, and the variables of which it names one if it gives any figure."""

INTERVALS = {"weekly": 7, "monthly": 31, "quarterly": 92, "semiannual": 183, "annual": 366}


def sentences(library: Library) -> Iterator[tuple[str, str]]:
    for control in library.controls.values():
        yield from ((control.id, said) for said in re.split(r"(?<=[.!?]) ", control.narrative))
    for document in DocumentLibrary.load(FRAMEWORKS).documents:
        for part in re.split(r"\n\n|\n(?=\d+\. |\| |- )", document.body):
            yield from ((document.path, said) for said in re.split(r"(?<=[.!?]) ", " ".join(part.split())))


@pytest.mark.parametrize("matter", MATTERS)
def test_a_matter_with_a_variable_is_not_told_in_figures(matter: str, library: Library) -> None:
    about = [(where, said) for where, said in sentences(library) if re.search(matter, said, re.I)]
    wanted = re.compile(rf"periods\.(?:{MATTERS[matter]})|standards\.(?:{MATTERS[matter]})")

    assert [(where, said) for where, said in about if FIGURE.search(said) and not wanted.search(said)] == []
    assert any(wanted.search(said) for _, said in about), "the pattern finds no sentence any more"


def test_a_control_is_done_as_often_as_its_narrative_says(library: Library) -> None:
    """A frequency rarer than the narrative's own interval would have owners late by their own words."""
    defaults = {name: variable.default for name, variable in Declarations.load(FRAMEWORKS).by_name.items()}
    for control in library.controls.values():
        told = INTERVALS.get(control.frequency)
        for name, unit in re.findall(r"every \{\{(periods\.\w+)}} (days|months)", control.narrative, re.I):
            days = int(defaults[name]) * (1 if unit == "days" else 30)
            assert told is None or told <= days * 1.1, (control.id, control.frequency, name)


def test_every_period_is_explained_with_its_unit() -> None:
    units = {"Minutes": "minutes", "Hours": "hours", "Days": "days", "Months": "months", "Years": "years"}
    for name, variable in Declarations.load(FRAMEWORKS).by_name.items():
        found = next((unit for ending, unit in units.items() if name.endswith(ending)), None)
        if name.startswith("periods."):
            assert found is not None, name
            assert re.search(rf"\b{found}\b|\b(?:age)\b", variable.about), name
