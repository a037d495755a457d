"""Folders of documents: made, read, and refused with every fault."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from proofgraph.errors import ConflictError, ImportFaultsError, NotFoundError
from proofgraph.policies import folder, revisions
from proofgraph.policies.documents import digest, dump, parse
from proofgraph.policies.library import DocumentLibrary
from tests.unit.policies.conftest import CONTENT, document, write

TODAY = dt.date(2026, 11, 23)


def test_a_new_folder_holds_every_template_a_profile_and_the_first_revision(tmp_path: Path) -> None:
    folder.create(tmp_path / "docs", CONTENT, TODAY)

    found = folder.read(tmp_path / "docs", CONTENT)
    assert len(found.library.documents) == len(DocumentLibrary.load(CONTENT).documents)
    assert found.profile.values["tools.chat"] == "Slack"
    assert [entry.revision for entry in found.history] == ["2026.1"]


def test_a_folder_that_holds_documents_is_not_written_over(tmp_path: Path) -> None:
    write(tmp_path, {"profile.yaml": "mine"})

    with pytest.raises(ConflictError, match=r"has a profile\.yaml already"):
        folder.create(tmp_path, CONTENT, TODAY)

    assert [path.name for path in tmp_path.iterdir()] == ["profile.yaml"]


def test_a_missing_folder_names_the_command_that_makes_one(tmp_path: Path) -> None:
    with pytest.raises(NotFoundError, match="policies init"):
        folder.read(tmp_path / "none", CONTENT)


def test_a_profile_that_is_named_must_be_there(own: Path) -> None:
    with pytest.raises(NotFoundError, match="no profile"):
        folder.read(own, CONTENT, own / "none.yaml")


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        (
            "company:\n  nmae: x\n",
            "profile.yaml: company.nmae: is no variable; further ones go under 'extra'",
        ),
        ("periods:\n  dormantDays: soon\n", "profile.yaml: periods.dormantDays: is not a number"),
        ("company: x\n", "profile.yaml: company: is not a group of variables"),
        ("a: [\n", "profile.yaml:2: is not YAML"),
        ("- a\n", "profile.yaml: is not an object"),
    ],
)
def test_a_wrong_profile_is_refused_with_its_fault(own: Path, text: str, fault: str) -> None:
    (own / "profile.yaml").write_text(text)

    with pytest.raises(ImportFaultsError) as refused:
        folder.read(own, CONTENT)

    assert refused.value.faults == (fault,)


def test_further_variables_go_under_extra(own: Path) -> None:
    (own / "profile.yaml").write_text("extra:\n  ovenName: Vulcan\n")

    assert folder.read(own, CONTENT).profile.variables()["ovenName"] == "Vulcan"


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("- revision: 1\n", "revisions.yaml: 0.date: Field required"),
        ("a: [", "revisions.yaml: is not YAML"),
    ],
)
def test_wrong_revisions_are_refused(own: Path, text: str, fault: str) -> None:
    (own / revisions.FILE).write_text(text)

    with pytest.raises(ImportFaultsError) as refused:
        folder.read(own, CONTENT)

    assert refused.value.faults == (fault,)


def test_every_fault_of_every_document_is_told_at_once(own: Path) -> None:
    write(
        own,
        {
            "policies/a.md": "no front matter",
            "policies/b.md": "---\nid: b\n",
            "policies/c.md": "---\nid: c\ntitle: C\ndomain: x\nsummary: s\ncolour: red\n---\ntext\n",
            "procedures/d.md": "---\nid: d\ntitle: D\ndomain: x\nsummary: s\nimplements: gone\n---\ntext\n",
            "references/e.md": "---\nid: bread\ntitle: [\n---\ntext\n",
            "references/f.md": "---\nid: list\ntitle: F\ndomain: x\nsummary: s\n---\n\n",
        },
    )

    with pytest.raises(ImportFaultsError) as refused:
        folder.read(own, CONTENT)

    assert refused.value.faults == (
        "policies/a.md:1: the file does not start with front matter between --- lines",
        "policies/b.md:1: the front matter has no closing --- line",
        "policies/c.md: colour: extra inputs are not permitted",
        "references/e.md:4: the front matter is not valid YAML",
        "references/f.md: id: 'list' is not the file's name",
        "references/f.md:7: the document is empty",
        "references/list.md: id: 'list' stands already in references/f.md",
        "procedures/d.md: implements: there is no policy 'gone'",
    )


def test_faults_of_a_jupiterone_configuration_name_their_place(jupiterone: Path) -> None:
    config = jupiterone / "config.json"
    config.write_text(config.read_text().replace('["cp-scale"]', "[]").replace("ref/handbook", "ref/gone"))

    with pytest.raises(ImportFaultsError) as refused:
        folder.read(jupiterone, CONTENT)

    assert refused.value.faults == (
        "config.json: $.procedures[0]: the procedure 'cp-scale' is listed by no policy",
        "config.json: $.references[0]: the template ref/gone.md.tmpl does not exist",
    )


def test_a_template_outside_the_folder_is_not_read(jupiterone: Path) -> None:
    config = jupiterone / "config.json"
    config.write_text(config.read_text().replace("ref/handbook", "../../secret"))
    (jupiterone.parent / "secret.md.tmpl").write_text("secret")

    with pytest.raises(ImportFaultsError, match="1 faults"):
        folder.read(jupiterone, CONTENT)


def test_a_document_written_as_a_file_reads_as_the_same_document() -> None:
    made = document(
        "bread", "Daily: {{company.name}}.", title='"Bread: the rules"', provider="'{{tools.wiki}}'"
    )

    read, faults = parse("policy", dump(made), made.path)

    assert faults == []
    assert read is not None
    assert (read.meta, read.body) == (made.meta, made.body)
    assert digest(read) == digest(made)
