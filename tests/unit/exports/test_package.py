"""The evidence package holds everything, by requirement, under names that every system takes."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import re
import zipfile
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from proofgraph.compliance.shapes import PolicyItem
from tests.unit.exports.office import HOSTILE, STD, Office

ROOT = "Standard_evidence"
A1 = f"{ROOT}/First/A.1 Data is encrypted"


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return Office(tmp_path)


@pytest.fixture
def package(office: Office) -> zipfile.ZipFile:
    office.world.policies.append(PolicyItem("p", "Encryption", "policy", adopted=True, controls=("encrypt",)))
    return zipfile.ZipFile(office.write("evidence-zip"))


def rows(package: zipfile.ZipFile, name: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(package.read(name).decode())))


def test_the_package_is_laid_out_by_section_and_requirement(package: zipfile.ZipFile) -> None:
    names = set(package.namelist())

    assert {
        f"{ROOT}/README.txt",
        f"{ROOT}/summary.csv",
        f"{ROOT}/manifest.json",
        f"{A1}/policies-and-procedures.csv",
        f"{A1}/1_Is bucket-encryption right/1_Not encrypted.csv",
        f"{A1}/1_Is bucket-encryption right/1_Not encrypted.json",
        f"{A1}/1_Is bucket-encryption right/2_Encrypted.csv",
        f"{ROOT}/Second/B.1 People know/policies-and-procedures.csv",
    } <= names


def test_a_csv_has_all_rows_and_no_formula(package: zipfile.ZipFile) -> None:
    found = rows(package, f"{A1}/1_Is bucket-encryption right/1_Not encrypted.csv")

    assert len(found) == len(HOSTILE)
    assert sorted(row["name"].removeprefix("'") for row in found) == sorted(HOSTILE)
    assert not any(value.startswith(("=", "+", "@", "\t")) for row in found for value in row.values())


def test_beside_each_csv_stands_what_is_needed_to_ask_again(package: zipfile.ZipFile) -> None:
    folder = f"{A1}/1_Is bucket-encryption right"

    about = json.loads(package.read(f"{folder}/1_Not encrypted.json"))
    digested = package.read(f"{folder}/1_Not encrypted.rows.jsonl")

    assert about["query"] == "FIND aws_s3_bucket WITH encrypted = false"
    assert (about["rows"], about["results_are"], about["certificate"]["complete"]) == (8, "BAD", True)
    assert hashlib.sha256(digested).hexdigest() == about["rows_sha256"]
    assert re.fullmatch("[0-9a-f]{64}", about["snapshot"])


def test_the_summary_has_a_line_for_each_requirement(package: zipfile.ZipFile) -> None:
    found = rows(package, f"{ROOT}/summary.csv")

    assert [(row["Requirement"], row["Status"]) for row in found] == [
        ("A.1", "ATTENTION"),
        ("A.2", "TESTED"),
        ("B.1", "UNKNOWN"),
    ]


def test_policies_stand_with_the_requirement_they_speak_to(package: zipfile.ZipFile) -> None:
    assert [row["Title"] for row in rows(package, f"{A1}/policies-and-procedures.csv")] == ["Encryption"]
    assert rows(package, f"{ROOT}/Second/B.1 People know/policies-and-procedures.csv") == []


def test_a_question_that_was_not_connected_says_so_and_has_no_rows(package: zipfile.ZipFile) -> None:
    folder = f"{ROOT}/First/A.2 Access is strong/2_Is okta-mfa right"

    assert json.loads(package.read(f"{folder}/1_All.json"))["left_out"] == "not connected"
    assert f"{folder}/1_All.csv" not in package.namelist()


def test_names_are_safe_everywhere(package: zipfile.ZipFile) -> None:
    for name in package.namelist():
        assert len(name) < 200
        for part in name.split("/"):
            assert not re.search(r'[<>:"\\|?*\x00-\x1f]', part)
            assert part == part.strip(" ").rstrip(".")


def test_the_same_evaluation_gives_the_same_package_but_for_its_signature(office: Office) -> None:
    first, second = (zipfile.ZipFile(office.write("evidence-zip", name)) for name in ("one", "two"))

    assert first.namelist() == second.namelist()
    for name in first.namelist():
        if not name.endswith("manifest.json"):
            assert first.read(name) == second.read(name)


def test_the_summary_zip_holds_two_tables(office: Office) -> None:
    names = zipfile.ZipFile(office.write("summary-zip")).namelist()

    assert names == ["summary.csv", "complete-policies-and-procedures-listing.csv", "manifest.json"]


def test_the_framework_is_read_once_however_many_requirements_it_has(office: Office) -> None:
    office.report  # noqa: B018 - what is made on first use is made
    read, listed = Counter[tuple[str, str]](), office.world.records.list

    def counted(parent: str, kind: str, **more: Any) -> Any:
        read[parent, kind] += 1
        return listed(parent, kind, **more)

    office.world.records.list = counted  # type: ignore[method-assign]
    office.making.plan("evidence-zip", STD, at=0)

    assert read["outcomes#std", "outcome"] == 1
    assert read["framework#std", "standing"] == 1
