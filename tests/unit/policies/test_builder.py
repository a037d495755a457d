"""What a build writes, and what it refuses."""

from __future__ import annotations

import datetime as dt
import io
from pathlib import Path

import pypdf
import pytest

from proofgraph.errors import ImportFaultsError, InvalidInputError
from proofgraph.policies import builder, folder
from proofgraph.policies.profile import Declarations, Profile
from proofgraph.policies.revisions import Revision
from tests.unit.policies.conftest import CONTENT, Made

EDITION = builder.Edition("7", (Revision(revision="7", date=dt.date(2026, 3, 9), note="More rye"),))


def built(path: Path, target: Path, **options: object) -> list[str]:
    found = folder.read(path, CONTENT)
    changed = builder.build(found.library, found.profile, target, EDITION, **options)  # type: ignore[arg-type]
    return [item.relative_to(target).as_posix() for item in changed]


def test_a_build_writes_markdown_html_and_pdf_once(own: Path, tmp_path: Path) -> None:
    first = built(own, tmp_path / "out")
    again = built(own, tmp_path / "out")

    assert {"policies/bread.md", "html/policies/bread.html", "pdf/bread.pdf", "index.md"} <= set(first)
    assert again == []


def test_variables_are_filled_and_a_sentence_starts_with_a_capital(own: Path, tmp_path: Path) -> None:
    built(own, tmp_path, formats=["markdown"])

    policy = (tmp_path / "policies/bread.md").read_text()
    assert policy.startswith("# Bread\n\nCrumb bakes daily")
    assert "The IT lead lights it." in policy
    assert "1. The IT lead notes the weight in Notion." in (tmp_path / "procedures/weighing.md").read_text()


def test_links_lead_from_where_the_built_files_lie(own: Path, tmp_path: Path) -> None:
    built(own, tmp_path, formats=["markdown", "html"])

    assert "[the list](../references/list.md)" in (tmp_path / "policies/bread.md").read_text()
    page = (tmp_path / "html/policies/bread.html").read_text()
    assert 'href="../references/list.html"' in page
    assert 'href="../procedures/weighing.html#scales"' in page
    assert '<h2 id="scales">' in (tmp_path / "html/procedures/weighing.html").read_text()


def test_addresses_of_other_sites_that_end_like_documents_stay(library_of: Made, tmp_path: Path) -> None:
    library = library_of(bread="See [this](https://example.com/a.md).")

    builder.build(library, Profile(Declarations({})), tmp_path, EDITION, formats=["html"])

    assert 'href="https://example.com/a.md"' in (tmp_path / "html/policies/bread.html").read_text()


def test_jupiterone_folders_build_with_their_own_names_and_links(jupiterone: Path, tmp_path: Path) -> None:
    built(jupiterone, tmp_path / "out", formats=["markdown", "html"])

    policy = (tmp_path / "out/policies/bread.md").read_text()
    assert policy == (
        "# Bread policy\n\n`7`\n\nCrumb bakes.\n"
        "See the [book](../references/ref-handbook.md) and [scales](../procedures/cp-scale.md).\n"
    )
    procedure = (tmp_path / "out/procedures/cp-scale.md").read_text()
    assert procedure.startswith("# Weighing\n\nScales Ltd made them.")
    page = (tmp_path / "out/html/procedures/cp-scale.html").read_text()
    assert "<blockquote>\n<p><strong>Note</strong></p>\n<p>Keep <em>dry</em>.</p>\n</blockquote>" in page


def test_a_flat_organisation_file_is_taken_as_it_is(own: Path, tmp_path: Path) -> None:
    organisation = tmp_path / "organization.json"
    organisation.write_text(
        '{"companyShortName": "Loaf", "ticketingSystem": "", "haveSecurityScorecard": false}'
    )

    found = folder.read(own, CONTENT, organisation)

    assert found.profile.variables()["company.name"] == "Loaf"
    assert found.profile.variables()["tools.ticketing"] == "Jira"


def test_what_is_unfilled_or_leads_nowhere_is_told_by_file_and_line(own: Path, tmp_path: Path) -> None:
    path = own / "policies/bread.md"
    path.write_text(path.read_text().replace("Oven", "{{oven.name}}") + "\n[a](gone.md) [b](#nowhere)\n")

    with pytest.raises(ImportFaultsError) as refused:
        built(own, tmp_path / "out")

    assert refused.value.faults == (
        "policies/bread.md:9: oven.name has no value",
        "policies/bread.md:13: the link to gone.md leads nowhere",
        "policies/bread.md:13: the link to #nowhere leads nowhere",
    )
    assert not (tmp_path / "out").exists()


def test_lines_are_those_of_the_template_though_sections_fell_out(library_of: Made) -> None:
    library = library_of(bread="a\n{{#no}}\nb\n[x](gone.md)\n{{/no}}\nc\n\n[y](gone.md)")

    found = builder.faults(builder.fill(library, Profile(Declarations({})), "1"))

    assert found == ["policy/bread.md:14: the link to gone.md leads nowhere"]


def test_links_in_code_are_left_alone(library_of: Made) -> None:
    library = library_of(bread="```\n[x](gone.md)\n```")

    assert builder.faults(builder.fill(library, Profile(Declarations({})), "1")) == []


def test_a_draft_is_written_with_its_faults(own: Path, tmp_path: Path) -> None:
    (own / "profile.yaml").write_text("{}")

    assert built(own, tmp_path, formats=["markdown"], draft=True)
    assert "{{company.name}} bakes daily" in (tmp_path / "policies/bread.md").read_text()


def test_a_document_that_is_not_adopted_is_not_built_and_not_linked_to(own: Path, tmp_path: Path) -> None:
    path = own / "references/list.md"
    path.write_text(path.read_text().replace("title:", "adopted: false\ntitle:"))

    with pytest.raises(ImportFaultsError, match="1 faults"):
        built(own, tmp_path)


def test_an_unknown_format_is_refused(own: Path, tmp_path: Path) -> None:
    with pytest.raises(InvalidInputError, match="no format 'word'"):
        built(own, tmp_path, formats=["word"])


def test_the_pdf_has_cover_revisions_contents_and_the_documents(own: Path, tmp_path: Path) -> None:
    built(own, tmp_path, formats=["pdf"])

    book = pypdf.PdfReader(io.BytesIO((tmp_path / "pdf/policies-and-procedures.pdf").read_bytes()))
    pages = [page.extract_text() for page in book.pages]
    assert "Crumb" in pages[0]
    assert "1 policy, 1 procedure, 1 reference document" in pages[0]
    assert "More rye" in pages[1]
    assert "Weighing flour" in pages[2]
    assert "to the gram" in pages[3]
    assert [entry.title for entry in book.outline if not isinstance(entry, list)] == ["Bread", "The list"]  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("asked", "history", "extra", "said"),
    [
        ("9", EDITION.history, {"defaultRevision": "5"}, "9"),
        (None, EDITION.history, {"defaultRevision": "5"}, "7"),
        (None, (), {"defaultRevision": "5"}, "5"),
        (None, (), {}, "2026"),
    ],
)
def test_the_revision_is_the_nearest_that_is_given(
    asked: str | None, history: tuple[Revision, ...], extra: dict[str, str], said: str
) -> None:
    assert builder.edition(Profile(Declarations({}), extra), history, 2026, asked).revision == said
